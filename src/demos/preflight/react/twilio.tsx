import { Fragment, StrictMode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { runPreflight } from 'twilio-video';
import type { PreflightTest, PreflightTestReport } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';
import { useRoom } from 'your-room-hooks';

const LEVELS = ['not measured', 'bad', 'poor', 'fair', 'good', 'excellent'];

type Wish = { what: 'check' | 'join'; access: Access };

function App() {
  const [wish, setWish] = useState<Wish>();
  const [status, say] = useState('Nothing is checked yet.');
  const [lines, setLines] = useState<string[][]>([]);
  const over = (text: string) => {
    setWish(undefined);
    say(text);
  };
  const want = (what: Wish['what']) => () => {
    if (what === 'check') setLines([]);
    getAccess().then(
      (access) => setWish({ what, access }),
      (error) => over(describe(error)),
    );
  };
  const stop = useCheck(wish?.what === 'check' ? wish.access : undefined, {
    onProgress: say,
    onOver(text, lines) {
      over(text);
      setLines(lines);
    },
  });
  const joining = wish?.what === 'join' ? wish.access : undefined;
  const { room } = useRoom(joining, { audio: true, video: true }, over);
  return (
    <>
      <p id="status" role="status">
        {room ? `In room "${room.name}"` : status}
      </p>
      <Report lines={lines} />
      <Buttons
        does={
          room
            ? { leave: () => room.disconnect() }
            : wish?.what === 'check'
              ? { stop }
              : { check: want('check'), join: want('join') }
        }
      />
    </>
  );
}

// #region run the check
interface CheckListeners {
  onProgress: (text: string) => void;
  onOver: (text: string, lines: string[][]) => void;
}

/** Runs the test as long as there is access. @returns a function that stops it */
function useCheck(access: Access | undefined, { onProgress, onOver }: CheckListeners) {
  const running = useRef<PreflightTest>(null);
  const progress = useEffectEvent(onProgress);
  const end = useEffectEvent(onOver);
  useEffect(() => {
    if (!access) return;
    // The SDK sends audio and video that it generates: no device is opened, and nobody is asked.
    const test = runPreflight(access.token, { duration: 10_000 });
    running.current = test;
    test.on('progress', (stage) => progress(`Checking: ${stage} …`));
    test.on('completed', (report) => end('The check is done.', linesOf(report)));
    test.on('failed', (error, report) => {
      // The report shows how far it got: the next stage is the one that failed.
      end(describe(error), [['Came as far as', report.progressEvents.at(-1)?.name ?? 'nothing']]);
    });
    return () => {
      running.current = null;
      test.removeAllListeners();
      test.stop();
    };
  }, [access]);
  // Fails with "stopped", after the current step.
  return () => running.current?.stop();
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

function Report({ lines }: { lines: string[][] }) {
  return (
    <dl id="report" aria-label="Report">
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Shows only the buttons that make sense now. */
function Buttons({ does }: { does: Partial<Record<'check' | 'stop' | 'join' | 'leave', () => void>> }) {
  return (
    <p>
      {Object.entries(does).map(([name, act]) => (
        <button key={name} id={name} onClick={act}>
          {name[0]!.toUpperCase() + name.slice(1)}
        </button>
      ))}
    </p>
  );
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${code}: ${message}` : message;
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
