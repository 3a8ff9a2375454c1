import { readdirSync, readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { TEXT_LANGUAGES } from '../../../src/perception/text/languages.ts';
import type { TextLanguage } from '../../../src/perception/text/languages.ts';
import { createTextSense } from '../../../src/perception/text/text-sense.ts';

/** One labelled sentence: how it is meant (`r`, [-4, 4]) or what it asks for (`intent`). */
interface Labelled {
  readonly t: string;
  readonly l: TextLanguage;
  readonly r?: number;
  readonly intent?: string;
}

const FOLDER = new URL('labelled/', import.meta.url);
const NEUTRAL_SENTIMENT = 0.1;
const sense = createTextSense();

const sentencesOf = (language: TextLanguage, intents: boolean): readonly Labelled[] =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${language}-`) && name.includes('-intents-') === intents)
    .flatMap((name): readonly Labelled[] =>
      JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
    );

const read = ({ t, l }: Labelled): ReturnType<typeof sense.read> =>
  sense.read(t, { locale: l, final: true, tMs: 0 });

const shareOf = (items: readonly Labelled[], isRight: (item: Labelled) => boolean): number =>
  items.filter(isRight).length / items.length;

beforeAll(async () => {
  await sense.warmUp();
});

describe.each(TEXT_LANGUAGES)('labelled sentences in %s', (language) => {
  it('are many, and are read as they are meant at least three times in four', () => {
    const sentences = sentencesOf(language, false);
    expect(sentences.length).toBeGreaterThanOrEqual(100);
    const right = shareOf(sentences, (item) => {
      const { sentiment } = read(item);
      const said = Math.abs(sentiment) < NEUTRAL_SENTIMENT ? 0 : Math.sign(sentiment);
      return said === Math.sign(item.r ?? 0);
    });
    expect(right).toBeGreaterThanOrEqual(0.75);
  });

  it('are taken for what they ask at least four times in five', () => {
    const right = shareOf(sentencesOf(language, true), (item) => read(item).intent === item.intent);
    expect(right).toBeGreaterThanOrEqual(0.8);
  });

  it('are heard when they speak of distress, and hardly ever mistaken for it', () => {
    const sentences = sentencesOf(language, true);
    const calls = sentences.filter((item) => item.intent === 'distress');
    const others = sentences.filter((item) => item.intent !== 'distress');
    expect(shareOf(calls, (item) => read(item).intent === 'distress')).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(others, (item) => read(item).intent === 'distress')).toBeLessThanOrEqual(0.03);
  });

  it('give their language away nine times in ten', () => {
    const sentences = [...sentencesOf(language, false), ...sentencesOf(language, true)];
    const right = shareOf(sentences, (item) => sense.languageOf(item.t) === item.l);
    expect(right).toBeGreaterThanOrEqual(0.9);
  });
});
