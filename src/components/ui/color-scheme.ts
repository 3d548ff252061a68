import type { ColorScheme } from '../../pane/color-scheme';

/** The theme that the page shows, which the reader can choose. */
export const colorScheme = (): ColorScheme =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
