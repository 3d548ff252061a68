import { causeOf } from '../../errors/causes';
import { recordOf } from '../../errors/provoked';
import { loadErrorProgram } from '../../pane/modules';
import type { StartSession } from '../../run/session-types';
import { SIDES, type Side } from '../../sides';
import type { DemoElement } from '../demo/demo-element';
import '../demo/demo-element';
import { hasWritten } from '../../run/has-written';
import { showCode } from '../programs/late-code';
import type { LinkedPrograms } from '../programs/linked-programs';
import '../programs/linked-programs';
import { element } from '../ui/element';
import { part } from '../ui/part';
import { conclusionText, outcomeText } from './outcome-text';
import { Watch } from './watch';

const CHANGED = ' This runs your changed programs. Reset brings the originals back.';

/** One error that is provoked in a workspace of its own: what runs there, and what each side made of it. */
export class Provocation {
  readonly #bench: HTMLElement;
  readonly #demo: DemoElement;
  readonly #id: string;
  readonly #program: string;
  readonly #title: string;
  readonly #seconds: number;
  readonly #signs: readonly string[];
  #watch: Watch | undefined;

  /** @param button what was pressed: its data say which error, by which program, and how long it takes */
  constructor(bench: HTMLElement, button: HTMLElement) {
    const { provoke = '', program = '', signs = '', seconds = '0' } = button.dataset;
    this.#bench = bench;
    this.#id = provoke;
    this.#program = program;
    this.#signs = signs.split(' ');
    this.#seconds = Number(seconds);
    this.#title = button.closest('li')?.querySelector('h3')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    this.#demo = part<DemoElement>(bench, 'crossfade-demo');
  }

  /** Shows the programs and runs them. @throws {Error} when they cannot be loaded; the message is for the reader */
  async start(): Promise<void> {
    const programs = part<LinkedPrograms>(this.#bench, 'crossfade-linked-programs');
    const [bundle] = await Promise.all([
      loadErrorProgram(this.#program),
      showCode(programs, `code/errors/${encodeURIComponent(this.#program)}.json`, 'The programs'),
    ]);
    programs.dress();
    this.#demo.loadBundle = () => Promise.resolve(bundle);
    if (hasWritten()) await this.#demo.restore();
    const load = this.#demo.loadSession;
    this.#demo.loadSession = async () => {
      const startSession = await load();
      return this.#watched((init) => startSession({ ...init, bundle, cause: causeOf(this.#id) }));
    };
    if (this.#bench.isConnected) part(this.#demo, '[data-run]').click();
  }

  end(): void {
    this.#watch?.end();
  }

  /** A session of which is told what it brings about. */
  #watched(startSession: StartSession): StartSession {
    return async (init) => {
      this.#watch?.end();
      const watch = new Watch({
        seconds: this.#seconds,
        signs: this.#signs,
        changed: (side, outcomes) =>
          part(this.#bench, `[data-outcomes=${side}]`).replaceChildren(
            ...outcomes.map((each) =>
              element('li', { dataset: { outcome: JSON.stringify(each) } }, outcomeText(each)),
            ),
          ),
        concluded: () => this.#conclude(watch),
      });
      this.#watch = watch;
      this.#begin();
      const session = await startSession({ ...init, handlers: watch.over(init.handlers) });
      return {
        perform: (action) => session.perform(action),
        figures: (side) => session.figures(side),
        wire: (side) => session.wire(side),
        setColorScheme: (scheme) => session.setColorScheme(scheme),
        restart: (side, edits) => {
          watch.restart(side);
          this.#begin();
          return session.restart(side, edits);
        },
        stop: () => {
          watch.end();
          this.#bench.dataset['state'] = 'stopped';
          session.stop();
        },
      };
    };
  }

  #begin(): void {
    this.#bench.dataset['state'] = 'running';
    const takes = this.#seconds ? ` This takes ${this.#seconds} seconds.` : '';
    this.#demo.say(`Provoking: ${this.#title}.${takes}${this.#changed}`);
  }

  /** Says what each side did. The programs stay, and whatever comes later is still shown. */
  #conclude(watch: Watch): void {
    const record = recordOf(this.#id);
    const said = SIDES.map((side: Side) => conclusionText(side, watch.outcomesOf(side), record?.[side]));
    this.#bench.dataset['state'] = 'done';
    this.#demo.say(said.join(' ') + this.#changed);
  }

  /** What comes of a program that the reader changed says nothing about the page. */
  get #changed(): string {
    return Object.keys(this.#demo.editing.edits).length > 0 ? CHANGED : '';
  }
}
