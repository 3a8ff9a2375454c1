/**
 * A small formant synthesiser (cascade for voice, parallel for noise, after Klatt 1980) whose every figure is drawn anew
 * for each speaker. It is here to teach the net what all voices share: it need not be pleasant, only varied.
 */
import { FORMANTS } from './formant-table.mjs';

const RATE_HZ = 16_000;
/** Controls change every 5 ms. */
const STEP = 80;
const STEP_MS = 5;

const between = (rng, low, high) => low + rng.next() * (high - low);
const bell = (rng) => rng.next() + rng.next() + rng.next() - 1.5;
const pick = (rng, list) => list[Math.floor(rng.next() * list.length)];

/** Everything that tells one speaker from another. */
export function drawSpeaker(rng) {
  const tract = between(rng, 0.86, 1.24);
  return {
    tract,
    /** How each phone's formants differ in this mouth. */
    accent: Object.fromEntries(
      Object.keys(FORMANTS).map((name) => [
        name,
        [1 + 0.14 * bell(rng), 1 + 0.11 * bell(rng), 1 + 0.07 * bell(rng)],
      ]),
    ),
    upper: [between(rng, 3200, 3700), between(rng, 4000, 4800), between(rng, 5200, 6200)],
    upperCount: pick(rng, [1, 2, 3]),
    widths: [between(rng, 50, 110), between(rng, 60, 140), between(rng, 90, 220), 250, 300, 400],
    pitchHz: between(rng, 75, 150) * (tract > 1.05 ? between(rng, 1.1, 1.8) : 1),
    pitchSpread: between(rng, 0.03, 0.3),
    openShare: between(rng, 0.35, 0.75),
    tiltHz: between(rng, 700, 5000),
    breath: between(rng, 0, 0.06),
    shimmer: between(rng, 0, 0.05),
    noise: between(rng, 0.4, 1.8),
    burst: between(rng, 0.3, 2),
    aspirationMs: between(rng, 15, 60),
    nasalWidth: between(rng, 1.5, 4),
    nasalLevel: between(rng, 0.25, 0.8),
    /** How strongly a consonant takes the formants of the vowel next to it. */
    blend: between(rng, 0, 0.6),
    smoothMs: between(rng, 12, 45),
    softMs: between(rng, 4, 14),
    voiceBar: between(rng, 0, 1.5),
    flaps: rng.next() < 0.5,
  };
}

const isVowel = (name) => FORMANTS[name]?.kind === 'vowel';

/** The controls of every 5 ms: formants, levels of voice, breath and noise, and the noise's bands. */
function controls(phones, speaker, rng) {
  const steps = Math.ceil((phones.at(-1)?.endMs ?? 0) / STEP_MS);
  const track = () => new Float32Array(steps);
  const c = {
    steps,
    formants: [track(), track(), track()],
    widen: track().fill(1),
    voice: track(),
    breath: track(),
    noise: track(),
    bands: Array.from({ length: steps }, () => null),
  };
  let last = [500, 1500, 2500];
  for (const [index, phone] of phones.entries()) {
    const from = Math.round(phone.startMs / STEP_MS);
    const to = Math.min(steps, Math.round(phone.endMs / STEP_MS));
    const spec = FORMANTS[phone.name];
    const next = phones.slice(index + 1).find(({ name }) => isVowel(name));
    const previous = phones.slice(0, index).findLast(({ name }) => isVowel(name));
    const near = next && next.startMs - phone.endMs < 60 ? next : previous;
    const own = (formants, name) =>
      formants.map((hz, i) => hz * (speaker.accent[name]?.[i] ?? 1) * speaker.tract);
    const nearFormants = near ? own(FORMANTS[near.name].from, near.name) : last;
    const level = 1 + 0.25 * bell(rng);
    const shortStop = spec?.kind === 'stop' && phone.name === 't' && speaker.flaps;
    const flap =
      shortStop &&
      isVowel(phones[index - 1]?.name) &&
      isVowel(phones[index + 1]?.name) &&
      to - from < 14;
    const holdMs = phone.endMs - phone.startMs;
    const releaseMs =
      spec?.kind === 'stop'
        ? Math.min(
            holdMs * 0.55,
            spec.hiss > 0
              ? holdMs * between(rng, 0.35, 0.55)
              : spec.voice > 0
                ? between(rng, 6, 18)
                : speaker.aspirationMs * between(rng, 0.6, 1.2),
          )
        : 0;
    const release = to - Math.max(1, Math.round(releaseMs / STEP_MS));
    for (let step = from; step < to; step += 1) {
      const along = (step - from) / Math.max(1, to - from);
      let target = last;
      if (phone.name === 'hh') target = nearFormants;
      else if (spec) {
        const along2 = Math.min(1, Math.max(0, (along - 0.25) / 0.6));
        target = own(
          spec.from.map((hz, i) => hz + (spec.to[i] - hz) * along2),
          phone.name,
        );
        if (spec.kind !== 'vowel') {
          const share =
            speaker.blend * (spec.kind === 'stop' || spec.kind === 'fricative' ? 1 : 0.4);
          target = target.map((hz, i) => hz + (nearFormants[i] - hz) * (i === 0 ? 0 : share));
        }
      }
      for (let i = 0; i < 3; i += 1) c.formants[i][step] = target[i];
      if (step === to - 1) last = target;
      if (phone.name === 'hh') c.breath[step] = 0.25 * level;
      if (!spec) continue;
      c.bands[step] = spec.bands ?? null;
      if (spec.kind === 'nasal') {
        c.widen[step] = speaker.nasalWidth;
        c.voice[step] = speaker.nasalLevel * level;
      } else if (spec.kind === 'stop') {
        if (flap) c.voice[step] = 0.35;
        else if (step < release) c.voice[step] = spec.voice * speaker.voiceBar;
        else {
          const sinceRelease = (step - release) * STEP_MS;
          c.noise[step] =
            spec.noise * speaker.burst * (spec.hiss > 0 ? 0.8 : sinceRelease < 10 ? 1 : 0.25);
          if (spec.voice === 0 && spec.hiss === 0) c.breath[step] = 0.12;
        }
      } else {
        c.voice[step] = spec.voice * level;
        c.noise[step] = (spec.noise ?? 0) * speaker.noise;
      }
    }
  }
  return c;
}

