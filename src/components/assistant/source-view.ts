import type { Finding, Use } from '../../assistant/contract';
import { element } from '../ui/element';

/** The lines around a place that are shown at once; the whole of a long file would only be scrolled past. */
const AROUND = 400;

/** A file beside its report: its lines, those with uses and findings marked. */
export class SourceView {
  readonly root = element('div', { className: 'source', tabIndex: 0, role: 'region', ariaLabel: 'Source' });
  readonly #sources: ReadonlyMap<string, string>;
  readonly #marked = new Map<string, Set<number>>();

  constructor(sources: ReadonlyMap<string, string>, places: readonly Pick<Use | Finding, 'file' | 'line'>[]) {
    this.#sources = sources;
    for (const { file, line } of places) {
      const lines = this.#marked.get(file) ?? new Set();
      this.#marked.set(file, lines.add(line));
    }
  }

  /** Shows a place, with its line in view. */
  show(file: string, line: number): void {
    const lines = this.#sources.get(file)?.split(/\r\n|\r|\n/) ?? [];
    const first = Math.max(0, line - AROUND);
    const shown = lines
      .slice(first, line + AROUND)
      .map((text, index) => this.#line(file, first + index + 1, text, line));
    this.root.replaceChildren(
      element('p', 'source-name', [element('code', { translate: false }, `${file}:${line}`)]),
      element('pre', { translate: false }, shown),
    );
    this.root.querySelector('[data-here]')?.scrollIntoView({ block: 'center' });
  }

  #line(file: string, number: number, text: string, here: number): HTMLElement {
    const marked = this.#marked.get(file)?.has(number);
    return element(
      'span',
      {
        className: `line${marked ? ' marked' : ''}${number === here ? ' here' : ''}`,
        dataset: { number: String(number), ...(number === here ? { here: '' } : {}) },
      },
      `${text}\n`,
    );
  }
}
