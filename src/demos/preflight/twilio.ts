import { connect, runPreflight } from 'twilio-video';
import type { PreflightTestReport } from 'twilio-video';
import { getAccess } from 'your-backend';

let stop = (): void => {};
let leave = (): void => {};
const LEVELS = ['not measured', 'bad', 'poor', 'fair', 'good', 'excellent'];

onClick('check', check);
onClick('stop', async () => stop());
onClick('join', join);
onClick('leave', async () => leave());
addEventListener('pagehide', () => leave());

// #region run the check
async function check(): Promise<void> {
  const { token } = await getAccess();
  show([]);
  // The SDK sends audio and video that it generates: no device is opened, and nobody is asked.
  const test = runPreflight(token, { duration: 10_000 });
  stop = () => test.stop(); // Fails with "stopped", after the current step.
  offer('stop');
  test.on('progress', (stage) => tell(`Checking: ${stage} …`));
  test.on('completed', (report) => {
    offer('check', 'join');
    tell('The check is done.');
    show(linesOf(report));
  });
  test.on('failed', (error, report) => {
    offer('check', 'join');
    const { code, message } = error as Error & { code?: number };
    tell(code ? `${code}: ${message}` : message);
    // The report shows how far it got: the next stage is the one that failed.
    show([['Came as far as', report.progressEvents.at(-1)?.name ?? 'nothing']]);
  });
}
// #endregion run the check

// #region read the report
function linesOf({ stats, networkTiming, selectedIceCandidatePairStats }: PreflightTestReport): string[][] {
  const delay = stats.rtt?.average ?? 0; // milliseconds
  const jitter = (stats.jitter?.average ?? 0) * 1000; // The SDK has seconds.
  const lost = stats.packetLoss?.average ?? 0; // percent
  return [
    ['Network', levelOf(delay, jitter, lost)],
    ['There and back', `${Math.round(delay)} ms`],
    ['Jitter', `${Math.round(jitter)} ms`],
    ['Packets lost', `${lost.toFixed(1)} %`],
    ['Way', selectedIceCandidatePairStats?.remoteCandidate.candidateType ?? 'unknown'], // "relay": through TURN
    ['Time to media', `${networkTiming.media?.duration ?? '?'} ms`],
  ];
}

/** The report contains no verdict: make one, with limits that suit your calls. The worst of the three counts. */
function levelOf(delay: number, jitter: number, lost: number): string {
  const step = (value: number, limits: number[]): number => limits.filter((limit) => value <= limit).length;
  const worst = Math.min(
    step(delay, [200, 400, 600, 900]),
    step(jitter, [30, 50, 70, 100]),
    step(lost, [1, 3, 6, 10]),
  );
  return LEVELS[worst + 1]!;
}
// #endregion read the report

async function join(): Promise<void> {
  const { token, room: name } = await getAccess();
  const room = await connect(token, { name, audio: true, video: true });
  offer('leave');
  tell(`In room "${room.name}"`);
  leave = () => void room.disconnect();
  room.on('disconnected', ({ localParticipant }) => {
    localParticipant.audioTracks.forEach(({ track }) => track.stop());
    localParticipant.videoTracks.forEach(({ track }) => track.stop());
    offer('check', 'join');
    tell('You left the room.');
  });
}

// Below: the same on both sides.
function show(lines: string[][]): void {
  const parts = lines.flatMap((line) =>
    ['dt', 'dd'].map((name, index) =>
      Object.assign(document.createElement(name), { textContent: line[index]! }),
    ),
  );
  find('report').replaceChildren(...parts);
}

/** Shows only these buttons. */
function offer(...ids: string[]): void {
  for (const id of ['check', 'stop', 'join', 'leave'])
    Object.assign(find(id), { hidden: !ids.includes(id), disabled: !ids.includes(id) });
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).addEventListener('click', () => act().catch(({ message }: Error) => tell(message)));
}

function tell(text: string): void {
  find('status').textContent = text;
}

function find(id: string): HTMLElement {
  return document.getElementById(id)!;
}
