const moduleUrl = (text: string): string =>
  URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

/**
 * Makes modules importable by their bare names. Must run before the late policies: an import map is an inline script.
 * @returns the blob URL of each.
 */
export function mapModules(modules: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const urls = Object.fromEntries(Object.entries(modules).map(([name, text]) => [name, moduleUrl(text)]));
  const map = document.createElement('script');
  map.type = 'importmap';
  map.textContent = JSON.stringify({ imports: urls });
  document.head.append(map);
  map.remove();
  return urls;
}

/**
 * Starts the program by a module script element: `import()` from the boot script would count as inserted by the
 * parser, which the policy forbids.
 * @param done called with whether the module and everything that it imports could be loaded.
 */
export function startProgram(url: string, done: (loaded: boolean) => void): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = url;
  script.onload = () => done(true);
  script.onerror = () => done(false);
  document.head.append(script);
  script.remove();
}

/**
 * Evaluates what a program imports before the program itself is wanted: on a slow machine an SDK takes half a second.
 * What goes wrong is told when the program, which imports it too, starts.
 * @param names of modules that are mapped
 */
export function evaluateAhead(names: readonly string[]): void {
  const text = names.map((name) => `import ${JSON.stringify(name)};`).join('\n');
  startProgram(moduleUrl(text), () => {});
}
