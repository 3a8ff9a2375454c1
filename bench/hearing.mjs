/**
 * Whether someone is speaking, in rooms that are not quiet: the product's own features and `stepVoice`.
 *
 *   node bench/hearing.mjs FOLDER [--clips 24]      any folder of wavs with speech in them
 *
 * Sentences from the folder are put into made rooms, two seconds apart, at a given level above the noise. `missed`: share
 * of the time between a sentence's first and last sound in which nobody was noticed, its onset taken apart; `onset`:
 * from the first sound until it was noticed, ms; `unheard`: share of sentences not noticed at all; `false`: share of the
 * time without a sentence in which someone was noticed (the hang-over after one excepted); `startsPerMin`: times a minute
 * that someone was noticed in the same noise with nobody in it, four minutes long and after its first ten seconds.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readWav } from './voice-clips.mjs';
import { openVoiceCode } from './voice-code.mjs';

const RATE_HZ = 16_000;
const SPEECH_DB = -26;
/** Everyone stops being heard within this of the last sound. */
const HANG_OVER_MS = 500;

const { values, positionals } = parseArgs({
  options: { clips: { type: 'string', default: '24' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) throw new Error('which folder? wavs of speech');

let seed = 1;
const chance = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const noise = () => chance() * 2 - 1;
const rmsOf = (sound) => Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length);
const scaledTo = (sound, db) => {
  const gain = 10 ** (db / 20) / (rmsOf(sound) || 1);
  return sound.map((x) => x * gain);
};
const make = (seconds, at) => Float32Array.from({ length: seconds * RATE_HZ }, (_, i) => at(i));

/** Noise with the colour of air: falls 3 dB an octave. */
function air() {
  let [a, b, c] = [0, 0, 0];
  return () => {
    const w = noise();
    a = 0.997 * a + 0.03 * w;
    b = 0.963 * b + 0.08 * w;
    c = 0.57 * c + 0.3 * w;
    return 3 * a + b + c + 0.1 * w;
  };
}
const fan = (seconds) => {
  const next = air();
  return make(seconds, (i) => next() + 0.25 * Math.sin((2 * Math.PI * 100 * i) / RATE_HZ));
};
/** Four to seven keys a second, each two short bursts, over hardly anything. */
const keys = (seconds) => {
  const sound = make(seconds, () => 0.002 * noise());
  for (let at = 0; at < sound.length; at += RATE_HZ * (0.14 + 0.11 * chance())) {
    for (const [delayS, height] of [
      [0, 1],
      [0.07, 0.5],
    ]) {
      const start = Math.floor(at + delayS * RATE_HZ);
      for (let i = 0; i < 0.015 * RATE_HZ && start + i < sound.length; i += 1) {
        sound[start + i] += height * noise() * Math.exp(-i / (0.004 * RATE_HZ));
      }
    }
  }
  return sound;
};
/** Chords of plucked strings, two a second, with a bass. */
const music = (seconds) => {
  const sound = make(seconds, () => 0);
  const roots = [0, 9, 5, 7];
  for (let beat = 0; beat < seconds * 2; beat += 1) {
    const root = 110 * 2 ** (roots[Math.floor(beat / 4) % 4] / 12);
    for (const interval of [0, 12, 16, 19, 24]) {
      const hz = root * 2 ** (interval / 12);
      const start = Math.floor((beat / 2) * RATE_HZ);
      for (let i = 0; i < RATE_HZ && start + i < sound.length; i += 1) {
        const t = i / RATE_HZ;
        for (let n = 1; n <= 4; n += 1) {
          sound[start + i] += (Math.exp(-3 * n * t) / n) * Math.sin(2 * Math.PI * hz * n * t);
        }
      }
    }
  }
  return sound;
};
/** Eight people at once, none of whom is meant. */
const babble = (speech) => (seconds) => {
  const sound = make(seconds, () => 0);
  for (let person = 0; person < 8; person += 1) {
    for (let at = 0; at < sound.length;) {
      const clip = speech[Math.floor(chance() * speech.length)].sound;
      for (let i = 0; i < clip.length && at + i < sound.length; i += 1) sound[at + i] += clip[i];
      at += clip.length + Math.floor(0.3 * chance() * RATE_HZ);
    }
  }
  return sound;
};
/** Somebody talks without a pause across the room or on television: dull and with the room's echo. */
const television = (speech) => (seconds) => {
  const dry = make(seconds, () => 0);
  for (let at = 0; at < dry.length;) {
    const clip = speech[Math.floor(chance() * speech.length)].sound;
    for (let i = 0; i < clip.length && at + i < dry.length; i += 1) dry[at + i] = clip[i];
    at += clip.length;
  }
  // A one-pole low pass at 2 kHz, then four combs (Schroeder 1962) that ring for half a second.
  const share = 1 - Math.exp((-2 * Math.PI * 2000) / RATE_HZ);
  let dull = 0;
  const soft = dry.map((x) => (dull += share * (x - dull)));
  const wet = make(seconds, () => 0);
  for (const delayMs of [29.7, 37.1, 41.1, 43.7]) {
    const delay = Math.round((delayMs / 1000) * RATE_HZ);
    const decay = 10 ** ((-3 * delayMs) / 500);
    const line = new Float32Array(soft.length);
    for (let i = 0; i < soft.length; i += 1) {
      line[i] = soft[i] + decay * (line[i - delay] ?? 0);
      wet[i] += line[i];
    }
  }
  return wet;
};
/** A fan that starts, stops and changes its speed every five seconds. */
const changing = (seconds) => {
  const steady = fan(seconds);
  const levels = [1, 0.05, 0.5, 0.02];
  return steady.map((x, i) => x * levels[Math.floor(i / RATE_HZ / 5) % levels.length]);
};

const code = await openVoiceCode();
const { createResampler } = await code.load('resampler');
const { START_VOICE, stepVoice } = await code.load('step-voice');
const atRate = ({ samples, rateHz }) => {
  const out = [];
  createResampler(rateHz, RATE_HZ).push(samples, (sample) => out.push(sample));
  return Float32Array.from(out);
};
/** First and last moment within 30 dB of the clip's loudest 20 ms. */
function spanOf(sound) {
  const size = 0.02 * RATE_HZ;
  const db = [];
  for (let at = 0; at + size <= sound.length; at += size) {
    db.push(20 * Math.log10(rmsOf(sound.subarray(at, at + size)) + 1e-9));
  }
  const loud = Math.max(...db) - 30;
  return {
    startMs: db.findIndex((x) => x > loud) * 20,
    endMs: (db.findLastIndex((x) => x > loud) + 1) * 20,
  };
}
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.wav'))
  .toSorted();
const every = Math.max(1, Math.floor(names.length / Number(values.clips)));
const speech = names
  .filter((_, i) => i % every === 0)
  .slice(0, Number(values.clips))
  .map((name) => {
    const sound = scaledTo(atRate(readWav(join(folder, name))), SPEECH_DB);
    return { sound, ...spanOf(sound) };
  });

const listen = (sound) => {
  let state = START_VOICE;
  return code.analyse({ samples: sound, rateHz: RATE_HZ }).map((features, i) => {
    const tMs = (i + 2) * code.stretchMs;
    const step = stepVoice(state, { features, tMs, personSpeaking: false });
    state = step.state;
    return { tMs, speaking: step.percept.speaking };
  });
};
const quantile = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? null;

/** @param levelDb of the n-th sentence against the usual one  @param gainDb of the microphone while it is said */
function measure(room, snrDb, { levelDb = () => 0, gainDb = () => 0 } = {}) {
  const lengthS = speech.reduce((sum, { sound }) => sum + sound.length / RATE_HZ + 2, 6);
  const background = scaledTo(room(Math.ceil(lengthS)), SPEECH_DB - snrDb);
  const spans = [];
  let at = 5 * RATE_HZ;
  for (const [n, { sound, startMs, endMs }] of speech.entries()) {
    const height = 10 ** (levelDb(n / speech.length) / 20);
    sound.forEach((x, i) => (background[at + i] += height * x));
    const gain = 10 ** (gainDb(n / speech.length) / 20);
    for (let i = n === 0 ? 0 : at - RATE_HZ; i < at + sound.length + RATE_HZ; i += 1) {
      background[i] = Math.max(-1, Math.min(1, gain * background[i]));
    }
    const offsetMs = (at / RATE_HZ) * 1000;
    spans.push({ startMs: offsetMs + startMs, endMs: offsetMs + endMs });
    at += sound.length + 2 * RATE_HZ;
  }
  const heard = listen(background);
  const onsets = [];
  let [missed, spoken, falsely, empty] = [0, 0, 0, 0];
  for (const { startMs, endMs } of spans) {
    const first = heard.find(({ tMs, speaking }) => tMs > startMs && tMs < endMs && speaking);
    if (!first) continue;
    onsets.push(first.tMs - startMs);
    const after = heard.filter(({ tMs }) => tMs > first.tMs && tMs < endMs);
    spoken += after.length;
    missed += after.filter(({ speaking }) => !speaking).length;
  }
  for (const { tMs, speaking } of heard) {
    const someone = spans.some(
      ({ startMs, endMs }) => tMs > startMs - 40 && tMs < endMs + HANG_OVER_MS,
    );
    if (someone || tMs < 3000) continue;
    empty += 1;
    if (speaking) falsely += 1;
  }
  const alone = listen(scaledTo(room(250), SPEECH_DB - snrDb)).filter(({ tMs }) => tMs > 10_000);
  const starts = alone.filter(
    ({ speaking }, i) => speaking && alone[i - 1]?.speaking === false,
  ).length;
  return {
    missed: Number((missed / Math.max(1, spoken)).toFixed(3)),
    onsetP50: Math.round(quantile(onsets, 0.5)),
    onsetP95: Math.round(quantile(onsets, 0.95)),
    unheard: Number((1 - onsets.length / spans.length).toFixed(3)),
    false: Number((falsely / empty).toFixed(3)),
    startsPerMin: Number((starts / 4).toFixed(2)),
  };
}

const rooms = [
  ['quiet', fan, 50],
  ['fan', fan, 20],
  ['fan', fan, 10],
  ['fan', fan, 5],
  ['keys', keys, 20],
  ['keys', keys, 10],
  ['music', music, 25],
  ['music', music, 15],
  ['television', television(speech), 25],
  ['television', television(speech), 18],
  ['babble', babble(speech), 25],
  ['babble', babble(speech), 15],
  ['changing fan', changing, 20],
  ['changing fan', changing, 10],
  ['quiet visitor, fan', fan, 35, { levelDb: () => -18 }],
  ['loud visitor, fan', fan, 20, { levelDb: () => 14 }],
  ['loud visitor, then a quiet one', fan, 35, { levelDb: (share) => (share < 0.5 ? 6 : -18) }],
  ['gain falls by 15 dB', fan, 25, { gainDb: (share) => (share < 0.5 ? 0 : -15) }],
  ['gain rises by 15 dB', fan, 25, { gainDb: (share) => (share < 0.5 ? -15 : 0) }],
];
const table = rooms.map(([room, sound, snrDb, visitor]) => ({
  room,
  snrDb,
  ...measure(sound, snrDb, visitor),
}));
console.table(table);
console.log(JSON.stringify({ sentences: speech.length, rooms: table }));
await code.close();
