import type { Viseme, VisemeSpan } from '#core';

interface Lips {
  /** Null takes the viseme that follows: an /h/ has the lips of its vowel. */
  readonly viseme: Viseme | null;
  readonly weight: number;
  /** The second half of a diphthong. */
  readonly glide?: Viseme;
}

/** Azure's viseme ids 0 to 21, by the sounds its documentation lists for each. */
const LIPS: readonly Lips[] = [
  { viseme: 'sil', weight: 1 },
  { viseme: 'aa', weight: 0.8 }, // æ ə ʌ
  { viseme: 'aa', weight: 1 }, // ɑ
  { viseme: 'O', weight: 1 }, // ɔ
  { viseme: 'E', weight: 0.85 }, // ɛ ʊ
  { viseme: 'RR', weight: 0.9 }, // ɝ
  { viseme: 'I', weight: 0.9 }, // j i ɪ
  { viseme: 'U', weight: 1 }, // w u
  { viseme: 'O', weight: 1, glide: 'U' }, // o
  { viseme: 'aa', weight: 1, glide: 'U' }, // aʊ
  { viseme: 'O', weight: 1, glide: 'I' }, // ɔɪ
  { viseme: 'aa', weight: 1, glide: 'I' }, // aɪ
  { viseme: null, weight: 0.7 }, // h
  { viseme: 'RR', weight: 0.9 }, // ɹ
  { viseme: 'nn', weight: 0.9 }, // l
  { viseme: 'SS', weight: 0.95 }, // s z
  { viseme: 'CH', weight: 1 }, // ʃ tʃ dʒ ʒ
  { viseme: 'TH', weight: 0.9 }, // ð
  { viseme: 'FF', weight: 1 }, // f v
  { viseme: 'DD', weight: 0.85 }, // d t n θ
  { viseme: 'kk', weight: 0.85 }, // k g ŋ
  { viseme: 'PP', weight: 1 }, // p b m
];

/** The off-glide's share of its diphthong, and how far it goes. */
const GLIDE_SHARE = 0.4;
const GLIDE_WEIGHT = 0.5;

export interface AzureViseme {
  /** 0 to 21. */
  readonly id: number;
  readonly startMs: number;
}

/** Events that tell where a viseme begins, as spans: each lasts until the next, the last until the sound ends. */
export const spansFromAzure = (
  events: readonly AzureViseme[],
  endMs: number,
): readonly VisemeSpan[] =>
  events.flatMap((event, index) => {
    const lips = LIPS[event.id] ?? { viseme: 'E' as const, weight: 0.5 };
    const untilMs = Math.max(event.startMs, events[index + 1]?.startMs ?? endMs);
    if (untilMs <= event.startMs) return [];
    const following = events.slice(index + 1).find((next) => LIPS[next.id]?.viseme);
    const viseme = lips.viseme ?? LIPS[following?.id ?? -1]?.viseme ?? 'E';
    const own: VisemeSpan = {
      viseme,
      startMs: event.startMs,
      endMs: untilMs,
      weight: lips.weight,
    };
    if (lips.glide === undefined) return [own];
    const glideMs = untilMs - (untilMs - event.startMs) * GLIDE_SHARE;
    return [own, { viseme: lips.glide, startMs: glideMs, endMs: untilMs, weight: GLIDE_WEIGHT }];
  });
