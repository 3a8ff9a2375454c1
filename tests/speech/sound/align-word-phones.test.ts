import { beforeAll, describe, expect, it } from 'vitest';

import { loadDictionary } from '../../../src/speech/adapters/pronouncing-dictionary.ts';
import type { SpokenPhone, WordPhones } from '../../../src/speech/phones/spoken-phone.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';
import type { PronouncingDictionary } from '#speech';
import { readNet } from '../../../src/speech/sound/acoustic-net.ts';
import { alignWordPhones } from '../../../src/speech/sound/align-word-phones.ts';
import weights from '../../../src/speech/sound/net-weights.json';
import { sayKnown } from './known-sound.ts';

const net = readNet(weights);
const TEXT = 'Bob and Pam keep a map of the moon, but nobody believes them.';
let dictionary: PronouncingDictionary | null = null;
beforeAll(async () => {
  dictionary = await loadDictionary();
}, 60_000);
const wordsOf = (text: string): readonly WordPhones[] =>
  wordPhones(text, 'en', { dictionary, pronounce: [] });
const isLip = ({ name }: { readonly name: string }): boolean => 'pbm'.includes(name);

describe('finding known words in a sound', { timeout: 60_000 }, () => {
  it('finds every closure of the lips within 50 ms, in order and without gaps', async () => {
    const said = await sayKnown(TEXT, 'awb');
    const found = alignWordPhones(said.pcm, said.sampleRateHz, wordsOf(TEXT), net);
    const truth = said.phones.filter(isLip);
    const closures = found?.phones.filter(isLip) ?? [];
    expect(closures).toHaveLength(truth.length);
    const late = closures.map(({ startMs }, index) => startMs - (truth[index]?.startMs ?? 0));
    // After a pause a closure begins in silence, where nobody can hear it begin: its end is what counts.
    for (const [index, closure] of closures.entries()) {
      expect(Math.abs(closure.endMs - (truth[index]?.endMs ?? 0))).toBeLessThan(50);
      expect(Math.abs(late[index] ?? 0)).toBeLessThan(80);
    }
    const sorted = late.map(Math.abs).toSorted((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(20);
    let reachedMs = 0;
    for (const phone of found?.phones ?? []) {
      expect(phone.startMs).toBe(reachedMs);
      reachedMs = phone.endMs;
    }
    expect(reachedMs).toBeCloseTo((said.pcm.length / said.sampleRateHz) * 1000);
  });

  it('gives each word its time, in the order of the text', async () => {
    const said = await sayKnown(TEXT, 'rms');
    const words = alignWordPhones(said.pcm, said.sampleRateHz, wordsOf(TEXT), net)?.words ?? [];
    expect(words.map(({ text }) => text)).toEqual(TEXT.split(' '));
    const starts = words.map(({ startMs }) => startMs);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { startMs, endMs } of words) expect(endMs).toBeGreaterThan(startMs);
    const pause = said.phones.slice(1, -1).find(({ name }) => name === 'pau');
    // "but" comes after the pause that the comma asks for.
    if (pause) expect(Math.abs((words[9]?.startMs ?? 0) - pause.endMs)).toBeLessThan(60);
  });

  it('hears the same at another sample rate', async () => {
    const said = await sayKnown('Maybe the cat can see the fish.', 'slt');
    const doubled = new Float32Array(said.pcm.length * 2);
    for (const [index, sample] of said.pcm.entries()) {
      doubled[index * 2] = sample;
      doubled[index * 2 + 1] = (sample + (said.pcm[index + 1] ?? 0)) / 2;
    }
    const words = wordsOf('Maybe the cat can see the fish.');
    const plain = alignWordPhones(said.pcm, 16_000, words, net)?.words ?? [];
    const other = alignWordPhones(doubled, 32_000, words, net)?.words ?? [];
    for (const [index, { startMs }] of plain.entries())
      expect(Math.abs(startMs - (other[index]?.startMs ?? 0))).toBeLessThanOrEqual(30);
  });

  it('leaves out a word that the voice did not say, and gives a dash no time', async () => {
    const said = await sayKnown('Please open the window.', 'awb');
    const words = wordsOf('Please open – extraordinarily the window.');
    const found = alignWordPhones(said.pcm, said.sampleRateHz, words, net)?.words ?? [];
    const unsaid = found[3];
    expect((unsaid?.endMs ?? 0) - (unsaid?.startMs ?? 0)).toBe(0);
    expect((found[2]?.endMs ?? 0) - (found[2]?.startMs ?? 0)).toBe(0);
    const vowel = said.phones.findLast(({ name }) => name === 'w');
    expect(Math.abs((found[5]?.startMs ?? 0) - (vowel?.startMs ?? 0))).toBeLessThan(80);
  });

  it('says so when the sound cannot hold the text', () => {
    const words: readonly WordPhones[] = [
      {
        text: 'word',
        phones: Array.from({ length: 9 }, (): SpokenPhone => ({ name: 's', stress: null })),
        pauseAfterMs: 0,
      },
    ];
    expect(alignWordPhones(new Float32Array(1600), 16_000, words, net)).toBeNull();
    expect(alignWordPhones(new Float32Array(1600), 16_000, [], net)).toBeNull();
  });
});
