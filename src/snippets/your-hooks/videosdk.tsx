import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMeeting } from '@videosdk.live/react-sdk';

/**
 * Stays in the meeting while the component is mounted.
 *
 * @param onFailed called if it could not join, with a text and the error
 * @returns the last error, as a text
 */
export function useJoining(onFailed?: (why: string, error: unknown) => void): string | undefined {
  const [problem, setProblem] = useState<string>();
  const isIn = useRef(false); // or joining
  const { join, leave } = useMeeting({
    onMeetingLeft: () => void (isIn.current = false),
    onError: (error) => setProblem(describe(error)),
  });
  const fail = useEffectEvent((error: unknown) => {
    const why = `Could not join. ${describe(error)}`;
    setProblem(why);
    onFailed?.(why, error);
  });

  useEffect(() => {
    // The provider passes the token to the SDK in its own effect, which runs after this one: join() has to wait.
    const timer = setTimeout(() => {
      isIn.current = true;
      join().catch((error) => fail(error));
    });
    const stop = () => {
      if (isIn.current) leave().catch(() => {});
      isIn.current = false; // leaving twice rejects
    };
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      clearTimeout(timer);
      stop();
    };
  }, [join, leave]);

  return problem;
}

/** If the browser refused to play before the first click, `<AudioPlayer>` does not try again: this does, at the next click. */
export function useSound(): void {
  useEffect(() => {
    const playAll = () => document.querySelectorAll('audio').forEach(play);
    addEventListener('click', playAll, { once: true });
    return () => removeEventListener('click', playAll);
  }, []);
}

/** The same for an element of your own. */
export function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

export function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}
