/** The language and the browser that programs are checked for: those of a project that is taken away. */
export const LIBS = ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
