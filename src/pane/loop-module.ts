/** The module from which a compiled program takes the function that it calls in its loops and functions. */
export const LOOP_MODULE = 'loop-check';
