import { ConnectedElement } from '../ui/connected-element';
import { remember } from '../ui/remembered';
import { codeLanguage } from './shown-language';

/** Shows all code of the site in TypeScript or in JavaScript, and remembers which. */
class CodeLanguage extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => choose(button.value), { signal });
    }
    show();
  }
}

function choose(language: string): void {
  document.documentElement.dataset['code'] = language;
  remember('code', language);
  show();
}

function show(): void {
  const language = codeLanguage();
  for (const button of document.querySelectorAll<HTMLButtonElement>('crossfade-code-language button')) {
    button.setAttribute('aria-pressed', String(button.value === language));
  }
}

customElements.define('crossfade-code-language', CodeLanguage);
