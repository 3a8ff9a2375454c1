/**
 * What a formant synthesiser must know of each phone. Formants in Hz for an average man: vowels after Peterson & Barney
 * (1952), consonants after Klatt (1980), rounded. Noise bands are the broad peaks of fricatives and bursts.
 */
const vowel = (...formants) => ({ kind: 'vowel', from: formants, to: formants, voice: 1 });
const glide = (from, to) => ({ kind: 'vowel', from, to, voice: 1 });
const liquid = (formants, voice) => ({ kind: 'liquid', from: formants, to: formants, voice });
const nasal = (formants) => ({ kind: 'nasal', from: formants, to: formants, voice: 0.5 });
const fricative = (formants, voice, noise, bands) => ({
  kind: 'fricative',
  from: formants,
  to: formants,
  voice,
  noise,
  bands,
});
/** `hiss` is the share of the release that sounds like the fricative of the same place, for affricates. */
const stop = (formants, voice, noise, bands, hiss = 0) => ({
  kind: 'stop',
  from: formants,
  to: formants,
  voice,
  noise,
  bands,
  hiss,
});
const band = (hz, widthHz, gain = 1) => ({ hz, widthHz, gain });

const HISS = [band(5600, 1800), band(7000, 1500, 0.7)];
const HUSH = [band(2900, 700), band(4300, 1400, 0.6)];

export const FORMANTS = {
  iy: vowel(270, 2290, 3010),
  ih: vowel(390, 1990, 2550),
  eh: vowel(530, 1840, 2480),
  ae: vowel(660, 1720, 2410),
  aa: vowel(730, 1090, 2440),
  ao: vowel(570, 840, 2410),
  uh: vowel(440, 1020, 2240),
  uw: vowel(310, 900, 2240),
  ah: vowel(640, 1190, 2390),
  ax: vowel(500, 1450, 2450),
  er: vowel(480, 1320, 1680),
  ey: glide([490, 1950, 2520], [330, 2180, 2700]),
  ay: glide([690, 1220, 2450], [400, 1950, 2560]),
  aw: glide([690, 1280, 2440], [430, 960, 2300]),
  ow: glide([540, 1050, 2350], [400, 850, 2300]),
  oy: glide([550, 900, 2400], [370, 1900, 2520]),
  w: liquid([290, 640, 2170], 0.7),
  y: liquid([270, 2120, 2980], 0.7),
  r: liquid([320, 1080, 1420], 0.75),
  l: liquid([330, 1070, 2840], 0.7),
  m: nasal([280, 1150, 2130]),
  n: nasal([290, 1420, 2480]),
  ng: nasal([290, 1950, 2750]),
  f: fricative([340, 1100, 2080], 0, 0.1, [band(1500, 3000), band(6500, 4000)]),
  v: fricative([230, 1100, 2080], 0.4, 0.06, [band(1500, 3000), band(6500, 4000)]),
  th: fricative([320, 1290, 2540], 0, 0.08, [band(6200, 3500), band(1800, 2500, 0.5)]),
  dh: fricative([270, 1290, 2540], 0.45, 0.05, [band(6200, 3500), band(1800, 2500, 0.5)]),
  s: fricative([320, 1390, 2530], 0, 0.45, HISS),
  z: fricative([240, 1390, 2530], 0.35, 0.3, HISS),
  sh: fricative([300, 1840, 2750], 0, 0.5, HUSH),
  zh: fricative([280, 1840, 2750], 0.35, 0.3, HUSH),
  p: stop([400, 1000, 2150], 0, 0.2, [band(900, 1500), band(2500, 3000, 0.4)]),
  b: stop([220, 1000, 2150], 0.12, 0.12, [band(900, 1500), band(2500, 3000, 0.4)]),
  t: stop([400, 1650, 2600], 0, 0.4, [band(4600, 2200)]),
  d: stop([220, 1650, 2600], 0.12, 0.25, [band(4400, 2200)]),
  k: stop([300, 1950, 2750], 0, 0.4, [band(2000, 500), band(4200, 2500, 0.3)]),
  g: stop([220, 1950, 2750], 0.12, 0.25, [band(1900, 500), band(4000, 2500, 0.3)]),
  ch: stop([350, 1800, 2780], 0, 0.5, HUSH, 1),
  jh: stop([260, 1800, 2780], 0.12, 0.35, HUSH, 1),
};
