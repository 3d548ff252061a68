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
