/**
 * Adds the styles of what comes late. A style sheet that such a module imports itself would be linked by the page from the
 * start: `import styles from './x.css?inline'`, and this.
 */
export function addStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
