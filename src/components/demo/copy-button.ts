import { codeLanguage } from './code-language';

const SHOWN_FOR_MS = 2000;

/** Copies the code of the figure that it stands in, in the language that is shown. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const label = this.querySelector('[aria-live]')!;
    const text = label.textContent;
    this.querySelector('button')!.addEventListener('click', async () => {
      label.textContent = await copy(codeOf(this.closest('figure')?.querySelector('pre')));
      setTimeout(() => (label.textContent = text), SHOWN_FOR_MS);
    });
  }
}

function codeOf(pre: HTMLPreElement | null | undefined): string {
  const code = pre?.cloneNode(true) as HTMLPreElement | undefined;
  // Names of regions are no part of the code; what stands in <i> is TypeScript only.
  for (const element of code?.querySelectorAll(codeLanguage() === 'js' ? 'button, i' : 'button') ?? []) {
    element.remove();
  }
  return code?.textContent ?? '';
}

/** @returns what to tell the reader */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not allowed';
  }
}

customElements.define('copy-button', CopyButton);
