/**
 * Whether skin on the screen has the colour it should: reads the lit forehead and cheek of bare faces in every tone
 * and compares them with the Monk scale's swatches and with the aim of each tone; a grey card in the same light tells
 * what the light itself does. Prints a table, then one JSON object as its last line.
 *
 *   node bench/skin.mjs [--theme light] [--tier lite] [--fit --bases HEX,HEX,..] [--faces NAMES] [--chromium PATH]
 *
 * The aims are not the swatches: a swatch is flat paint. See AIMS. `--fit` prints better albedos, given those of now; a
 * second round makes them good.
 */
import { parseArgs } from 'node:util';

import { openBenchPage } from './bench-page.mjs';
import { bytesOf, bytesOfLab, deltaE, fromLinear, hexOf, labOf, toLinear } from './cielab.mjs';

const { values } = parseArgs({
  options: {
    theme: { type: 'string', default: 'light' },
    tier: { type: 'string', default: 'lite' },
    fit: { type: 'boolean', default: false },
    bases: { type: 'string', default: '' },
    faces: { type: 'string', default: 'Mira,Marcus,Henrik' },
    chromium: { type: 'string' },
  },
});

/** The Monk scale (E. Monk 2019, released by Google under CC BY 4.0). */
const SWATCHES = [
  '#f6ede4',
  '#f3e7db',
  '#f7ead0',
  '#eadaba',
  '#d7bd96',
  '#a07e56',
  '#825c43',
  '#604134',
  '#3a312a',
  '#292420',
];
/**
 * CIELAB of lit skin that we aim at. The swatches' order, steps and hues, with two corrections: living skin has blood
 * in it (measured skin has a* 6 to 14, Xiao et al. 2017, while the lightest swatches have about 1), and a face needs
 * lights above and shades below its mean, so the ends of the lightness range come in.
 */
const AIMS = [
  [84, 10, 15],
  [82, 11, 17],
  [80, 10.5, 20],
  [76, 12, 21.5],
  [69, 13, 24.5],
  [55, 14, 25.5],
  [45, 14.5, 22],
  [37, 13, 18],
  [30.5, 11, 14.5],
  [25, 9, 11.5],
];
const CARD = 0.4;

const page = await openBenchPage({ page: 'skin', chromium: values.chromium });
try {
  const { theme, tier } = values;
  const read = (reading) => page.tab.evaluate((options) => window.readSkin(options), reading);
  const meanOf = async (tone, more = {}) => {
    const readings = [];
    for (const who of values.faces.split(','))
      readings.push(await read({ who, tone, theme, tier, ...more }));
    return [0, 1, 2].map((c) => readings.reduce((sum, rgb) => sum + rgb[c], 0) / readings.length);
  };
  const round = (numbers) => numbers.map((x) => Number(x.toFixed(1)));
  const card = round(labOf(await meanOf(4, { card: CARD })));
  console.log(`card of albedo ${CARD} on tone 4's light: Lab ${card.join(' ')}`);
  const tones = [];
  for (const [i, swatch] of SWATCHES.entries()) {
    const bytes = await meanOf(i + 1);
    const lab = labOf(bytes);
    const aim = AIMS[i];
    const tone = {
      monk: i + 1,
      seen: hexOf(bytes),
      lab: round(lab),
      toAim: Number(deltaE(lab, aim).toFixed(1)),
      toSwatch: Number(deltaE(lab, labOf(bytesOf(swatch))).toFixed(1)),
    };
    tones.push(tone);
    let next = '';
    if (values.fit) {
      const base = bytesOf(values.bases.split(',')[i]).map(toLinear);
      const wanted = bytesOfLab(aim).map(toLinear);
      const seen = bytes.map(toLinear);
      next = ` base ${hexOf(base.map((v, c) => fromLinear((v * wanted[c]) / seen[c])))}`;
    }
    console.log(
      `${String(tone.monk).padStart(2)} seen ${tone.seen} Lab ${tone.lab.join(' ')} aim ${hexOf(bytesOfLab(aim))}: dE00 ${tone.toAim} to the aim, ${tone.toSwatch} to the swatch${next}`,
    );
  }
  const worst = Math.max(...tones.map(({ toAim }) => toAim));
  console.log(JSON.stringify({ theme, tier, card, worst, tones }));
} finally {
  await page.close();
}
