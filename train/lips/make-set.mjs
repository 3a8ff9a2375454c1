/**
 * Writes clean speech with its truth in the form that `bench:lips` scores: for voices that a training left out.
 *
 *   node train/lips/make-set.mjs FOLDER [--voices kal16,formant] [--every 6] [--seed 99]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { createSpeakers, FLITE_NAMES, labelFrames, readSentences } from './corpus.mjs';
import { visemesOf } from './fit-net.mjs';
import { openSpeechCode } from './speech-code.mjs';

const RATE_HZ = 16_000;
const { values, positionals } = parseArgs({
  options: {
    voices: { type: 'string', default: 'kal16,formant' },
    every: { type: 'string', default: '6' },
    seed: { type: 'string', default: '99' },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) throw new Error('which folder?');
mkdirSync(folder, { recursive: true });

/** 16-bit mono WAV. */
function wav(pcm) {
  const bytes = Buffer.alloc(44 + pcm.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + pcm.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE_HZ, 24);
  bytes.writeUInt32LE(RATE_HZ * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(pcm.length * 2, 40);
  for (const [i, sample] of pcm.entries())
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + i * 2);
  return bytes;
}

const code = await openSpeechCode();
const speakers = await createSpeakers(code, code.createRng(Number(values.seed)));
for (const [index, text] of readSentences().entries()) {
  if (index % Number(values.every) !== 0) continue;
  for (const voice of values.voices.split(',')) {
    const { pcm, phones } =
      voice === 'formant'
        ? speakers.formant(text, FLITE_NAMES[index % FLITE_NAMES.length], { clean: true })
        : speakers.flite(voice, text, { clean: true });
    const labels = labelFrames(phones, Math.floor(pcm.length / 160), code.phoneClassIndex);
    const id = `${voice}-${String(index).padStart(3, '0')}`;
    const frames = visemesOf(code, labels);
    writeFileSync(join(folder, `${id}.wav`), wav(pcm));
    writeFileSync(
      join(folder, `${id}.json`),
      JSON.stringify({ id, text, voice, duration: pcm.length / RATE_HZ, fps: 100, phones, frames }),
    );
  }
}
await code.close();
