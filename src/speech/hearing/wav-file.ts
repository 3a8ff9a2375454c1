import { pcm16FromSamples } from '../wire/speech-frames.ts';

const HEAD_BYTES = 44;

const writeText = (view: DataView, at: number, text: string): void => {
  for (let index = 0; index < text.length; index += 1)
    view.setUint8(at + index, text.charCodeAt(index));
};

/** Mono samples in [-1, 1] as a 16-bit WAV file. */
export const wavFile = (samples: Float32Array, sampleRateHz: number): Uint8Array<ArrayBuffer> => {
  const data = pcm16FromSamples(samples);
  const file = new Uint8Array(HEAD_BYTES + data.length);
  const view = new DataView(file.buffer);
  writeText(view, 0, 'RIFF');
  view.setUint32(4, HEAD_BYTES - 8 + data.length, true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, 'data');
  view.setUint32(40, data.length, true);
  file.set(data, HEAD_BYTES);
  return file;
};
