// What every program of a demo does when something is refused, in both forms: sound that the browser does not play is played
// at the next click, and tracks that were made before joining are not left open when joining fails.
import { readFileSync, globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const programs = [
  ...globSync('src/demos/*/{twilio,videosdk}.ts'),
  ...globSync('src/demos/*/react/*.tsx'),
  ...globSync('src/snippets/your-hooks/*.tsx'),
]
  .toSorted()
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Calls of `play()` whose rejection nobody takes: neither `catch()`, nor whoever awaits it. */
const unhandledPlays = (text: string): string[] =>
  text.split('\n').filter((line) => {
    const calls = line.split('.play()').slice(1);
    return calls.some((after) => !after.startsWith('.catch(')) && !/await \w+\.play\(\);/.test(line);
  });

const MAKES_ELEMENTS = /\.attach\(|srcObject|<AudioPlayer/;
/** It plays itself, or by the hooks that programs in React share, which are among the programs here. */
const PLAYS = /\.play\(\)|\{[^}]*\b(?:play|useSound|Media)\b[^}]*\} from 'your-\w+-hooks'/;
/** Shows you alone, without sound. */
const ONLY_YOU = /\/render\//;

/** Hands tracks of its own to `connect()` or to `initMeeting()`. */
const BRINGS_TRACKS = /custom(?:Camera|Microphone)\w+Track|connect\([^;]*\btracks\b(?!: \[\])/;
/** What joining fails with is told, and then the tracks are stopped. */
const STOPS_THEM = /(?:catch|Could not join|useJoining\()[\s\S]{0,250}?(?:\bstop\(|\.stop\(\)|release\(\))/;
/** Programs whose preview goes on, in sight, so that joining can be tried again. */
const SHOWN_AGAIN = /\/(?:adapter|before|quickstart)\//;

describe.each(programs)('$file', ({ file, text }) => {
  it('takes what play() rejects with', () => {
    expect(unhandledPlays(text)).toEqual([]);
  });

  it('plays what has sound, and does not trust autoplay alone', () => {
    if (MAKES_ELEMENTS.test(text) && !ONLY_YOU.test(file)) expect(text).toMatch(PLAYS);
  });

  it('leaves no track of its own open when joining fails', () => {
    if (BRINGS_TRACKS.test(text) && !SHOWN_AGAIN.test(file)) expect(text).toMatch(STOPS_THEM);
  });
});

it('finds programs, and among them some that bring tracks', () => {
  expect(programs.length).toBeGreaterThan(50);
  const bringing = programs.filter(({ file, text }) => BRINGS_TRACKS.test(text) && !SHOWN_AGAIN.test(file));
  expect(bringing.length).toBeGreaterThan(6);
});

it('finds a call of play() that nobody takes', () => {
  expect(unhandledPlays('element.play();')).toHaveLength(1);
  expect(unhandledPlays("e.play().catch(() => on('click', () => void e.play()));")).toHaveLength(1);
  expect(unhandledPlays('e.play().catch(() => {});\nawait e.play();')).toEqual([]);
});
