import type { Page } from '@playwright/test';
import type { Listeners, Target } from './listeners';

/**
 * One attempt of a program in a pane to get out. Its `run`, an arrow function, is sent to the pane as text: it may use
 * nothing from outside itself but what is handed to it.
 */
export interface Attack {
  name: string;
  run: (target: Target, given: unknown, tools: typeof TOOLS) => unknown;
  /** Plain data for `run`. */
  given?: unknown;
  /** What the attempt must end with; left out where only the silence of the listeners counts. */
  outcome?: string | RegExp;
  /**
   * What listeners hear of it where nothing stops it: a text for each thing that arrives over HTTP, `udp` for a packet.
   * Left out where nothing is sent, or no browser sends it any more.
   */
  arrives?: readonly string[] | Readonly<Record<Browser, readonly string[]>>;
}

export type Browser = 'chromium' | 'firefox';

/** What attacks share. They are sent to the pane as text, too, and made before an attack changes anything. */
const TOOLS = {
  /**
   * Lets a connection begin, and makes of its own description an answer to it that names no candidate.
   * @param ufrag the user fragment, which a packet to a candidate would carry.
   */
  answerTo: async (connection: RTCPeerConnection, ufrag = 'SECRETDATA'): Promise<string> => {
    connection.createDataChannel('x');
    await connection.setLocalDescription();
    return connection
      .localDescription!.sdp.replace(/a=candidate.*\r\n/g, '')
      .replace(/a=ice-ufrag:.*/g, `a=ice-ufrag:${ufrag}`)
      .replace(/a=setup:.*/g, 'a=setup:active');
  },
};

/** For what never ends. All attacks do: some do much at once, and a busy machine is slow at it. */
const RESULT_MS = 30_000;
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
export function attackProgram(attacks: readonly Attack[], target: Target, pause = PAUSE_MS): string {
  const steps = attacks.map(
    ({ name, run, given = null }) =>
      `await attempt(${JSON.stringify(name)}, ${String(run)}, ${JSON.stringify(given)});`,
  );
  return `
    const target = ${JSON.stringify(target)};
    const tools = { answerTo: ${String(TOOLS.answerTo)} };
    const say = console.log;
    const later = setTimeout;
    async function attempt(name, run, given) {
      const result = await new Promise((resolve) => {
        later(() => resolve('no result'), ${RESULT_MS});
        (async () => run(target, given, tools))().then(resolve, (error) => resolve(error?.name ?? error));
      });
      say('${MARK}\\t' + name + '\\t' + result);
    }
    say('${MARK}\\t${BEGUN}\\t');
    if (${pause} > 0) await new Promise((resolve) => later(resolve, ${pause}));
    ${steps.join('\n')}
    say('${MARK}\\t${DONE}\\t');`;
}

/** Carries the attacks out in an ordinary page, where nothing stops them. */
export async function attackFromPage(page: Page, attacks: readonly Attack[], target: Target): Promise<void> {
  await page.goto(`${target.origin}/control`);
  await page.evaluate(`(async () => {${attackProgram(attacks, target)}})()`);
}

/**
 * Carries each attack out in a frame of its own in an ordinary page, with no policy and no guard. Packets of each go to a
 * listener of its own.
 * @param sandbox what the frames may do; left out, they are as free as the page
 */
export async function attackFromFrames(
  page: Page,
  attacks: readonly Attack[],
  listeners: Listeners,
  sandbox?: string,
): Promise<void> {
  await page.goto(`http://localhost:${listeners.target.httpPort}/control`);
  const programs = await Promise.all(
    attacks.map(async (each) =>
      attackProgram([each], { ...listeners.target, udpPort: await listeners.listenForPackets(each.name) }),
    ),
  );
  await page.evaluate(
    ({ programs, sandbox }) => {
      for (const text of programs) {
        const frame = document.createElement('iframe');
        if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
        const end = '</' + 'script';
        frame.srcdoc = `<body><script type="module">${text.replaceAll(end, '<\\/script')}${end}>`;
        document.body.append(frame);
      }
    },
    { programs, sandbox },
  );
}

/** What has to be heard of the attacks from there: parts of {@link Listeners.heard}. */
export const arrivals = (attacks: readonly Attack[], browser: Browser): string[] =>
  attacks.flatMap(({ name, arrives = [] }) =>
    ('chromium' in arrives ? arrives[browser] : arrives).map((text) =>
      text === 'udp' ? `udp of ${name}: ` : text,
    ),
  );
