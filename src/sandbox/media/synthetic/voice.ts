const SAMPLE_RATE = 16_000;
const SECONDS = 4;
const HEADER_BYTES = 44;
/** A microphone is never perfectly silent; VideoSDK reports one that is as dead. */
const HISS = 12;

/**
 * Four seconds that sound like somebody talking without words: harmonics on a gliding pitch, in syllables with pauses.
 * @param pitch base frequency in hertz.
 * @returns a mono 16-bit WAV file.
 */
export function voiceWav(pitch: number): Uint8Array<ArrayBuffer> {
  const samples = SAMPLE_RATE * SECONDS;
  const bytes = new Uint8Array(HEADER_BYTES + samples * 2);
  const view = new DataView(bytes.buffer);
  writeHeader(view, samples);
  let phase = 0;
  for (let index = 0; index < samples; index++) {
    const time = index / SAMPLE_RATE;
    const talking = time % 2 < 1.4 ? 1 : 0;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.5 * time)) * talking;
    phase += (2 * Math.PI * (pitch + 25 * Math.sin(2 * Math.PI * 0.8 * time))) / SAMPLE_RATE;
    let value = 0;
    for (let harmonic = 1; harmonic <= 8; harmonic++) value += Math.sin(phase * harmonic) / harmonic;
    view.setInt16(HEADER_BYTES + index * 2, 6000 * syllable * value + HISS * (Math.random() - 0.5), true);
  }
  return bytes;
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
