import type { Target } from './listeners';

/**
 * One attempt of a program in a pane to get out. Its `run`, an arrow function, is sent to the pane as text: it may use
 * nothing from outside itself.
 */
export interface Attack {
  name: string;
  run: (target: Target) => unknown;
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
  const steps = attacks.map(({ name, run }) => `await attempt(${JSON.stringify(name)}, ${String(run)});`);
  return `
    const target = ${JSON.stringify(target)};
    const say = console.log;
    const later = setTimeout;
    async function attempt(name, run) {
      const result = await new Promise((resolve) => {
        later(() => resolve('no result'), ${RESULT_MS});
        (async () => run(target))().then(resolve, (error) => resolve(error?.name ?? error));
      });
      say('${MARK}\\t' + name + '\\t' + result);
    }
    say('${MARK}\\t${BEGUN}\\t');
    await new Promise((resolve) => later(resolve, ${PAUSE_MS}));
    ${steps.join('\n')}
    say('${MARK}\\t${DONE}\\t');`;
}
