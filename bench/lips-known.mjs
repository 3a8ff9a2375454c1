/**
 * How faithful the lips are to the embedded voice's own phones: known text through the product's own path (text, synthesis,
 * phones, visemes, coarticulation) against phone-level truth. Timing fidelity of the known-phone path, not recognition.
 */
import { createTally } from './lip-score.mjs';

const FRAME_MS = 10;
const round = (x) => Math.round(x * 1000) / 1000;

/**
 * @param load loads a module of the product
 * @param items truth of clips said by a flite voice; null comes back when there are none
 */
export async function measureKnownPhones(load, items) {
  if (items.length === 0) return null;
  const { createVisemeTrack, LIP_LEAD_MS } = await load('/src/speech/index.ts');
  const { prepareClause, finishClause } = await load('/src/speech/flite/render-clause.ts');
  const { phonesFromPsdur } = await load('/src/speech/flite/phone-times.ts');
  const { createInProcessFlite } = await load('/tests/speech/in-process-flite.ts');
  const { VISEMES, createMouthShape, NEUTRAL_PROSODY } = await load('/src/core/index.ts');
  const engine = createInProcessFlite();
  const shifted = createTally();
  const unshifted = createTally();
  const mouth = createMouthShape();
  let deepest = 0;
  let samples = 0;
  let durationErrorMs = 0;
  let synthesisMs = 0;
  let soundMs = 0;
  for (const item of items) {
    const clause = {
      id: item.id,
      text: item.text,
      locale: 'en',
      prosody: NEUTRAL_PROSODY,
      pronounce: [],
      visemes: null,
    };
    const known = new Map();
    const prepared = prepareClause(clause, item.voice.slice('flite-'.length), known);
    // The truth was said with the voice's own settings, so the house's colouring is left out here.
    const job = { ...prepared.job, knobs: { ...prepared.job.knobs, durationStretch: 1 } };
    const began = performance.now();
    const sound = await engine.run(job);
    synthesisMs += performance.now() - began;
    soundMs += (sound.pcm.length / sound.sampleRateHz) * 1000;
    const { utterance } = finishClause(clause, { ...prepared, job }, sound, known);
    // Truth counts from the untrimmed start; the product trims the silence before the first phone.
    const phones = phonesFromPsdur(sound.phoneTimes);
    const firstPhone = phones.find((phone) => phone.name !== 'pau');
    const firstWord = utterance.words[0];
    const trimmedMs = (firstPhone?.startMs ?? 0) - (firstWord?.startMs ?? 0);
    durationErrorMs = Math.max(
      durationErrorMs,
      Math.abs((phones.at(-1)?.endMs ?? 0) - item.duration * 1000),
    );
    const track = createVisemeTrack(utterance.visemes);
    for (const [tally, leadMs] of [
      [shifted, LIP_LEAD_MS],
      [unshifted, 0],
    ]) {
      const seen = item.frames.map((_, index) => {
        track.mouthAt((index + 0.5) * FRAME_MS - trimmedMs - leadMs, mouth);
        let best = 0;
        for (let shape = 1; shape < VISEMES.length; shape += 1)
          if (mouth[shape] > mouth[best]) best = shape;
        if (tally === shifted) {
          deepest += mouth[best];
          samples += 1;
        }
        return VISEMES[best];
      });
      tally.add(item.frames, seen);
    }
  }
  return {
    ...shifted.figures(LIP_LEAD_MS),
    rtf: round(synthesisMs / soundMs),
    unshifted: unshifted.figures(0),
    meanStrongestWeight: round(deepest / samples),
    largestDurationDifferenceMs: Math.round(durationErrorMs),
  };
}
