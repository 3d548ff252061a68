import { codeLanguage } from './shown-language';
import { ConnectedElement } from '../ui/connected-element';
import { copyAndSay } from '../ui/copy';
import { COPY_EVENT } from './copy-event';

/** Copies the code of the figure that it stands in, in the language that is shown. */
class CopyButton extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    const label = this.querySelector<HTMLElement>('[aria-live]')!;
    this.querySelector('button')!.addEventListener(
      'click',
      () => void copyAndSay(textOf(this.closest('figure')), label),
      { signal },
    );
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
  for (const element of code?.querySelectorAll(
    codeLanguage() === 'js' ? 'button, .region > b, i' : 'button, .region > b',
  ) ?? []) {
    element.remove();
  }
  return code?.textContent ?? '';
}

customElements.define('crossfade-copy-button', CopyButton);
