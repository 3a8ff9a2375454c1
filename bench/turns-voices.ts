import { NEUTRAL_PROSODY, type Locale, type SpokenWord } from '#core';
import { createStopSource } from '#core';
import type { FliteVoiceName, Voice } from '#speech';

import type { FliteEngine } from '../src/speech/adapters/flite-engine.ts';
import { createFliteVoice } from '../src/speech/adapters/flite-voice.ts';
import { createInProcessFlite } from '../tests/speech/in-process-flite.ts';
import { RATE_HZ, scaledTo } from './turns-sounds.ts';

/** Something a visitor says, with the time of each word in it. */
export interface Said {
  readonly sound: Float32Array;
  readonly words: readonly SpokenWord[];
}

/** How loud a visitor is at the microphone, dBFS. */
export const VISITOR_DB = -26;

/** Whoever speaks as a visitor. */
export interface Speaking {
  readonly voices: readonly string[];
  say(voice: string, text: string): Promise<Said>;
}

/** Flite, which says the same words only once: what the person feels in them is no matter here, and saying takes long. */
function createThriftyFlite(): FliteEngine {
  const flite = createInProcessFlite();
  const said = new Map<string, ReturnType<FliteEngine['run']>>();
  return {
    ...flite,
    run(job) {
      const key = `${job.voice} ${job.text} ${job.markedText ?? ''}`;
      const sound = said.get(key) ?? flite.run(job);
      said.set(key, sound);
      return sound;
    },
  };
}
const engine = createThriftyFlite();
export const personVoice = (): Voice => createFliteVoice({ voice: 'slt', engine });

/** Two men of flite's, who are not the person's voice. */
export function fliteVisitors(): Speaking {
  const names: readonly FliteVoiceName[] = ['rms', 'awb'];
  const made = new Map(
    names.map((voice) => [voice as string, createFliteVoice({ voice, engine })]),
  );
  const known = new Map<string, Promise<Said>>();
  return {
    voices: names,
    say(voice, text) {
      const key = `${voice} ${text}`;
      const before = known.get(key);
      if (before) return before;
      const said = render(made.get(voice), text);
      known.set(key, said);
      return said;
    },
  };
}

async function render(voice: Voice | undefined, text: string): Promise<Said> {
  const locale: Locale = 'en';
  const request = {
    id: text,
    text,
    locale,
    prosody: NEUTRAL_PROSODY,
    pronounce: [],
    visemes: null,
  };
  const clause = await voice?.render(request, createStopSource().signal);
  if (clause?.kind !== 'rendered' || !clause.pcm) throw new Error(`not rendered: ${text}`);
  if (clause.sampleRateHz !== RATE_HZ) throw new Error(`${clause.sampleRateHz} Hz`);
  return { sound: scaledTo(clause.pcm, VISITOR_DB), words: clause.utterance.words };
}

/** The same with silence put in after some of its words, as somebody who looks for the next one. */
export function withPauses(said: Said, pauses: ReadonlyMap<number, number>): Said {
  const pieces: Float32Array[] = [];
  const words: SpokenWord[] = [];
  let from = 0;
  let shiftMs = 0;
  for (const [index, word] of said.words.entries()) {
    words.push({ ...word, startMs: word.startMs + shiftMs, endMs: word.endMs + shiftMs });
    const pauseMs = pauses.get(index) ?? 0;
    if (pauseMs === 0) continue;
    const to = Math.round((word.endMs / 1000) * RATE_HZ);
    pieces.push(eased(said.sound.slice(from, to)));
    pieces.push(new Float32Array(Math.round((pauseMs / 1000) * RATE_HZ)));
    from = to;
    shiftMs += pauseMs;
  }
  pieces.push(eased(said.sound.slice(from)));
  return { sound: joined(pieces), words };
}

/** Cut edges fade over 12 ms. */
function eased(sound: Float32Array): Float32Array {
  const fade = Math.min(192, sound.length >> 1);
  for (let i = 0; i < fade; i += 1) {
    sound[i] = ((sound[i] ?? 0) * (i + 1)) / fade;
    const back = sound.length - 1 - i;
    sound[back] = ((sound[back] ?? 0) * (i + 1)) / fade;
  }
  return sound;
}

export function joined(pieces: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** First and last moment of a sound within 30 dB of its loudest 20 ms and above the room's noise, ms. */
export function spanOf(
  sound: Float32Array,
  noiseDb = -Infinity,
): { readonly startMs: number; readonly endMs: number } {
  const size = 0.02 * RATE_HZ;
  const levels: number[] = [];
  for (let at = 0; at + size <= sound.length; at += size) {
    let sum = 0;
    for (let i = at; i < at + size; i += 1) sum += (sound[i] ?? 0) ** 2;
    levels.push(10 * Math.log10(sum / size + 1e-12));
  }
  const loudest = Math.max(...levels);
  const least = Math.max(loudest - 30, Math.min(noiseDb, loudest - 6));
  return {
    startMs: levels.findIndex((db) => db > least) * 20,
    endMs: (levels.findLastIndex((db) => db > least) + 1) * 20,
  };
}
