import type { Feeling, Percept, TextPercept } from '#core';
import { wordStress } from '#speech';

/** A call tells what is said, but not when each word is: letters a second, as the transcript of one counts them. */
const CHARS_PER_S = 15;
/** From this sentiment times its confidence on a sentence is said warmly. */
const WARM = 0.2;

/** What a sentence is said with: a call's other end tells no feeling, its words and the visitor's state suggest one. */
function feelOf(
  sentence: string,
  { sentiment, confidence }: Pick<TextPercept, 'sentiment' | 'confidence'>,
  troubled: boolean,
): { readonly feel: Feeling; readonly intensity: number } {
  if (troubled) return { feel: 'concerned', intensity: 0.5 };
  if (sentiment * confidence > WARM) return { feel: 'warm', intensity: 0.6 };
  return sentence.endsWith('?')
    ? { feel: 'curious', intensity: 0.4 }
    : { feel: 'calm', intensity: 0.4 };
}

export interface CallLinesOptions {
  readonly push: (percept: Percept) => void;
  readonly read: (sentence: string, tMs: number) => TextPercept;
  /** Whether somebody troubled is spoken to. */
  readonly troubled: () => boolean;
}

/** What the person says in a call, as the brain is told of it: a beat for each sentence, an accent for stressed words. */
export interface CallLines {
  /** The person can be heard from now on. */
  start(tMs: number): void;
  /** What is said by `tMs`, of all that is written so far. */
  tick(written: string, tMs: number): void;
  end(): void;
}

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^.!?…]+[.!?…]*/gu) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
/** When each word is heard is not known. */
const untimed = (text: string) => ({ text, startMs: 0, endMs: 0 });

export function createCallLines({ push, read, troubled }: CallLinesOptions): CallLines {
  let startedMs: number | null = null;
  /** How many words and sentences have begun. */
  let [words, sentences] = [0, 0];

  return {
    start(tMs) {
      startedMs = tMs;
      [words, sentences] = [0, 0];
    },
    tick(written, tMs) {
      if (startedMs === null) return;
      const chars = ((tMs - startedMs) / 1000) * CHARS_PER_S;
      let [from, word] = [0, 0];
      for (const [which, sentence] of sentencesOf(written).entries()) {
        if (from > chars) return;
        if (which >= sentences) {
          sentences = which + 1;
          const said = feelOf(sentence, read(sentence, tMs), troubled());
          push({ kind: 'beat', tMs, ...said, gesture: null, topic: null });
        }
        const spoken = sentence.split(/\s+/u);
        // What has begun was marked then.
        const stress = word + spoken.length > words ? wordStress(spoken.map(untimed)) : [];
        for (const [i, each] of spoken.entries()) {
          if (from > chars) return;
          if (word >= words) {
            words = word + 1;
            const strength = stress[i] ?? 0;
            if (strength > 0) push({ kind: 'accent', tMs, strength });
          }
          word += 1;
          from += each.length + 1;
        }
      }
    },
    end() {
      startedMs = null;
    },
  };
}
