/** In which colours a pane is shown. */
export type ColorScheme = 'light' | 'dark';

/** Shows the document of a pane in other colours. @param scheme what the page says: light, unless it says dark */
export function showColorScheme(scheme: unknown, { documentElement }: Document): void {
  documentElement.dataset['colorScheme'] = scheme === 'dark' ? 'dark' : 'light';
}