/** Moving average, so that nothing jumps. */
function smooth(track, steps) {
  if (steps < 1) return track;
  const out = new Float32Array(track.length);
  for (let i = 0; i < track.length; i += 1) {
    let sum = 0;
    let count = 0;
    for (let j = Math.max(0, i - steps); j <= Math.min(track.length - 1, i + steps); j += 1) {
      sum += track[j];
      count += 1;
    }
    out[i] = sum / count;
  }
  return out;
}

function createResonator() {
  let [a, b, c, y1, y2] = [1, 0, 0, 0, 0];
  return {
    tune(hz, widthHz) {
      const r = Math.exp((-Math.PI * widthHz) / RATE_HZ);
      c = -r * r;
      b = 2 * r * Math.cos((2 * Math.PI * Math.min(hz, 7700)) / RATE_HZ);
      a = 1 - b - c;
    },
    /** Tuned as a band: loudest at its own frequency rather than at 0. */
    tuneBand(hz, widthHz) {
      this.tune(hz, widthHz);
      a = 1 + c;
    },
    next(x) {
      const y = a * x + b * y1 + c * y2;
      y2 = y1;
      y1 = y;
      return y;
    },
  };
}

/** Says phones with a speaker's mouth. Times in ms; returns 16 kHz samples that peak near 0.5. */
export function sayPhones(phones, speaker, rng) {
  const c = controls(phones, speaker, rng);
  const soft = Math.round(speaker.softMs / STEP_MS / 2);
  const wide = Math.max(1, Math.round(speaker.smoothMs / STEP_MS));
  const formants = c.formants.map((track) => smooth(smooth(track, wide), 1));
  const widen = smooth(c.widen, 1);
  const [voice, breath, noise] = [c.voice, c.breath, c.noise].map((track) => smooth(track, soft));
  const cascade = Array.from({ length: 3 + speaker.upperCount }, createResonator);
  const bands = [createResonator(), createResonator()];
  const pcm = new Float32Array(c.steps * STEP);
  let phase = 0;
  let tilted = 0;
  let cycle = 1;
  let glottis = 0;
  const wobble = [between(rng, 0, 6), between(rng, 0, 6)];
  const tilt = 1 - Math.exp((-2 * Math.PI * speaker.tiltHz) / RATE_HZ);
  for (let step = 0; step < c.steps; step += 1) {
    const along = step / c.steps;
    const melody =
      0.6 -
      along +
      0.7 * Math.sin(wobble[0] + step * 0.031) +
      0.4 * Math.sin(wobble[1] + step * 0.083);
    const pitchHz = speaker.pitchHz * Math.exp(speaker.pitchSpread * melody);
    for (const [i, resonator] of cascade.entries()) {
      const hz = i < 3 ? formants[i][step] : speaker.upper[i - 3] * speaker.tract;
      resonator.tune(hz, speaker.widths[i] * (i < 3 ? widen[step] : 1));
    }
    const tuned = c.bands[step];
    if (tuned)
      for (const [i, resonator] of bands.entries()) {
        const { hz, widthHz } = tuned[i] ?? tuned[0];
        resonator.tuneBand(hz * (1 + (speaker.tract - 1) * 0.5), widthHz);
      }
    const gains = tuned ? [tuned[0].gain, tuned[1]?.gain ?? 0] : [0, 0];
    for (let i = 0; i < STEP; i += 1) {
      phase += pitchHz / RATE_HZ;
      if (phase >= 1) {
        phase -= 1;
        cycle = 1 + speaker.shimmer * bell(rng);
      }
      // Rosenberg's pulse (1971): a slow opening and a quick closing of the glottis.
      const open = phase / speaker.openShare;
      const flow = open < 1 ? open * open * (3 - 2 * open) * (1 - open) * 3 : 0;
      const pulse = (flow - glottis) * cycle;
      glottis = flow;
      tilted += tilt * (pulse - tilted);
      const white = rng.next() * 2 - 1;
      let x =
        tilted * voice[step] * 4 +
        white * (breath[step] * 0.25 + speaker.breath * voice[step] * 0.3);
      for (const resonator of cascade) x = resonator.next(x);
      let hiss = 0;
      if (noise[step] > 1e-4)
        for (const [j, resonator] of bands.entries())
          hiss += gains[j] * resonator.next(white * noise[step]);
      pcm[step * STEP + i] = x + hiss * 0.5;
    }
  }
  let peak = 1e-9;
  for (const sample of pcm) peak = Math.max(peak, Math.abs(sample));
  return pcm.map((sample) => (sample * 0.5) / peak);
}
