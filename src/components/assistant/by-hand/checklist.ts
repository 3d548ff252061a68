import { SERVICES, type AppService } from '../../../trial/app';
import {
  CHECKS,
  conclusionOf,
  QUESTIONS,
  reportOf,
  toMarkdown,
  type Check,
  type CheckId,
  type Tried,
  type TryReport,
} from '../../../trial/report';
import { copyTextButton } from '../../ui/controls';
import { element } from '../../ui/element';
import { WHERE } from './words';

/** What is known of a form of the app that was dropped. */
export interface DroppedForm {
  /** Tells one build from another. */
  build: object;
  folder: string;
  service: AppService;
  hints: string[];
}

type Form = Tried['form'];

const NAMES: Readonly<Record<Form, string>> = { original: 'Original', migrated: 'Migrated' };
const OUTCOMES: readonly [Check['outcome'], string][] = [
  ['not tried', 'not tried'],
  ['passed', 'works'],
  ['failed', 'fails'],
  ['absent', 'the app has none'],
];

/** The checks of `try`, to be answered by hand for both forms of an app. What was answered stays when another build is dropped. */
export class Checklist {
  readonly root: HTMLElement;
  readonly #dropped = new Map<Form, DroppedForm>();
  readonly #outcomes = new Map<string, Check['outcome']>();
  readonly #conclusion = element('p', { className: 'hand-conclusion', role: 'status' });

  constructor() {
    const head = ['Check', 'Original', 'Migrated'].map((name) => element('th', { scope: 'col' }, name));
    const rows = CHECKS.map((id) =>
      element('tr', {}, [
        element('th', { scope: 'row' }, [QUESTIONS[id], element('span', 'hand-where', WHERE[id])]),
        element('td', { dataset: { form: NAMES.original } }, [this.#choice('original', id)]),
        element('td', { dataset: { form: NAMES.migrated } }, [this.#choice('migrated', id)]),
      ]),
    );
    this.root = element('section', 'hand-checks', [
      element('h3', {}, 'What two people try'),
      element('table', {}, [element('thead', {}, [element('tr', {}, head)]), element('tbody', {}, rows)]),
      this.#conclusion,
      element('p', 'buttons', [
        copyTextButton('Copy as Markdown', 'what was tried by hand', () => toMarkdown(this.report())),
      ]),
    ]);
    this.#conclude();
  }

  /** A form of the app was dropped, or turned out to be that one. */
  drop(form: Form, dropped: DroppedForm): void {
    for (const [other, { build }] of this.#dropped) if (build === dropped.build) this.#dropped.delete(other);
    this.#dropped.set(form, dropped);
    this.#conclude();
  }

  /** As `crossfade try` reports: of each form that was dropped, or of which something was answered. */
  report(): TryReport {
    const forms = (['original', 'migrated'] as const).filter(
      (form) => this.#dropped.has(form) || CHECKS.some((id) => this.#outcome(form, id) !== 'not tried'),
    );
    return reportOf(
      (forms.length ? forms : (['original'] as const)).map((form) => {
        const { folder, service, hints } = this.#dropped.get(form) ?? {
          build: {},
          folder: '',
          service: form === 'original' ? 'twilio' : 'videosdk',
          hints: [],
        };
        const checks = CHECKS.map((id) => ({ id, outcome: this.#outcome(form, id), says: '' }));
        return { form, folder, service, checks, guessed: [], hints, errors: [] };
      }),
    );
  }

  #outcome = (form: Form, id: CheckId): Check['outcome'] =>
    this.#outcomes.get(`${form} ${id}`) ?? 'not tried';

  #choice(form: Form, id: CheckId): HTMLSelectElement {
    const select = element(
      'select',
      { ariaLabel: `${NAMES[form]}: ${QUESTIONS[id]}` },
      OUTCOMES.map(([value, text]) => element('option', { value }, text)),
    );
    select.addEventListener('change', () => {
      const outcome = OUTCOMES.find(([value]) => value === select.value)?.[0] ?? 'not tried';
      select.dataset['outcome'] = outcome;
      this.#outcomes.set(`${form} ${id}`, outcome);
      this.#conclude();
    });
    return select;
  }

  #conclude(): void {
    this.#conclusion.textContent = conclusionOf(this.report());
  }
}

/** Which form of an app a build is taken for, by what it runs on. */
export const formOf = (service: AppService): Form => (service === 'twilio' ? 'original' : 'migrated');

/** What a build is called on the page. */
export const titleOf = (service: AppService): string => `${NAMES[formOf(service)]}, on ${SERVICES[service]}`;
