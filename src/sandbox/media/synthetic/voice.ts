const SAMPLE_RATE = 16_000;
const SECONDS = 4;
const HEADER_BYTES = 44;
/** A microphone is never perfectly silent; VideoSDK reports one that is as dead. */
const HISS = 12;

const FULL_TURN = 2 * Math.PI;
/** Loudness and pitch change so slowly that once a millisecond is enough. */
const BLOCK = SAMPLE_RATE / 1000;

/**
 * Four seconds that sound like somebody talking without words: harmonics on a gliding pitch, in syllables with pauses.
 * It takes a few milliseconds: a program that opens its microphone waits for it.
 * @param pitch base frequency in hertz.
 * @returns a mono 16-bit WAV file.
 */
export function voiceWav(pitch: number): Uint8Array<ArrayBuffer> {
  const samples = SAMPLE_RATE * SECONDS;
  const bytes = new Uint8Array(HEADER_BYTES + samples * 2);
  const view = new DataView(bytes.buffer);
  writeHeader(view, samples);
  const period = periodOf([1, 2, 3, 4, 5, 6, 7, 8]);
  let [turns, loudness, step] = [0, 0, 0];
  for (let index = 0; index < samples; index++) {
    if (index % BLOCK === 0) {
      const time = index / SAMPLE_RATE;
      loudness = time % 2 < 1.4 ? 6000 * Math.max(0, Math.sin(FULL_TURN * 3.5 * time)) : 0;
      step = (pitch + 25 * Math.sin(FULL_TURN * 0.8 * time)) / SAMPLE_RATE;
    }
    turns = (turns + step) % 1;
    const value = period[Math.floor(turns * period.length)] ?? 0;
    view.setInt16(HEADER_BYTES + index * 2, loudness * value + HISS * (Math.random() - 0.5), true);
  }
  return bytes;
}

/** One period of a sound, to look its samples up in: each of these harmonics, the higher the softer. */
function periodOf(harmonics: readonly number[]): Float32Array {
  return Float32Array.from({ length: 2048 }, (_, index) =>
    harmonics.reduce((sum, each) => sum + Math.sin((FULL_TURN * index * each) / 2048) / each, 0),
  );
}

/** The 44 bytes of a canonical PCM WAV header. */
function writeHeader(view: DataView, samples: number): void {
  const text = (offset: number, value: string): void => {
    [...value].forEach((character, index) => view.setUint8(offset + index, character.charCodeAt(0)));
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + samples * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // mono
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples * 2, true);
}
