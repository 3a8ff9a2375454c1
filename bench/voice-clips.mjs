/** Labelled speech from a folder of wavs and `labels.json`, for the voice bench and its trainer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One channel of a WAV (8, 16, 24 or 32 bit, or float) in [-1, 1]; channels are averaged. Throws on other files. */
export function readWav(file) {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new Error(`${file} is no WAV file`);
  let format = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const id = bytes.toString('latin1', at, at + 4);
    // Streamed files give a length that is too long.
    const length = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    const body = at + 8;
    if (id === 'fmt ') {
      const tag = bytes.readUInt16LE(body);
      format = {
        // 0xFFFE (extensible) keeps the real tag in its sub-format.
        float: (tag === 0xfffe && length >= 26 ? bytes.readUInt16LE(body + 24) : tag) === 3,
        channels: bytes.readUInt16LE(body + 2),
        rateHz: bytes.readUInt32LE(body + 4),
        bits: bytes.readUInt16LE(body + 14),
      };
    }
    if (id === 'data' && format)
      return { rateHz: format.rateHz, samples: decode(bytes, body, length, format) };
    at = body + length + (length % 2);
  }
  throw new Error(`${file} has no sound in it`);
}

function decode(bytes, start, length, { float, channels, bits }) {
  const width = bits / 8;
  const read = {
    8: (at) => (bytes.readUInt8(at) - 128) / 128,
    16: (at) => bytes.readInt16LE(at) / 32_768,
    24: (at) => bytes.readIntLE(at, 3) / 8_388_608,
    32: (at) => (float ? bytes.readFloatLE(at) : bytes.readInt32LE(at) / 2_147_483_648),
    64: (at) => bytes.readDoubleLE(at),
  }[bits];
  const samples = new Float32Array(Math.floor(length / (width * channels)));
  for (let i = 0; i < samples.length; i += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += read(start + (i * channels + channel) * width);
    }
    samples[i] = sum / channels;
  }
  return samples;
}

function readLabels(file) {
  if (!existsSync(file)) throw new Error(`there is no ${file}`);
  let json = null;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is no JSON: ${cause.message}`, { cause });
  }
  const list = Array.isArray(json) ? json : json?.clips;
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${file} lists no clips`);
  for (const [index, clip] of list.entries()) {
    const wanting = ['file', 'speaker', 'arousal'].find((key) => !(key in Object(clip)));
    if (wanting) throw new Error(`${file}: clip ${index + 1} has no ${wanting}`);
  }
  return list;
}

/**
 * `labels.json`: [{file, speaker, emotion, arousal}], or an object with such a list under `clips`.
 * `arousal` is 'high' or 'low', or a number: numbers are split at the middle of their own range, and those in the
 * middle fifth of it are left out. Anything else ('medium', null) is in neither class; a clip labelled neutral still
 * tells how its speaker sounds.
 */
export function readClips(folder) {
  const list = readLabels(join(folder, 'labels.json'));
  const lost = list.filter(({ file }) => !existsSync(join(folder, file)));
  if (lost.length > 0) {
    throw new Error(
      `${lost.length} of ${list.length} clips are not there, such as ${join(folder, lost[0].file)}`,
    );
  }
  const numbers = list.map((clip) => clip.arousal).filter((value) => typeof value === 'number');
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const classOf = (arousal) => {
    if (typeof arousal === 'string') {
      return { high: true, low: false }[arousal.trim().toLowerCase()] ?? null;
    }
    if (typeof arousal !== 'number' || most === least) return null;
    const share = (arousal - least) / (most - least);
    return Math.abs(share - 0.5) < 0.1 ? null : share > 0.5;
  };
  return list.map((clip) => ({
    file: join(folder, clip.file),
    name: clip.file,
    speaker: String(clip.speaker),
    emotion: String(clip.emotion ?? '').toLowerCase(),
    neutral: /^neutral/i.test(clip.emotion ?? ''),
    high: classOf(clip.arousal),
  }));
}

/** Area under the curve: how often a high one scores above a low one, ties half. */
export function auc(items) {
  const sorted = items.toSorted((a, b) => a.score - b.score);
  let [rankSum, highs] = [0, 0];
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && sorted[end].score === sorted[i].score) end += 1;
    for (let j = i; j < end; j += 1) {
      if (!sorted[j].high) continue;
      rankSum += (i + 1 + end) / 2;
      highs += 1;
    }
    i = end;
  }
  const lows = sorted.length - highs;
  if (highs === 0 || lows === 0) return null;
  return (rankSum - (highs * (highs + 1)) / 2) / (highs * lows);
}
