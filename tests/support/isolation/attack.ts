import type { Page } from '@playwright/test';
import type { Target } from './listeners';

/**
 * One attempt of a program in a pane to get out. Its `run`, an arrow function, is sent to the pane as text: it may use
 * nothing from outside itself but what is handed to it.
 */
export interface Attack {
  name: string;
  run: (target: Target, given: unknown) => unknown;
  /** Plain data for `run`. */
  given?: unknown;
  /** What the attempt must end with; left out where only the silence of the listeners counts. */
  outcome?: string | RegExp;
}

const RESULT_MS = 4000;
/** Begins each line that an attack program writes to the console: name and result follow, between tabs. */
export const MARK = 'attack';
/** Stand in place of a name: before the first attack, and after the last. */
export const BEGUN = 'begun';
export const DONE = 'done';
const PAUSE_MS = 300;

/**
 * A program that carries out the attacks one after another. It tells how each ended by the console: what the attacks do
 * to the language of the pane must not keep the result from coming out.
 */
export function attackProgram(attacks: readonly Attack[], target: Target): string {
  const steps = attacks.map(
    ({ name, run, given = null }) =>
      `await attempt(${JSON.stringify(name)}, ${String(run)}, ${JSON.stringify(given)});`,
  );
  return `
    const target = ${JSON.stringify(target)};
    const say = console.log;
    const later = setTimeout;
    async function attempt(name, run, given) {
      const result = await new Promise((resolve) => {
        later(() => resolve('no result'), ${RESULT_MS});
        (async () => run(target, given))().then(resolve, (error) => resolve(error?.name ?? error));
      });
      say('${MARK}\\t' + name + '\\t' + result);
    }
    say('${MARK}\\t${BEGUN}\\t');
    await new Promise((resolve) => later(resolve, ${PAUSE_MS}));
    ${steps.join('\n')}
    say('${MARK}\\t${DONE}\\t');`;
}

/** Carries the attacks out in an ordinary page, where nothing stops them. */
export async function attackFromPage(page: Page, attacks: readonly Attack[], target: Target): Promise<void> {
  await page.goto(`${target.origin}/control`);
  await page.evaluate(`(async () => {${attackProgram(attacks, target)}})()`);
}
