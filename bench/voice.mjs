/**
 * How well the voice tells high arousal from low: the product's own features and arousal model on labelled speech.
 *
 *   node bench/voice.mjs FOLDER       wavs and `labels.json`: [{file, speaker, emotion, arousal}]
 *
 * `arousal` is 'high' or 'low', or a number (split at the middle of the range, the middle fifth left out); clips with
 * anything else count in neither class. `aucRaw` reads each clip as a stranger's; `aucRelative` against the mean of the
 * clips of its speaker that are labelled neutral (a neutral clip against the others); where a speaker has none, as a
 * stranger's, which is what the product does. The table above the result says what `stepVoice` itself reads, stretch by
 * stretch in a quiet room, at the end of each clip: by a stranger, and after hearing neutral clips of that speaker.
 */
import { openVoiceCode, readManners } from './voice-code.mjs';
import { auc } from './voice-clips.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('which folder? wavs and labels.json');
const round = (x, digits = 4) => (x === null ? null : Number(x.toFixed(digits)));
const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length;
const meanManner = (manners) => manners[0].map((_, i) => mean(manners.map((manner) => manner[i])));

const code = await openVoiceCode();
const { againstTypical, againstOwn } = await code.load('arousal-model');
const { START_VOICE, stepVoice } = await code.load('step-voice');

const all = readManners(code, folder);
const heard = all.filter(({ manner }) => manner !== null);
const judged = all.filter(({ high }) => high !== null);
if (!judged.some(({ high }) => high) || judged.every(({ high }) => high)) {
  throw new Error('both high and low arousal must be there: no area under a curve without either');
}
const bySpeaker = new Map(all.map(({ speaker }) => [speaker, []]));
for (const clip of heard) bySpeaker.get(clip.speaker).push(clip);
const withoutNeutral = [...bySpeaker].filter(
  ([, clips]) => clips.filter(({ neutral }) => neutral).length === 0,
);

/** What else tells how this clip's speaker sounds when nothing is the matter. */
const neutralsFor = (clip) =>
  bySpeaker.get(clip.speaker).filter((other) => other !== clip && other.neutral);
/** What cannot be read is read as neutral, and counts. */
const raw = ({ manner }) => (manner === null ? 0 : againstTypical(manner));
const relative = (clip) => {
  const neutrals = neutralsFor(clip);
  if (clip.manner === null || neutrals.length === 0) return raw(clip);
  return againstOwn(clip.manner, meanManner(neutrals.map(({ manner }) => manner)));
};

/** A quiet room between two clips, from the product's analyser; the noise is the same every time. */
let seed = 1;
const room = code.analyse({
  rateHz: 16_000,
  samples: Float32Array.from({ length: 16_000 }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed / 2 ** 31 - 1) * 0.001;
  }),
});
/** What the product reads at the end of the last of these clips. */
function listen(clips) {
  let state = START_VOICE;
  let tMs = 0;
  let last = null;
  for (const { stretches } of clips) {
    for (const features of room)
      ({ state } = stepVoice(state, {
        features,
        tMs: (tMs += code.stretchMs),
        personSpeaking: false,
      }));
    for (const features of stretches) {
      const step = stepVoice(state, {
        features,
        tMs: (tMs += code.stretchMs),
        personSpeaking: false,
      });
      state = step.state;
      if (step.percept.speaking) last = step.percept;
    }
  }
  return last ?? { arousal: 0, confidence: 0 };
}
const streaming = [
  ['a stranger', () => []],
  ['after 1 neutral clip', (clip) => neutralsFor(clip).slice(0, 1)],
  ['after 3 neutral clips', (clip) => neutralsFor(clip).slice(0, 3)],
].map(([after, before]) => {
  const read = judged.map((clip) => ({ ...clip, ...listen([...before(clip), clip]) }));
  const of = (kept) => read.filter(kept).map(({ arousal }) => arousal);
  return {
    after,
    auc: round(auc(read.map(({ high, arousal }) => ({ high, score: arousal })))),
    high: round(mean(of(({ high }) => high)), 2),
    neutral: round(mean(of(({ neutral }) => neutral)), 2),
    'low, not neutral': round(mean(of(({ high, neutral }) => !high && !neutral)), 2),
    confidence: round(mean(read.map(({ confidence }) => confidence)), 2),
  };
});
console.log(
  `${all.length} clips of ${bySpeaker.size} speakers: ${all.length - judged.length} in neither class, ${all.length - heard.length} with too little voice to read`,
);
if (withoutNeutral.length > 0) {
  console.log(`no neutral clip of ${withoutNeutral.length} speakers: they are read as strangers`);
}
console.table(streaming);
const aucOf = (score) =>
  round(auc(judged.map((clip) => ({ high: clip.high, score: score(clip) }))));
console.log(JSON.stringify({ n: judged.length, aucRaw: aucOf(raw), aucRelative: aucOf(relative) }));
await code.close();
