import { outcomeOf, outcomeOfRejection, settled, verdict, type Outcome } from '../../mapping/errors/outcome';
import { messageOf } from '../../sandbox/message-of';
import { element } from '../ui/element';
import { colorScheme } from '../ui/color-scheme';
import { PaneView } from '../demo/pane-view';
import { part } from '../ui/part';
import { takePress } from '../../run/replay-link';
import type { Session } from '../../run/session-types';
import { type Side, SIDES, SIDE_NAMES } from '../../sides';
import { outcomeText } from './outcome-text';

/** A run that has told nothing new for so long is over. */
const QUIET_MS = 4000;
/** What VideoSDK tells of a lost network comes late. */
const LIMIT_MS = 45_000;

/** Runs the pair of programs that provokes an error, below the entry whose button was pressed. */
class ErrorBench extends HTMLElement {
  #panes!: Record<Side, PaneView>;
  #session: Session | undefined;
  readonly #seen: Record<Side, Outcome[]> = { twilio: [], videosdk: [] };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When a run that takes long has told everything, on the page's clock. */
  #notBefore = 0;
  /** Counts runs, so that what comes late from an earlier one is known and ignored. */
  #run = 0;

  connectedCallback(): void {
    const view = (side: Side) => new PaneView(this.#pane(side), side);
    this.#panes = { twilio: view('twilio'), videosdk: view('videosdk') };
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-provoke]');
      if (button) void this.#provoke(button);
    });
    part(this, '[data-stop]').addEventListener('click', () => this.#stop());
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
    this.#end();
  }

  /** Who pressed “Provoke it” in the mapping has asked for it; who came by an address presses here. */
  readonly #follow = (): void => {
    const id = location.hash.slice(1);
    const button = id && this.querySelector<HTMLElement>(`[data-provoke="${CSS.escape(id)}"]`);
    if (!button || !takePress(location.hash)) return;
    button.focus();
    void this.#provoke(button);
  };

  async #provoke(button: HTMLElement): Promise<void> {
    this.#end();
    const run = this.#run;
    const { provoke: id = '', program = '', signs = '' } = button.dataset;
    const seconds = Number(button.dataset['seconds'] ?? 0);
    const entry = button.closest('li');
    const title = entry?.querySelector('h3')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    entry?.append(this.#bench);
    this.#bench.hidden = false;
    for (const side of SIDES) {
      this.#seen[side] = [];
      this.#list(side).replaceChildren();
      this.#panes[side].show('idle');
      this.#panes[side].show('loading');
    }
    this.#bench.dataset['state'] = 'running';
    this.#notBefore = 0;
    this.#say(`Provoking: ${title}.${seconds ? ` This takes ${seconds} seconds.` : ''}`);
    try {
      const [{ startSession }, { causeOf }, { loadErrorProgram }] = await Promise.all([
        import('../../run/session'),
        import('./causes'),
        import('../../pane/modules'),
      ]);
      const bundle = await loadErrorProgram(program);
      if (run !== this.#run) return;
      this.#showPrograms(bundle.sources);
      const session = await startSession({
        demo: program,
        bundle,
        cause: causeOf(id),
        edits: {},
        actions: [],
        frames: { twilio: this.#panes.twilio.frame, videosdk: this.#panes.videosdk.frame },
        colorScheme: colorScheme(),
        handlers: {
          observation: (side, observation) => {
            if (run === this.#run) this.#see(side, outcomeOf(observation, signs.split(' ')));
          },
          state: (side, state) => run === this.#run && this.#panes[side].show(state),
          failure: (side, failure) => {
            if (run !== this.#run) return;
            this.#panes[side].fail(failure);
            if (failure.kind === 'rejection') this.#see(side, outcomeOfRejection(failure.message));
          },
          actions: () => {},
        },
      });
      if (run !== this.#run) return session.stop();
      this.#session = session;
      this.#notBefore = performance.now() + seconds * 1000;
      this.#waitForMore();
      setTimeout(() => run === this.#run && this.#conclude(), LIMIT_MS + seconds * 1000);
    } catch (error) {
      if (run !== this.#run) return;
      this.#say(`This could not be provoked: ${messageOf(error)} Try again.`);
    }
  }

  #see(side: Side, outcome: Outcome | undefined): void {
    if (!outcome) return;
    this.#seen[side] = settled([...this.#seen[side], outcome]);
    this.#list(side).replaceChildren(
      ...this.#seen[side].map((each) => {
        const item = element('li', '', outcomeText(each));
        item.dataset['outcome'] = JSON.stringify(each);
        return item;
      }),
    );
    this.#waitForMore();
  }

  #waitForMore(): void {
    clearTimeout(this.#timer);
    const wait = Math.max(QUIET_MS, this.#notBefore - performance.now());
    this.#timer = setTimeout(() => this.#conclude(), wait);
  }

  /** Says what each side did. The programs stay, and whatever comes later is still shown. */
  #conclude(): void {
    const said = SIDES.map((side) => {
      const codes = this.#seen[side].flatMap(({ code }) => code ?? []);
      const list = codes.length > 0 ? ` (${[...new Set(codes)].join(', ')})` : '';
      return `${SIDE_NAMES[side]}: ${verdict(this.#seen[side]).toLowerCase()}${list}.`;
    });
    this.#bench.dataset['state'] = 'done';
    this.#say(said.join(' '));
  }

  #showPrograms(sources: Record<Side, string>): void {
    for (const side of SIDES) part(this, `[data-program-of=${side}]`).textContent = sources[side];
  }

  #stop(): void {
    this.#end();
    for (const side of SIDES) this.#panes[side].show('stopped');
    this.#bench.dataset['state'] = 'stopped';
    this.#say('Stopped.');
  }

  #end(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    this.#session?.stop();
    this.#session = undefined;
  }

  get #bench(): HTMLElement {
    return part(this, '.error-bench');
  }

  #pane(side: Side): HTMLElement {
    return part(this, `.pane[data-side=${side}]`);
  }

  #list(side: Side): HTMLElement {
    return part(this.#pane(side), '[data-outcomes]');
  }

  #say(text: string): void {
    part(this, '[data-status]').textContent = text;
  }
}

customElements.define('error-bench', ErrorBench);
