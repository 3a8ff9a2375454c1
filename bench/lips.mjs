/**
 * How well lips fit speech on each rung of the ladder, by the product's own code.
 *
 *   npm run -s bench:lips -- [folder] [--only ID-PREFIX] [--net FILE]
 *
 * The folder holds `ID.wav` and `ID.json` {id, text, duration, frames: viseme per 10 ms, words?: [{start, text}]}; default
 * ../shared/lipsync/setA. The last line is one JSON object {text, ends, outline, words, aligned, audio, known},
 * each {n, acc15, acc6, closureRecall, closurePrecision, onsetMs, rtf, lagMs}:
 *
 *   text     the text by the usual length of each phone; of the sound only where it is silent, which parts its phrases
 *   ends     the same without its silences: only where the sound begins and ends
 *   outline  the text moved to where the level and the brightness of the sound say it is: what plays until the net has come
 *   words    the start of each word as the truth has it, phones fitted in by the outline; n counts the clips with words
 *   aligned  the text found in the sound by our net
 *   audio    the sound alone, in blocks of 128 samples as an audio thread gets it, its lips known `lagMs` later
 *   known    the embedded voice's own phones after coarticulation, for clips that one of its voices said
 *
 * The viseme of a frame is the phone's that sounds in its middle (`audio`: the strongest weight); closures count as found
 * within 50 ms; `onsetMs` is the median of how far their starts are off; `rtf` is processor time (of all threads) over
 * the length of the sound.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { createServer } from 'vite';

import { createTally, framesFromSpans } from './lip-score.mjs';
import { measureKnownPhones } from './lips-known.mjs';
import { readWav } from './voice-clips.mjs';

/** Processor time spent so far: a busy machine does not count against the code. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Blocks as an audio thread gets them. */
const BLOCK = 128;

const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    net: { type: 'string', default: 'src/speech/sound/net-weights.json' },
  },
  allowPositionals: true,
});
const folder = positionals[0] ?? new URL('../../shared/lipsync/setA', import.meta.url).pathname;
const items = readdirSync(folder)
  .filter(
    (name) => name.endsWith('.json') && existsSync(join(folder, name.replace(/json$/u, 'wav'))),
  )
  .map((name) => ({
    file: join(folder, name.replace(/json$/u, 'wav')),
    ...JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }))
  .filter((item) => item.frames && String(item.id).startsWith(values.only));
if (items.length === 0) {
  console.error(`nothing to score in ${folder}`);
  process.exit(1);
}

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const load = (path) => vite.ssrLoadModule(path);
const { VISEMES, NEUTRAL_PROSODY } = await load('/src/core/index.ts');
const { readNet } = await load('/src/speech/sound/acoustic-net.ts');
const { createLipReader } = await load('/src/speech/sound/lip-reader.ts');
const { createToSoundRate } = await load('/src/speech/sound/sound-rate.ts');
const { isFliteVoice } = await load('/src/speech/index.ts');
const { lipTimings } = await load('/src/speech/lips/timing.ts');
const { wordPhones } = await load('/src/speech/phones/word-phones.ts');
const { layWordPhones } = await load('/src/speech/phones/lay-words.ts');
const { audibleStretches } = await load('/src/speech/lips/audible-stretches.ts');
const { visemesFromPhones } = await load('/src/speech/lips/phone-visemes.ts');
const { loadDictionary } = await load('/src/speech/adapters/pronouncing-dictionary.ts');

const net = readNet(JSON.parse(readFileSync(values.net, 'utf8')));
const dictionary = await loadDictionary();

/** Word times as a voice would report them: each word lasts until the next begins. */
const wordTiming = ({ words, duration }) => ({
  level: 'words',
  words: words.map(({ start, text }, index) => ({
    text,
    startMs: start * 1000,
    endMs: (words[index + 1]?.start ?? duration) * 1000,
  })),
});

const tallies = {
  text: createTally(),
  ends: createTally(),
  outline: createTally(),
  words: createTally(),
  aligned: createTally(),
  audio: createTally(),
};
let lagMs = null;
for (const item of items) {
  const { samples, rateHz } = readWav(item.file);
  const soundMs = (samples.length / rateHz) * 1000;
  const clause = {
    id: item.id,
    text: item.text,
    locale: 'en',
    prosody: NEUTRAL_PROSODY,
    pronounce: [],
    visemes: null,
  };
  const rung = (tally, timing, ears) => {
    const began = cpuMs();
    const words = wordPhones(item.text, 'en', { dictionary, pronounce: [] });
    const sound = { kind: 'sound', pcm: samples, sampleRateHz: rateHz, timing };
    const { visemes } = lipTimings(clause, sound, words, ears);
    const workMs = cpuMs() - began;
    tally.add(item.frames, framesFromSpans(visemes, item.frames.length), { soundMs, workMs });
  };
  const byLength = (tally, stretchesOf) => {
    const began = cpuMs();
    const words = wordPhones(item.text, 'en', { dictionary, pronounce: [] });
    const { phones } = layWordPhones(words, stretchesOf(audibleStretches(samples, rateHz)));
    const visemes = visemesFromPhones(phones);
    const workMs = cpuMs() - began;
    tally.add(item.frames, framesFromSpans(visemes, item.frames.length), { soundMs, workMs });
  };
  byLength(tallies.text, (stretches) => stretches);
  byLength(tallies.ends, (stretches) => [
    { startMs: stretches[0].startMs, endMs: stretches.at(-1).endMs },
  ]);
  rung(tallies.outline, { level: 'none' }, null);
  if (item.words?.length > 0) rung(tallies.words, wordTiming(item), null);
  rung(tallies.aligned, { level: 'none' }, net);

  const seen = [];
  const began = cpuMs();
  const reader = createLipReader(net);
  const toRate = createToSoundRate(rateHz);
  const note = (weights) => {
    let best = 0;
    for (let viseme = 1; viseme < VISEMES.length; viseme += 1)
      if (weights[viseme] > weights[best]) best = viseme;
    seen.push(VISEMES[best]);
  };
  for (let at = 0; at < samples.length; at += BLOCK)
    reader.push(toRate.push(samples.subarray(at, at + BLOCK)), note);
  // The stream goes on after the clip.
  reader.push(new Float32Array(Math.ceil(reader.lagMs / 10) * 160 + 160), note);
  tallies.audio.add(item.frames, seen, { soundMs, workMs: cpuMs() - began });
  lagMs = reader.lagMs;
}
const known = await measureKnownPhones(
  load,
  items.filter(({ voice }) => isFliteVoice(String(voice).replace(/^flite-/u, ''))),
);
await vite.close();

const { text, ends, outline, words, aligned, audio } = tallies;
console.log(
  JSON.stringify({
    text: text.figures(0),
    ends: ends.figures(0),
    outline: outline.figures(0),
    words: words.figures(0),
    aligned: aligned.figures(0),
    audio: audio.figures(lagMs),
    known,
  }),
);
