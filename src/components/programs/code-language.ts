/** Shows all code of the site in TypeScript or in JavaScript, and remembers which. */
class CodeLanguage extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => choose(button.value));
    }
    show();
  }
}

function choose(language: string): void {
  document.documentElement.dataset['code'] = language;
  try {
    localStorage.setItem('code', language);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  show();
}

function show(): void {
  const language = codeLanguage();
  for (const button of document.querySelectorAll<HTMLButtonElement>('code-language button')) {
    button.setAttribute('aria-pressed', String(button.value === language));
  }
}

/** The language that the page's code is shown in. */
export function codeLanguage(): 'ts' | 'js' {
  return document.documentElement.dataset['code'] === 'js' ? 'js' : 'ts';
}

customElements.define('code-language', CodeLanguage);
