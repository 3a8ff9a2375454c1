import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { toWav } from '../support/wav.ts';

const BENCH = fileURLToPath(new URL('../../bench/voice.mjs', import.meta.url));
const run = async (folder: string): Promise<Record<string, unknown>> => {
  const { stdout } = await promisify(execFile)(process.execPath, [BENCH, folder]);
  const result: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return { ...Object(result) };
};

/** A made voice: calm ones are low, dull and even, agitated ones high, bright and uneven. */
function voice(agitated: boolean, take: number): Float32Array {
  const rateHz = 16_000;
  let phase = 0;
  return Float32Array.from({ length: rateHz * 1.5 }, (_, i) => {
    const timeS = i / rateHz;
    const wobble = agitated ? 0.2 * Math.sin(20 * timeS + take) : 0.02 * Math.sin(7 * timeS + take);
    phase += ((agitated ? 260 : 110 + take) * (1 + wobble)) / rateHz;
    let sound = 0;
    for (let n = 1; n <= 12; n += 1) {
      sound += Math.sin(2 * Math.PI * n * phase) / n ** (agitated ? 0.6 : 2);
    }
    return 0.1 * sound * (0.6 - 0.4 * Math.cos(2 * Math.PI * 4 * timeS));
  });
}

let folder: string;
const label = (labels: unknown): Promise<void> =>
  writeFile(
    join(folder, 'labels.json'),
    typeof labels === 'string' ? labels : JSON.stringify(labels),
  );
const clips = [0, 1, 2, 3].flatMap((take) =>
  ['neutral', 'anger'].map((emotion) => ({
    file: `${emotion}-${take}.wav`,
    speaker: take % 2 === 0 ? 'a' : 'b',
    emotion,
    arousal: emotion === 'anger' ? 'high' : 'low',
  })),
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-voices-'));
  for (const [index, { file, emotion }] of clips.entries()) {
    await writeFile(join(folder, file), toWav(voice(emotion === 'anger', index), 16_000));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('bench:voice', () => {
  it('prints n and both areas under the curve as its last line', async () => {
    await label(clips);
    expect(await run(folder)).toEqual({ n: 8, aucRaw: 1, aucRelative: 1 });
  });

  it('can fail: with the labels exchanged the same voices are read the wrong way round', async () => {
    await label(
      clips.map((clip) => ({ ...clip, arousal: clip.arousal === 'high' ? 'low' : 'high' })),
    );
    expect(await run(folder)).toMatchObject({ n: 8, aucRaw: 0 });
  });

  it.each([
    ['no list', '{}', /lists no clips/],
    ['no JSON', 'high', /is no JSON/],
    ['a clip that is not there', [{ file: 'x.wav', speaker: 'a', arousal: 'high' }], /not there/],
    ['a clip without a speaker', [{ file: 'anger-0.wav', arousal: 'high' }], /has no speaker/],
    ['one class alone', clips.slice(0, 1), /both high and low/],
  ])('says what is wrong with %s', async (_, labels, message) => {
    await label(labels);
    await expect(run(folder)).rejects.toThrow(message);
  });
});
