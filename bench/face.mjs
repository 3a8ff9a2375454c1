/**
 * What the product reads in pictures of faces, by its own worker, net and model, in headless Chromium.
 *
 *   node bench/face.mjs DIR [--baseline] [--engine second]
 *
 * DIR has `images/` and `labels.csv` (file,label,source,subject,neutral_of_same_person); a folder whose pictures are
 * listed in a JSON file ([{file, label, baseline?}]) or named after their labels (`happy-03.jpg`) will do too.
 * --baseline reads each picture against its subject's neutral one, where there is one; a neutral picture that is its own
 * neutral is then right by construction, and `baseline.itself` counts those. The face model comes from MIEN_MODELS
 * (default ./models); without it, or with --engine second, the second engine is measured. A picture in which no face is
 * found counts as read wrongly. The last line is one JSON object.
 */
import { LABELS, readFaceFolder } from './face-folder.mjs';
import { openFaceTab, pictureUrl } from './face-tab.mjs';

const [folder, ...options] = process.argv.slice(2);
if (!folder || folder.startsWith('--')) {
  console.error('usage: node bench/face.mjs DIR [--baseline] [--engine second]');
  process.exit(1);
}
const against = options.includes('--baseline');
const second =
  options.includes('--second-engine') || options[options.indexOf('--engine') + 1] === 'second';
const pictures = readFaceFolder(folder);
if (pictures.length === 0) {
  console.error(`no labelled pictures in ${folder}`);
  process.exit(1);
}

const results = [];
const { tab, engine, outside, close } = await openFaceTab({ folder, second });
try {
  for (const picture of pictures) {
    const rest = against ? picture.rest : null;
    const { reading, processMs } = await tab.evaluate(
      ([url, restUrl]) => window.bench.readStill(url, restUrl),
      [pictureUrl(picture.file), rest === null ? null : pictureUrl(rest)],
    );
    const said = reading?.label ?? 'no face';
    results.push({ ...picture, said, share: reading?.emotion[said] ?? 0, reading, processMs });
    console.log(
      `${said === picture.label ? ' ' : '!'} ${picture.label.padEnd(9)} ${said.padEnd(9)} ` +
        (reading
          ? `${reading.emotion[said].toFixed(2)}  valence ${reading.valence.toFixed(2)}  arousal ${reading.arousal.toFixed(2)}  `
          : '') +
        picture.file,
    );
  }
} finally {
  await close();
}

const round = (x, digits = 3) => Number(x.toFixed(digits));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const groups = (some, keyOf) => {
  const found = new Map();
  for (const each of some) found.set(keyOf(each), [...(found.get(keyOf(each)) ?? []), each]);
  return [...found];
};
const isRight = ({ label, said }) => label === said;
const present = LABELS.filter((label) => results.some((result) => result.label === label));
const of = (label) => results.filter((result) => result.label === label);
const recall = Object.fromEntries(
  present.map((label) => [label, round(mean(of(label).map((result) => Number(isRight(result)))))]),
);
const confusion = Object.fromEntries(
  present.map((label) => [
    label,
    Object.fromEntries(
      groups(of(label), ({ said }) => said).map(([said, some]) => [said, some.length]),
    ),
  ]),
);
/** Expected calibration error: how far shares and being right lie apart, over ten bins. */
const read = results.filter(({ reading }) => reading);
const bins = groups(read, ({ share }) => Math.min(9, Math.floor(share * 10)));
const ece = bins.reduce((sum, [, bin]) => {
  const gap =
    mean(bin.map(({ share }) => share)) - mean(bin.map((result) => Number(isRight(result))));
  return sum + (bin.length / read.length) * Math.abs(gap);
}, 0);
const times = results.map(({ processMs }) => processMs).sort((a, b) => a - b);
const meanValence = (label) => {
  const seen = of(label).filter(({ reading }) => reading);
  return seen.length > 0 ? round(mean(seen.map(({ reading }) => reading.valence)), 2) : null;
};
console.log(
  JSON.stringify({
    engine,
    n: results.length,
    missed: results.length - read.length,
    accuracy: round(mean(results.map((result) => Number(isRight(result))))),
    balanced: round(mean(Object.values(recall))),
    recall,
    confusion,
    ece: round(ece),
    valence: Object.fromEntries(present.map((label) => [label, meanValence(label)])),
    baseline: against
      ? {
          n: results.filter(({ rest }) => rest).length,
          itself: results.filter(({ rest, file }) => rest === file).length,
        }
      : null,
    msP50: round(times[Math.floor(times.length / 2)], 1),
    msP95: round(times[Math.floor(times.length * 0.95)], 1),
    requestsOutside: outside.length,
  }),
);
