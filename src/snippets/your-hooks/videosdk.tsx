import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMeeting } from '@videosdk.live/react-sdk';

/**
 * Is in the meeting while the component is there.
 *
 * @param onFailed told that it could not join, in words, and the error
 * @returns what went wrong last, in words
 */
export function useJoining(onFailed?: (why: string, error: unknown) => void): string | undefined {
  const [problem, setProblem] = useState<string>();
  const isIn = useRef(false); // or on the way
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
    // The provider gives the token to the SDK in an effect of its own, which comes after this one: join() has to wait.
    const timer = setTimeout(() => {
      isIn.current = true;
      join().catch((error) => fail(error));
    });
    const stop = () => {
      if (isIn.current) leave().catch(() => {});
      isIn.current = false; // leaving twice is refused
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

/** Lets `<AudioPlayer>` play after the next click where the browser refused it before one: it does not try again itself. */
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
