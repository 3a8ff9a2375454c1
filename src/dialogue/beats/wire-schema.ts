import * as z from 'zod';

import { clamp, clamp01, FEELINGS, GESTURES, VISEMES } from '#core';
import type { Appraisal, Feeling, Gesture, Pronunciation } from '#core';

import { cleanText, withoutMarkdown } from '../text/clean-text.ts';
import { nearestFeeling, nearestGesture } from './feeling-words.ts';
import { readPronunciation, wordsOf } from './viseme-words.ts';

/**
 * How a model writes a reply: `{beats: [...], hint, offerPerson}`. The strict form is what the model is asked for, the
 * lenient one what is accepted. Both are built on first use, so that importing the room's door costs the page nothing.
 */
export interface WireBeat {
  readonly say: string;
  readonly feel: Feeling;
  /** [0, 1] */
  readonly intensity: number;
  readonly gesture: Gesture | null;
  /** Ids of knowledge documents. */
  readonly sources: readonly string[];
  readonly pronounce: readonly Pronunciation[];
  readonly visemes: readonly Pronunciation[] | null;
  /** Up to four short answers the visitor may tap. */
  readonly choices: readonly string[];
}

/** Whose lips the model writes: those of names a dictionary lacks, or those of every word. */
export type Lips = 'pronounce' | 'every-word';

/** A JSON schema, as `response_format` wants it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const MAX_PRONOUNCE = 24;
const MAX_SOURCES = 6;
const MAX_CHOICES = 4;

const strictReply = (lips: Lips) => {
  const pronunciation = z.strictObject({ word: z.string(), visemes: z.array(z.enum(VISEMES)) });
  const common = {
    feel: z.enum(FEELINGS),
    intensity: z.number(),
    gesture: z.nullable(z.enum(GESTURES)),
    // The order is the order in which the model writes: what the voice needs stands before the words, the rest behind.
    pronounce: z.array(pronunciation),
    say: z.string(),
    sources: z.array(z.string()),
    choices: z.array(z.string()),
  };
  const beat =
    lips === 'every-word'
      ? z.strictObject({ ...common, visemes: z.array(pronunciation) })
      : z.strictObject(common);
  return z.strictObject({
    beats: z.array(beat),
    hint: z.nullable(
      z.strictObject({ valence: z.number(), arousal: z.number(), confidence: z.number() }),
    ),
    offerPerson: z.boolean(),
  });
};

/** The reply's JSON schema within the subset that `strict: true` allows: all required, nothing additional. */
export const replyJsonSchema = (lips: Lips): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(strictReply(lips));
  return schema;
};

const lenientBeat = () => {
  const text = z.string().transform((raw) => cleanText(withoutMarkdown(raw)));
  const texts = (max: number, maxLength: number) =>
    z
      .union([z.string().transform((one) => [one]), z.array(z.unknown())])
      .catch([])
      .transform((list) =>
        list
          .flatMap((item) =>
            typeof item === 'string' ? [cleanText(item).slice(0, maxLength)] : [],
          )
          .filter(Boolean)
          .slice(0, max),
      );
  const lips = (max: number) =>
    z
      .array(z.unknown())
      .catch([])
      .transform((list) => list.flatMap((item) => readPronunciation(item) ?? []).slice(0, max));
  return z.object({
    say: text,
    feel: z.unknown().transform(nearestFeeling),
    intensity: z.coerce
      .number()
      .catch(0.5)
      .transform((value) => (Number.isFinite(value) ? clamp01(value) : 0.5)),
    gesture: z.unknown().transform(nearestGesture),
    sources: texts(MAX_SOURCES, 80),
    pronounce: lips(MAX_PRONOUNCE),
    visemes: lips(400),
    choices: texts(MAX_CHOICES, 60),
  });
};

/** What a field counts as when the model left it out. */
const ABSENT = { feel: 'neutral', intensity: 0.5, gesture: null };

let beatReader: ReturnType<typeof lenientBeat> | null = null;

/** A beat from parsed JSON, every field brought within its limits; null when there is nothing to say. */
export const readWireBeat = (value: unknown): WireBeat | null => {
  beatReader ??= lenientBeat();
  if (typeof value !== 'object' || value === null) return null;
  const parsed = beatReader.safeParse({ ...ABSENT, ...value });
  if (!parsed.success || !/[\p{L}\p{N}]/u.test(parsed.data.say)) return null;
  const { visemes, ...beat } = parsed.data;
  // Lips that do not fit the words are worse than none: speech then derives its own.
  const fits = visemes.length > 0 && visemes.length === wordsOf(beat.say).length;
  return { ...beat, visemes: fits ? visemes : null };
};

/** The model's own reading of the visitor; null when a number is missing. */
export const readHint = (value: unknown): Appraisal | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { valence, arousal, confidence = 0.5 } = value as Record<string, unknown>; // each is checked on the next lines
  if (![valence, arousal, confidence].every((part) => Number.isFinite(part))) return null;
  return {
    valence: clamp(Number(valence), -1, 1),
    arousal: clamp(Number(arousal), -1, 1),
    confidence: clamp01(Number(confidence)),
  };
};
