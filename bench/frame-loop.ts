import { composePose } from '#avatar';
import { createBrain, express, stepBrain, STEP_S, temperamentByName } from '#brain';
import { createFacePose, createMouthShape, EXPRESSION_LABELS, type Percept } from '#core';

const FRAMES = 20_000;
const WARM_UP = 2_000;

/** A busy moment: a camera at 15 Hz, a voice at 50 Hz, and a person who speaks. */
function perceptsAt(frame: number, tMs: number): readonly Percept[] {
  const percepts: Percept[] = [];
  if (frame % 4 === 0) {
    const share = 1 / EXPRESSION_LABELS.length;
    percepts.push({
      kind: 'face',
      tMs,
      confidence: 0.9,
      emotion: {
        neutral: share,
        happy: share,
        sad: share,
        angry: share,
        fearful: share,
        disgusted: share,
        surprised: share,
      },
      frown: 0,
      eyesSmile: 0.4,
      eyesClosed: 0.1,
      baseline: 1,
      smile: 0.5 + 0.5 * Math.sin(tMs / 900),
      valence: Math.sin(tMs / 900),
      arousal: 0,
      gaze: { yawRad: 0, pitchRad: 0 },
      head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
      attention: 0.9,
      distanceM: 0.6,
      bearing: { yawRad: 0.1 * Math.sin(tMs / 2500), pitchRad: 0 },
    });
  }
  percepts.push({
    kind: 'voice',
    tMs,
    speaking: frame % 240 < 120,
    loudnessDb: -30,
    pitchHz: 180,
    valence: 0,
    arousal: 0.2,
    confidence: 0.8,
    rateHz: 4,
  });
  return percepts;
}

/** CPU per frame of the brain's step, its expression and the pose; milliseconds. */
export function measureFrame(): { readonly p50Ms: number; readonly p95Ms: number } {
  const temperament = temperamentByName('receptionist');
  let brain = createBrain(1, temperament);
  const mouth = createMouthShape();
  const pose = createFacePose();
  const samples = new Float64Array(FRAMES);
  let checksum = 0;
  for (let frame = -WARM_UP; frame < FRAMES; frame++) {
    const percepts = perceptsAt(frame + WARM_UP, brain.tMs);
    mouth[10] = 0.5 + 0.5 * Math.sin(frame / 9);
    mouth[1] = frame % 12 === 0 ? 1 : 0;
    const startMs = performance.now();
    brain = stepBrain(brain, percepts, STEP_S, temperament);
    composePose(express(brain), mouth, { still: false }, pose);
    const tookMs = performance.now() - startMs;
    checksum += pose[24] ?? 0;
    if (frame >= 0) samples[frame] = tookMs;
  }
  if (!Number.isFinite(checksum)) throw new Error('the pose is not finite');
  samples.sort();
  const at = (q: number): number => Number((samples[Math.floor(q * (FRAMES - 1))] ?? 0).toFixed(4));
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}
