import { expect, it } from 'vitest';
import { voiceWav } from './voice';

const RATE = 16_000;
const samplesOf = (wav: Uint8Array<ArrayBuffer>): Int16Array => new Int16Array(wav.buffer, 44);
const part = (samples: Int16Array, from: number, to: number): number[] => [
  ...samples.subarray(from * RATE, to * RATE),
];
const loudest = (samples: readonly number[]): number => Math.max(...samples.map(Math.abs));

/** How often a second the sound repeats itself, by the delay at which it is most like itself. */
function pitchOf(samples: readonly number[]): number {
  const likeness = (delay: number): number =>
    samples.slice(delay).reduce((sum, sample, index) => sum + sample * samples[index]!, 0);
  const delays = Array.from({ length: RATE / 70 - RATE / 400 }, (_, index) => index + RATE / 400);
  const best = delays.reduce((one, other) => (likeness(other) > likeness(one) ? other : one));
  return RATE / best;
}

it('is a sound file of four seconds, one channel of 16 bits', () => {
  const wav = voiceWav(140);
  const text = (from: number, to: number): string => String.fromCharCode(...wav.subarray(from, to));
  const view = new DataView(wav.buffer);
  expect([text(0, 4), text(8, 16), text(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
  expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([wav.length - 8, wav.length - 44]);
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([
    1,
    RATE,
    16,
  ]);
  expect(samplesOf(wav)).toHaveLength(4 * RATE);
});

it('talks in syllables, and pauses without ever being quite silent', () => {
  const samples = samplesOf(voiceWav(140));
  const syllable = loudest(part(samples, 0.02, 0.12));
  expect(syllable).toBeGreaterThan(5000);
  expect(syllable).toBeLessThan(32_767);
  for (const [from, to] of [
    [0.16, 0.27],
    [1.5, 1.9],
    [3.5, 4],
  ] as const) {
    const pause = part(samples, from, to);
    expect(loudest(pause)).toBeLessThan(10);
    expect(new Set(pause).size).toBeGreaterThan(5);
  }
});

it('has the pitch that it was asked for, more or less', () => {
  for (const pitch of [110, 160, 229]) {
    const heard = pitchOf(part(samplesOf(voiceWav(pitch)), 0.02, 0.12));
    expect(Math.abs(heard - pitch), `${pitch} Hz`).toBeLessThan(27);
  }
});
