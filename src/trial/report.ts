import { SERVICES, type AppService } from './app';

/** What is tried, in order. */
export const CHECKS = ['join', 'see', 'hear', 'guest', 'mute', 'share', 'leave', 'rejoin'] as const;
export type CheckId = (typeof CHECKS)[number];

/** What each of them checks. */
export const QUESTIONS: Readonly<Record<CheckId, string>> = {
  join: 'Two people join the same room',
  see: 'Each sees the other’s video move',
  hear: 'Each hears the other',
  guest: 'A guest who joins is seen and heard, and is gone after leaving',
  mute: 'A person who mutes is no longer heard, and after unmuting is heard again',
  share: 'A person who shares the screen shows it to the other, until the sharing ends',
  leave: 'A person who leaves is out of the room, and no longer shown',
  rejoin: 'A person who comes back is seen and heard again',
};

export const OUTCOMES = ['passed', 'failed', 'not tried', 'absent'] as const;

export interface Check {
  id: CheckId;
  /** `absent`: the app does not have it, according to its description or its code. */
  outcome: (typeof OUTCOMES)[number];
  /** What was observed, in a sentence; if the check passed, only if there is something to add. */
  says: string;
}

export const FORMS = ['original', 'migrated'] as const;

/** A form of an app, as it was tried. */
export interface Tried {
  form: (typeof FORMS)[number];
  folder: string;
  service: AppService;
  checks: Check[];
  /** Controls that were guessed, and how they were found. */
  guessed: { control: string; found: string }[];
  /** What to add to the description, or to check. */
  hints: string[];
  /** Errors of the app's pages. */
  errors: string[];
}

export interface TryReport {
  version: 1;
  /** One, or two. */
  apps: Tried[];
  /** Checks whose result differs between the migrated app and the original. */
  differences: CheckId[];
}

export function reportOf(apps: readonly Tried[]): TryReport {
  const [one, other] = apps;
  // For a passed check, `says` tells in which other way it passed: with a screen instead of the camera, or after a reload.
  const outcome = (app: Tried | undefined, id: CheckId) => {
    const found = app?.checks.find((check) => check.id === id);
    return found?.outcome === 'passed' ? `passed ${found.says}` : found?.outcome;
  };
  const differences = other ? CHECKS.filter((id) => outcome(one, id) !== outcome(other, id)) : [];
  return { version: 1, apps: [...apps], differences };
}

/** Whether there is nothing left to check. */
export function isClean({ apps, differences }: TryReport): boolean {
  const fine = apps.every(({ checks }) =>
    checks.every(({ outcome }) => outcome === 'passed' || outcome === 'absent'),
  );
  return fine && differences.length === 0;
}

const MARKS: Readonly<Record<Check['outcome'], string>> = {
  passed: 'ok',
  failed: 'FAILED',
  'not tried': 'not tried',
  absent: 'the app has none',
};

/** For a terminal. */
export function toText(report: TryReport): string {
  const lines: string[] = [];
  for (const app of report.apps) {
    lines.push(titleOf(app), '');
    for (const { id, outcome, says } of app.checks) {
      lines.push(`  ${MARKS[outcome].padEnd(16)} ${QUESTIONS[id]}`);
      if (says) lines.push(`${' '.repeat(19)}${says}`);
    }
    for (const [title, entries] of notesOf(app))
      lines.push('', `  ${title}`, ...entries.map((entry) => `    ${entry}`));
    lines.push('');
  }
  lines.push(conclusionOf(report), '');
  return lines.join('\n');
}

/** For a pull request or a wiki. */
export function toMarkdown(report: TryReport): string {
  const { apps } = report;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['What was tried', ...apps.map(({ form }) => (form === 'original' ? 'Original' : 'Migrated'))];
  const rows = CHECKS.map((id) => [
    QUESTIONS[id],
    ...apps.map(({ checks }) => {
      const found = checks.find((check) => check.id === id);
      return found ? [MARKS[found.outcome], ...(found.says ? [plain(found.says)] : [])].join(': ') : '';
    }),
  ]);
  const parts = ['# Two people and a guest on the sandbox', conclusionOf(report)];
  parts.push([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
  for (const app of apps)
    for (const [title, entries] of notesOf(app))
      parts.push(
        `## ${app.form === 'original' ? 'Original' : 'Migrated'}: ${title.replace(/:$/, '')}`,
        [...entries.map((entry) => `- ${plain(entry)}`)].join('\n'),
      );
  return `${parts.join('\n\n')}\n`;
}

const titleOf = ({ form, folder, service }: Tried): string =>
  `${form === 'original' ? 'Original' : 'Migrated'}: ${folder}, on ${SERVICES[service]}`;

function notesOf({ guessed, hints, errors }: Tried): [title: string, entries: string[]][] {
  const notes: [string, string[]][] = [
    ['Guessed:', guessed.map(({ control, found }) => `${control}: ${found}`)],
    ['To check:', hints],
    ['Errors on the pages:', errors],
  ];
  return notes.filter(([, entries]) => entries.length > 0);
}

/** What came out, in a sentence or a few. */
export function conclusionOf(report: TryReport): string {
  const { apps, differences } = report;
  if (isClean(report))
    return apps.length === 2 ? 'Both builds behave alike, and everything works.' : 'Everything works.';
  const left = apps.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === 'not tried').length;
  const failed = apps.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === 'failed').length;
  return [
    ...(failed ? [`${failed} ${failed === 1 ? 'check' : 'checks'} failed.`] : []),
    ...(left ? [`${left} not tried.`] : []),
    ...(differences.length ? [`The two builds differ in: ${differences.join(', ')}.`] : []),
  ].join(' ');
}

/** What an app says is to be no markup. */
const plain = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
