import { phonesFromPsdur } from './phone-times.ts';
import type { ClauseRequest, RenderedClause } from '../ports.ts';
import { spokenWords } from '../text/spoken-words.ts';
import type { SpeakableWord } from '../text/spoken-words.ts';
import { fliteText, timeClause } from './flite-clause.ts';
import { fliteKnobs } from './flite-knobs.ts';
import type { FliteKnobs, FliteVoiceName } from './flite-knobs.ts';
import { markedForWords, wordPhonesFromPrint } from './word-times.ts';

/** One clause for flite, ready to be handed to whoever runs it. */
export interface FliteJob {
  readonly voice: FliteVoiceName;
  readonly text: string;
  /** Marked-up text whose phones are wanted word by word; null when they are known already. */
  readonly markedText: string | null;
  readonly knobs: FliteKnobs;
}

export interface FliteSound {
  readonly pcm: Float32Array<ArrayBuffer>;
  readonly sampleRateHz: number;
  /** As `-psdur` prints them. */
  readonly phoneTimes: string;
  /** As `-ps` prints them, a pause after each word; null when not asked for. */
  readonly wordPhones: string | null;
}

/** The phones of words met before: asking flite for them costs as much as a short clause. */
export type WordPhones = Map<string, readonly string[]>;
/** Enough for a conversation's vocabulary; beyond it the map starts afresh. */
const MOST_WORDS = 2000;

export interface PreparedClause {
  readonly words: readonly SpeakableWord[];
  /** Those whose phones are asked for, each once. */
  readonly asked: readonly SpeakableWord[];
  readonly job: FliteJob;
}

/** What to ask of flite for a clause. Null when the clause has nothing to say. */
export const prepareClause = (
  clause: ClauseRequest,
  voice: FliteVoiceName,
  known: WordPhones,
): PreparedClause | null => {
  const words = spokenWords(clause.text);
  const text = fliteText(words);
  if (text === '') return null;
  const unknown = new Map(words.map((word) => [word.spoken, word]));
  for (const spoken of unknown.keys())
    if (spoken === '' || known.has(spoken)) unknown.delete(spoken);
  const asked = [...unknown.values()];
  return {
    words,
    asked,
    job: {
      voice,
      text,
      markedText: asked.length === 0 ? null : markedForWords(asked),
      knobs: fliteKnobs(voice, clause.prosody),
    },
  };
};

/** Cut edges are faded over this long, so that they cannot click. */
const FADE_MS = 4;
/** Samples are kept just inside full scale. */
const CEILING = 0.98;

const cut = (
  sound: FliteSound,
  fromMs: number,
  toMs: number,
  gain: number,
): Float32Array<ArrayBuffer> => {
  const perMs = sound.sampleRateHz / 1000;
  const from = Math.max(0, Math.round(fromMs * perMs));
  const to = Math.min(sound.pcm.length, Math.round(toMs * perMs));
  const pcm = sound.pcm.slice(from, Math.max(from, to));
  const fade = Math.min(Math.round(FADE_MS * perMs), pcm.length >> 1);
  for (let index = 0; index < pcm.length; index += 1) {
    const edge = Math.min(1, (index + 1) / fade, (pcm.length - index) / fade);
    const level = (pcm[index] ?? 0) * gain * edge;
    pcm[index] = Math.max(-CEILING, Math.min(CEILING, level));
  }
  return pcm;
};

/** Sound and timing of a clause from what flite gave back; remembers the words it met. */
export const finishClause = (
  clause: ClauseRequest,
  { words, asked, job }: PreparedClause,
  sound: FliteSound,
  known: WordPhones,
): RenderedClause => {
  const spoken = words.filter((word) => word.spoken !== '');
  const printed = sound.wordPhones === null ? null : wordPhonesFromPrint(sound.wordPhones, asked);
  const learnt = new Map(asked.map((word, index) => [word.spoken, printed?.[index] ?? []]));
  const wordPhones =
    printed === null && asked.length > 0
      ? null
      : spoken.map((word) => learnt.get(word.spoken) ?? known.get(word.spoken) ?? []);
  if (printed) {
    if (known.size + learnt.size > MOST_WORDS) known.clear();
    for (const [word, phones] of learnt) known.set(word, phones);
  }
  const timed = timeClause(clause, words, phonesFromPsdur(sound.phoneTimes), wordPhones);
  return {
    kind: 'rendered',
    pcm: cut(sound, timed.keepFromMs, timed.keepToMs, job.knobs.gain),
    sampleRateHz: sound.sampleRateHz,
    utterance: timed.utterance,
  };
};
