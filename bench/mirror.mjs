/**
 * The mirror test: drives one shape of a generated person at a time and asks a face reader what it sees.
 *
 *   node bench/mirror.mjs [--preset NAME]... [--shape NAME]... [--yaw DEG]... [--tier lite|studio]
 *
 * Each shape is drawn at weights 0.5 and 1 on the zero pose, at yaw -20, 0 and 20 degrees, 512 px; paired shapes are
 * driven on both sides together and read as the mean of both. A glance turns the eyes too, as the product does. Every
 * still is read by MediaPipe's FaceLandmarker on the CPU twice, as it is and mirrored (the reader is lopsided), and the
 * two are averaged with left and right exchanged. The model comes from MIEN_MODELS (default ./models).
 *
 * `shapes` holds the readings from the front, `yaw-20` and `yaw20` those from the sides: the aims are for the front.
 * The test is a floor: it does not see ugliness, and the shapes were made with it at hand. The last line is one JSON
 * object.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openBenchPage } from './bench-page.mjs';

const { values: options } = parseArgs({
  options: {
    preset: { type: 'string', multiple: true },
    shape: { type: 'string', multiple: true },
    yaw: { type: 'string', multiple: true, default: ['-20', '0', '20'] },
    tier: { type: 'string', default: 'lite' },
  },
});

/** Least change from neutral at weight 1. */
const AIMS = {
  jawOpen: 0.6,
  mouthSmile: 0.6,
  mouthPucker: 0.8,
  mouthFunnel: 0.35,
  browInnerUp: 0.4,
  browOuterUp: 0.3,
  eyeBlink: 0.35,
  mouthUpperUp: 0.5,
  mouthLeft: 0.3,
  mouthRight: 0.3,
  mouthShrugLower: 0.4,
  eyeLookUp: 0.15,
  eyeLookDown: 0.15,
};
/** The zero pose stays below these. */
const NEUTRAL_BELOW = { mouthSmile: 0.2, browInnerUp: 0.5, eyeWide: 0.25 };
const PAIRED = /^(mouthSmile|mouthUpperUp|browOuterUp|eye)/;
/** The eyes' own turn at a full glance, radians. */
const GLANCE_RAD = { eyeLookUp: 0.4, eyeLookDown: -0.4 };
const CROP = [0.14, 0.03, 0.7];
const SIZE_PX = 512;
/** Detections wobble by this much: a shape that keeps its height from half to full still counts as growing. */
const WOBBLE = 0.03;

const poseOf = (shape, weight) => {
  if (!shape) return {};
  const pose = PAIRED.test(shape)
    ? { [`${shape}Left`]: weight, [`${shape}Right`]: weight }
    : { [shape]: weight };
  const glance = GLANCE_RAD[shape];
  return glance === undefined
    ? pose
    : { ...pose, eyeLeftPitchRad: glance * weight, eyeRightPitchRad: glance * weight };
};
const otherSide = (name) =>
  name.replace(/(Left|Right)$/, (side) => (side === 'Left' ? 'Right' : 'Left'));
const read = (scores, shape) =>
  shape in scores ? scores[shape] : (scores[`${shape}Left`] + scores[`${shape}Right`]) / 2;
const round = (x) => Math.round(x * 1000) / 1000;

const modelFile = join(
  process.env.MIEN_MODELS ?? fileURLToPath(new URL('../models', import.meta.url)),
  'face_landmarker.task',
);
if (!existsSync(modelFile)) {
  console.error(`no face model at ${modelFile}: set MIEN_MODELS`);
  process.exit(1);
}

const page = await openBenchPage({ page: 'mirror' });
const results = {};
const misses = [];
try {
  const { tab } = page;
  await tab.route('**/models/face_landmarker.task', (route) => route.fulfill({ path: modelFile }));
  await tab.waitForFunction('window.openReader', undefined, { timeout: 60_000 });
  await tab.evaluate(() => window.openReader('/models/face_landmarker.task'));
  const presets = options.preset ?? (await tab.evaluate(() => window.presetNames));
  const shapes = options.shape ?? Object.keys(AIMS);
  const yaws = options.yaw.map(Number);
  for (const who of presets) {
    const person = { faces: 0, stills: 0 };
    /** Mean scores of a still and its mirror image; null where either shows no face. */
    const look = async (shape, weight, yawDeg) => {
      const [plain, mirrored] = await tab.evaluate((still) => window.readStill(still), {
        who,
        tier: options.tier,
        sizePx: SIZE_PX,
        crop: CROP,
        yawDeg,
        pose: poseOf(shape, weight),
      });
      person.stills += 1;
      if (!plain || !mirrored) return null;
      person.faces += 1;
      return Object.fromEntries(
        Object.entries(plain).map(([name, score]) => [
          name,
          (score + (mirrored[otherSide(name)] ?? 0)) / 2,
        ]),
      );
    };
    console.log(
      `\n${who}${' '.repeat(18 - who.length)} ${yaws.map((y) => `yaw ${y}`.padEnd(20)).join('')}`,
    );
    for (const yawDeg of yaws) {
      const zero = await look(null, 0, yawDeg);
      const cells = {};
      for (const shape of zero ? shapes : []) {
        const [half, full] = [await look(shape, 0.5, yawDeg), await look(shape, 1, yawDeg)];
        cells[shape] = {
          neutral: round(read(zero, shape)),
          half: half && round(read(half, shape)),
          full: full && round(read(full, shape)),
        };
      }
      person[yawDeg === 0 ? 'shapes' : `yaw${yawDeg}`] = cells;
      if (yawDeg !== 0 || !zero) continue;
      person.neutral = Object.fromEntries(
        Object.keys(NEUTRAL_BELOW).map((name) => [name, round(read(zero, name))]),
      );
    }
    const miss = (what) => misses.push(`${who}: ${what}`);
    for (const [name, limit] of Object.entries(NEUTRAL_BELOW))
      if (person.neutral && person.neutral[name] >= limit)
        miss(`${name} of the zero pose ${person.neutral[name]}, aim below ${limit}`);
    for (const shape of shapes) {
      const views = yaws.map((y) => person[y === 0 ? 'shapes' : `yaw${y}`]?.[shape]);
      const said = views.map((cell) =>
        (cell
          ? [cell.neutral, cell.half, cell.full].map((x) => (x ?? NaN).toFixed(2)).join(' ')
          : '-'
        ).padEnd(20),
      );
      const front = person.shapes?.[shape];
      const change = front ? front.full - front.neutral : NaN;
      const short = !(change >= AIMS[shape]);
      const bent =
        front && !(front.neutral - WOBBLE <= front.half && front.half <= front.full + WOBBLE);
      const mark = front ? `${change >= 0 ? '+' : ''}${change.toFixed(2)}` : '';
      console.log(
        `${shape.padEnd(18)} ${said.join('')} ${mark} ${short && front ? `aim ${AIMS[shape]}` : ''}${bent ? ' not monotone' : ''}`,
      );
      if (front && short) miss(`${shape} ${mark}, aim ${AIMS[shape]}`);
      if (bent) miss(`${shape} is not monotone`);
    }
    if (person.faces < person.stills) miss(`a face in ${person.faces} of ${person.stills} stills`);
    if (person.neutral)
      console.log(
        `zero pose          ${JSON.stringify(person.neutral)}  faces ${person.faces}/${person.stills}`,
      );
    results[who] = person;
  }
} finally {
  await page.close();
}
console.log(misses.length ? `\nmissed:\n  ${misses.join('\n  ')}\n` : '\nno aim missed\n');
console.log(JSON.stringify({ tier: options.tier, missed: misses, presets: results }));
