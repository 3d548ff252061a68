import { codeLanguage } from './code-language';
import { copyText } from './dom';
import { COPY_EVENT } from './program-editor';

const SHOWN_FOR_MS = 2000;

/** Copies the code of the figure that it stands in, in the language that is shown. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const label = this.querySelector('[aria-live]')!;
    const text = label.textContent;
    this.querySelector('button')!.addEventListener('click', async () => {
      label.textContent = await copyText(textOf(this.closest('figure')));
      setTimeout(() => (label.textContent = text), SHOWN_FOR_MS);
    });
  }
}

function textOf(figure: HTMLElement | null): string {
  const edited: { text?: string } = {};
  figure?.dispatchEvent(new CustomEvent(COPY_EVENT, { detail: edited }));
  return edited.text ?? codeOf(figure?.querySelector('pre'));
}

function codeOf(pre: HTMLPreElement | null | undefined): string {
  const code = pre?.cloneNode(true) as HTMLPreElement | undefined;
  // Names of regions are no part of the code; what stands in <i> is TypeScript only.
  for (const element of code?.querySelectorAll(codeLanguage() === 'js' ? 'button, i' : 'button') ?? []) {
    element.remove();
  }
  return code?.textContent ?? '';
}

customElements.define('copy-button', CopyButton);
