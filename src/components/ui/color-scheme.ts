/** The theme that the page shows, which the reader can choose. */
export const colorScheme = (): 'light' | 'dark' =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
