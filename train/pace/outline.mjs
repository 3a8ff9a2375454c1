/**
 * Measures how each phone shows in the outline of a sound (src/speech/phones/outline-weights.json): mean and spread of its
 * level and brightness, in dB, over sentences said by flite's voices and by formant speakers.
 *
 *   node train/pace/outline.mjs [--sentences FILE] [--write FILE] [--seed N]
 *
 * With it phones of a known text are laid over a sound. Prints, for each voice, the share of 10 ms frames whose viseme is
 * right when it is laid by its text and length alone, and when it is fitted by what the other voices taught. Seeded.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { createTally, framesFromSpans } from '../../bench/lip-score.mjs';
import { createSpeakers, FLITE_NAMES, labelFrames } from '../lips/corpus.mjs';
import { visemesOf } from '../lips/fit-net.mjs';
import { openSpeechCode } from '../lips/speech-code.mjs';

const RATE_HZ = 16_000;
/** Each sentence is said by as many voices; every so often by the next ones. */
const TURNS = 2;
/** Softer frames have the brightness of the noise around them. */
const AUDIBLE_DB = -35;
/** No phone is surer than this, dB: other voices differ. */
const LEAST_SPREAD = 3;

const { values } = parseArgs({
  options: {
    sentences: { type: 'string', default: 'train/lips/sentences.txt' },
    write: { type: 'string' },
    seed: { type: 'string', default: '5' },
  },
});
const code = await openSpeechCode();
const { outlineOf } = await code.load('/src/speech/sound/sound-outline.ts');
const { fitToOutline } = await code.load('/src/speech/phones/fit-outline.ts');
const { layWordPhones } = await code.load('/src/speech/phones/lay-words.ts');
const { audibleStretches } = await code.load('/src/speech/lips/audible-stretches.ts');
const { wordPhones } = await code.load('/src/speech/phones/word-phones.ts');
const { loadDictionary } = await code.load('/src/speech/adapters/pronouncing-dictionary.ts');
const dictionary = await loadDictionary();
const speakers = await createSpeakers(code, code.createRng(Number(values.seed)));
const voices = [...FLITE_NAMES, 'formant'];

const clips = [];
const sentences = readFileSync(values.sentences, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
for (const [index, text] of sentences.entries())
  for (let turn = 0; turn < TURNS; turn += 1) {
    const voice = voices[(TURNS * index + turn) % voices.length];
    const { pcm, phones } =
      voice === 'formant'
        ? speakers.formant(text, FLITE_NAMES[index % FLITE_NAMES.length], { clean: true })
        : speakers.flite(voice, text, { clean: true });
    clips.push({ text, voice, pcm, phones, outline: outlineOf(pcm, RATE_HZ) });
  }

const meanAndSpread = (numbers) => {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
  return [mean, Math.max(LEAST_SPREAD, Math.sqrt(variance))];
};
const round = (value) => Math.round(value * 10) / 10;
function measure(some) {
  const seen = {};
  for (const { phones, outline } of some)
    for (const { name, startMs, endMs } of phones) {
      seen[name] ??= { levels: [], bright: [] };
      const until = Math.min(outline.levels.length, Math.round(endMs / 10));
      for (let frame = Math.round(startMs / 10); frame < until; frame += 1) {
        seen[name].levels.push(outline.levels[frame]);
        if (outline.levels[frame] > AUDIBLE_DB) seen[name].bright.push(outline.brightness[frame]);
      }
    }
  return new Map(
    Object.entries(seen)
      .filter(([, { levels, bright }]) => levels.length > 20 && bright.length > 5)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { levels, bright }]) => [
        name,
        [...meanAndSpread(levels), ...meanAndSpread(bright)].map(round),
      ]),
  );
}

const table = {};
for (const voice of voices) {
  const known = measure(clips.filter((clip) => clip.voice !== voice));
  const [laid, fitted] = [createTally(), createTally()];
  for (const clip of clips.filter((one) => one.voice === voice)) {
    const words = wordPhones(clip.text, 'en', { dictionary, pronounce: [] });
    const { phones } = layWordPhones(words, audibleStretches(clip.pcm, RATE_HZ));
    const count = Math.floor(clip.pcm.length / 160);
    const truth = visemesOf(code, labelFrames(clip.phones, count, code.phoneClassIndex));
    const seen = (some) => framesFromSpans(code.visemesFromPhones(some), count);
    laid.add(truth, seen(phones));
    fitted.add(truth, seen(fitToOutline(phones, clip.outline, () => false, known)));
  }
  const { acc15, closureRecall, closurePrecision, onsetMs } = fitted.figures(0);
  table[voice] = {
    laid: laid.figures(0).acc15,
    fitted: acc15,
    closureRecall,
    closurePrecision,
    onsetMs,
  };
}
console.table(table);
if (values.write)
  writeFileSync(
    values.write,
    `${JSON.stringify(Object.fromEntries(measure(clips)), null, 1)
      .replace(/\n {2}(-?[\d.]+)/gu, ' $1')
      .replace(/\n \]/gu, ' ]')}\n`,
  );
await code.close();
