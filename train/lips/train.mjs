/**
 * Trains the net that hears lips and writes it where the product reads it.
 *
 *   node train/lips/train.mjs [--write FILE] [--without VOICE,...] [--sentences N] [--formants N] [--rounds N] [--seed N]
 *
 * Says every sentence of sentences.txt with flite's voices and with `--formants` formant speakers, then trains for
 * `--rounds` passes and prints, for each voice, the share of frames whose viseme and whose phone are right. Voices named in
 * `--without` (`formant` among them) are heard only in that table; every sixth sentence as well, whoever says it. Chance is
 * seeded: the same call writes the same file.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { createSpeakers, FLITE_NAMES, labelFrames, readSentences } from './corpus.mjs';
import { LAYERS, trainNet } from './fit-net.mjs';
import { openSpeechCode } from './speech-code.mjs';

const { values } = parseArgs({
  options: {
    write: { type: 'string' },
    without: { type: 'string', default: '' },
    sentences: { type: 'string', default: '100000' },
    formants: { type: 'string', default: '7' },
    rounds: { type: 'string', default: '11' },
    seed: { type: 'string', default: '7' },
  },
});
const without = values.without.split(',').filter((name) => name !== '');
const formants = Number(values.formants);
/** Every so many sentences, one is never learnt from. */
const KEPT_EVERY = 6;

const code = await openSpeechCode();
const rng = code.createRng(Number(values.seed));
const speakers = await createSpeakers(code, rng);
const clips = [];
let began = performance.now();
for (const [index, text] of readSentences(Number(values.sentences)).entries()) {
  const said = [
    ...FLITE_NAMES.map((voice) => ({ voice, ...speakers.flite(voice, text) })),
    ...Array.from({ length: formants }, (_, k) => ({
      voice: 'formant',
      ...speakers.formant(text, FLITE_NAMES[(index + k) % FLITE_NAMES.length]),
    })),
  ];
  for (const { voice, pcm, phones } of said) {
    const rows = code.logMelOfClip(pcm);
    clips.push({
      voice,
      rows,
      labels: labelFrames(phones, rows.length, code.phoneClassIndex),
      kept: index % KEPT_EVERY === 0 || without.includes(voice),
    });
  }
}
const minutes = clips.reduce((sum, { rows }) => sum + rows.length, 0) / 6000;
console.log(
  `${clips.length} clips, ${minutes.toFixed(0)} min, made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
began = performance.now();
const { stored, figures } = trainNet({
  code,
  clips,
  layers: LAYERS,
  rounds: Number(values.rounds),
  rng,
  note: (round, loss) =>
    console.log(
      `round ${round}: ${loss.toFixed(3)} (${((performance.now() - began) / 1000).toFixed(0)} s)`,
    ),
});
console.table(figures);
const json = `${JSON.stringify(stored)}\n`;
console.log(`${(json.length / 1000).toFixed(1)} kB`);
if (values.write) writeFileSync(values.write, json);
await code.close();
