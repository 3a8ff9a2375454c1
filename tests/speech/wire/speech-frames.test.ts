import { createFrameReader, encodeFrame, pcm16FromSamples, samplesFromPcm16 } from '#speech';
import { describe, expect, it } from 'vitest';

import { readTiming } from '../../../src/speech/wire/read-timing.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('frames of speech', () => {
  const stream = [
    ...encodeFrame('head', bytes(1, 2, 3)),
    ...encodeFrame('audio', bytes(4)),
    ...encodeFrame('end'),
  ];

  it('are the same however the stream is cut', () => {
    for (let size = 1; size <= stream.length; size += 1) {
      const reader = createFrameReader();
      const kinds: string[] = [];
      for (let at = 0; at < stream.length; at += size)
        for (const frame of reader.push(bytes(...stream.slice(at, at + size))) ?? [])
          kinds.push(`${frame.kind} ${frame.bytes.join()}`);
      expect(kinds, `pieces of ${size}`).toEqual(['head 1,2,3', 'audio 4', 'end ']);
    }
  });

  it('are told from anything else', () => {
    const reader = createFrameReader();
    expect(reader.push(Buffer.from('<html>bad gateway'))).toBeNull();
    expect(reader.push(encodeFrame('end'))).toBeNull();
    expect(createFrameReader().push(bytes(2, 255, 255, 255, 255))).toBeNull();
  });

  it('keep samples as they were', () => {
    const samples = new Float32Array([0, 0.5, -0.5, 0.999, -1, 2]);
    const back = samplesFromPcm16(pcm16FromSamples(samples));
    for (const [index, value] of [0, 0.5, -0.5, 0.999, -1, 1].entries())
      expect(back[index]).toBeCloseTo(value, 3);
    expect(samplesFromPcm16(bytes(1, 2, 3)).length).toBe(1);
  });
});

describe('timing from the wire', () => {
  const span = { startMs: 0, endMs: 10 };

  it('is taken at every level', () => {
    for (const timing of [
      { level: 'phones', phones: [{ name: 'aa', ...span }] },
      { level: 'visemes', visemes: [{ viseme: 'PP', weight: 1, ...span }], words: null },
      { level: 'words', words: [{ text: 'a', ...span }] },
      { level: 'characters', characters: [{ text: 'a', ...span }] },
      { level: 'none' },
    ])
      expect(readTiming(timing)).toEqual(timing);
  });

  it('is none at all when something in it is wrong', () => {
    for (const wrong of [
      null,
      'words',
      { level: 'words', words: [{ text: 'a', startMs: 5, endMs: 1 }] },
      { level: 'visemes', visemes: [{ viseme: 'XX', weight: 1, ...span }] },
      { level: 'characters', characters: [{ text: 7, ...span }] },
      { level: 'phones' },
    ])
      expect(readTiming(wrong)).toEqual({ level: 'none' });
  });
});
