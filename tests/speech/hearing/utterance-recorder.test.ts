import { describe, expect, it } from 'vitest';

import { createDownsampler } from '../../../src/speech/hearing/downsample.ts';
import { createUtteranceRecorder } from '../../../src/speech/hearing/utterance-recorder.ts';
import { wavFile } from '../../../src/speech/hearing/wav-file.ts';
import { createFliteVoice } from '../../../src/speech/adapters/flite-voice.ts';
import { createInProcessFlite } from '../in-process-flite.ts';
import { createRng, createStopSource, NEUTRAL_PROSODY } from '#core';

const RATE_HZ = 16_000;
const rng = createRng(7);

/** A room: quiet noise at this level. */
const room = (lengthMs: number, db = -62): Float32Array =>
  Float32Array.from({ length: lengthMs * 16 }, () => (rng.next() * 2 - 1) * 10 ** (db / 20) * 1.7);
const speak = async (text: string): Promise<Float32Array> => {
  const voice = createFliteVoice({ engine: createInProcessFlite() });
  const said = await voice.render(
    { id: 'x', text, locale: 'en', prosody: NEUTRAL_PROSODY, pronounce: [], visemes: null },
    createStopSource().signal,
  );
  if (said.kind !== 'rendered' || !said.pcm) throw new Error('no sound');
  return said.pcm;
};
const mixed = (parts: readonly Float32Array[]): Float32Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = room(length / 16);
  let at = 0;
  for (const part of parts) {
    for (const [index, sample] of part.entries()) all[at + index] = (all[at + index] ?? 0) + sample;
    at += part.length;
  }
  return all;
};
const lengthsMs = (utterances: readonly Float32Array[]): readonly number[] =>
  utterances.map(({ length }) => length / 16);

/** Fed as a microphone does, a little at a time. */
const feed = (
  recorder: ReturnType<typeof createUtteranceRecorder>,
  sound: Float32Array,
): readonly Float32Array[] => {
  const done: Float32Array[] = [];
  for (let at = 0; at < sound.length; at += 777)
    done.push(...recorder.push(sound.slice(at, at + 777)));
  return done;
};

describe('recording what is said', () => {
  it('cuts speech into utterances with their first consonant, and a room into nothing', async () => {
    const said = await speak('Could you tell me where the planetarium is?');
    const more = await speak('Thank you.');
    const recorder = createUtteranceRecorder(RATE_HZ);
    const sound = mixed([room(1500), said, room(1200), more, room(1200)]);
    const [first = 0, second = 0, ...others] = lengthsMs(feed(recorder, sound));
    expect(others).toEqual([]);
    expect(first).toBeGreaterThan(said.length / 16);
    expect(first).toBeLessThan(said.length / 16 + 1200);
    expect(second).toBeGreaterThan(more.length / 16);
    expect(feed(createUtteranceRecorder(RATE_HZ), room(5000))).toEqual([]);
  });

  it('leaves out a click and a knock', () => {
    const knock = new Float32Array(RATE_HZ * 0.06).fill(0.4);
    const recorder = createUtteranceRecorder(RATE_HZ);
    expect(feed(recorder, mixed([room(1000), knock, room(900), knock, room(900)]))).toEqual([]);
  });

  it('takes everything while a key is held, a long pause and a whisper too', async () => {
    const said = (await speak('Is it open today?')).map((sample) => sample * 0.01);
    const recorder = createUtteranceRecorder(RATE_HZ);
    feed(recorder, room(600));
    expect(recorder.hold(true)).toEqual([]);
    expect(feed(recorder, mixed([room(900), said, room(1500)]))).toEqual([]);
    const [lengthMs = 0] = lengthsMs(recorder.hold(false));
    expect(lengthMs).toBeGreaterThan(900 + said.length / 16 + 1400);
    expect(recorder.soFar()).toBeNull();
  });

  it('tells what was said so far while it is said', async () => {
    const said = await speak('Could you tell me where the planetarium is?');
    const recorder = createUtteranceRecorder(RATE_HZ);
    feed(recorder, room(500));
    expect(recorder.soFar()).toBeNull();
    feed(recorder, mixed([said]));
    expect((recorder.soFar()?.length ?? 0) / 16).toBeGreaterThan(said.length / 16 - 100);
  });
});

describe('bringing sound to 16 kHz', () => {
  const tone = (hz: number, rateHz: number, lengthS: number): Float32Array =>
    Float32Array.from(
      { length: rateHz * lengthS },
      (_, index) => 0.5 * Math.sin((2 * Math.PI * hz * index) / rateHz),
    );
  const rms = (samples: Float32Array): number =>
    Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

  it.each([44_100, 48_000])(
    'keeps what is below its half and drops what is above (%i)',
    (rateHz) => {
      const through = (hz: number): Float32Array => {
        const sampler = createDownsampler(rateHz, 16_000);
        const out: number[] = [];
        const sound = tone(hz, rateHz, 1);
        for (let at = 0; at < sound.length; at += 128)
          out.push(...sampler.push(sound.slice(at, at + 128)));
        return new Float32Array(out.slice(200));
      };
      expect(Math.abs(through(440).length - 15_800)).toBeLessThan(30);
      expect(rms(through(440))).toBeCloseTo(0.5 / Math.SQRT2, 2);
      expect(rms(through(3000))).toBeCloseTo(0.5 / Math.SQRT2, 1);
      expect(rms(through(11_000))).toBeLessThan(0.005);
    },
  );
});

it('writes a WAV file', () => {
  const file = Buffer.from(wavFile(new Float32Array([0, 1, -1]), RATE_HZ));
  expect(file.toString('latin1', 0, 4)).toBe('RIFF');
  expect(file.readUInt32LE(24)).toBe(RATE_HZ);
  expect(file.readUInt32LE(40)).toBe(6);
  expect([file.readInt16LE(44), file.readInt16LE(46), file.readInt16LE(48)]).toEqual([
    0, 32_767, -32_767,
  ]);
});
