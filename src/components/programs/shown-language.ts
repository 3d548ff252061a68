/** The language that the page's code is shown in. */
export function codeLanguage(): 'ts' | 'js' {
  return document.documentElement.dataset['code'] === 'js' ? 'js' : 'ts';
}
