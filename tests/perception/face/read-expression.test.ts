import { describe, expect, it } from 'vitest';

import { readExpression } from '../../../src/perception/face/read-expression.ts';
import { START_FACE } from '../../../src/perception/face/step-face.ts';
import { both, face, shares, SMILE, watch } from './faces.ts';
import { DROOPING_HAPPY } from './real-faces.ts';

const nobody = START_FACE.baseline;
const rested = watch(face(), 4000).state.baseline;

describe('the smile', () => {
  it('grows with the corners of the mouth', () => {
    const smiles = [0.05, 0.3, 0.5, 0.75].map(
      (value) => readExpression(face({ blend: both('mouthSmile', value) }), rested).smile,
    );
    expect(smiles).toEqual(smiles.toSorted((a, b) => a - b));
    expect(smiles[0]).toBeLessThan(0.1);
    expect(smiles[3]).toBeGreaterThan(0.9);
  });

  it('is seen in a face that looks happy though the corners hardly move', () => {
    expect(readExpression(DROOPING_HAPPY, nobody).smile).toBeGreaterThan(0.5);
  });

  it('is not what bared teeth of disgust are', () => {
    const disgusted = face({
      blend: { ...both('mouthSmile', 0.4), ...both('mouthUpperUp', 0.5) },
      net: shares({ disgusted: 0.97 }),
    });
    expect(readExpression(disgusted, nobody).smile).toBeLessThan(0.1);
  });
});

describe('a face that only movements may be read from', () => {
  it('shows no expression, however it looks, but its smile', () => {
    const beaming = face({
      blend: { ...both('mouthSmile', 0.8), ...both('eyeSquint', 0.6) },
      net: shares({ happy: 0.95 }),
      movementsOnly: true,
    });
    const read = readExpression(beaming, rested);
    expect(read.emotion.neutral).toBeGreaterThan(0.95);
    expect(read.smile).toBeGreaterThan(0.5);
  });
});

describe('the eyes', () => {
  const smileWith = (eyeSquint: number, eyeBlink = 0.12) =>
    readExpression(
      face({
        blend: {
          ...both('mouthSmile', 0.8),
          ...both('eyeSquint', eyeSquint),
          ...both('eyeBlink', eyeBlink),
        },
        net: shares({ happy: 0.95 }),
      }),
      rested,
    ).eyesSmile;

  it('take part in a smile as far as they narrow above their own rest', () => {
    expect(smileWith(0.32)).toBe(0);
    expect(smileWith(0.45)).toBeGreaterThan(0.3);
    expect(smileWith(0.6)).toBeGreaterThan(0.9);
  });

  it('take no part in a smile by resting narrow', () => {
    const narrow = face({ blend: both('eyeSquint', 0.55) });
    const { baseline } = watch(narrow, 4000).state;
    const smile = face({
      blend: { ...both('mouthSmile', 0.8), ...both('eyeSquint', 0.57) },
      net: shares({ happy: 0.95 }),
    });
    expect(readExpression(smile, baseline).eyesSmile).toBeLessThan(0.15);
    expect(readExpression(smile, nobody).eyesSmile).toBeGreaterThan(0.5);
  });

  it('do not smile by closing, nor without a smile', () => {
    expect(smileWith(0.6, 0.7)).toBe(0);
    const squinting = readExpression(face({ blend: both('eyeSquint', 0.7) }), rested);
    expect(squinting.eyesSmile).toBeLessThan(0.05);
  });

  it('are closed where the lids are down, and open where they rest', () => {
    const closed = face({ blend: both('eyeBlink', 0.74) });
    expect(readExpression(closed, rested).eyesClosed).toBe(1);
    expect(readExpression(face(), rested).eyesClosed).toBeLessThan(0.02);
  });

  it('are left out by an engine that does not see them', () => {
    const { blend: _, ...rest } = SMILE;
    const rough = { ...rest, engine: 'face-api' as const, blend: both('mouthSmile', 0.8) };
    const reading = readExpression(rough, nobody);
    expect(reading.eyesClosed).toBe(0);
    expect(reading.eyesSmile).toBe(0);
    expect(reading.smile).toBeGreaterThan(0.8);
  });
});

describe('valence and arousal', () => {
  const read = (net: Parameters<typeof shares>[0]) =>
    readExpression(face({ net: shares(net) }), nobody);

  it('lie where the circumplex puts each expression', () => {
    const [happy, sad, angry] = [{ happy: 0.98 }, { sad: 0.98 }, { angry: 0.98 }].map(read);
    expect(happy?.valence).toBeGreaterThan(0.5);
    expect(sad?.valence).toBeLessThan(-0.3);
    expect(sad?.arousal).toBeLessThan(-0.1);
    expect(angry?.valence).toBeLessThan(-0.3);
    expect(angry?.arousal).toBeGreaterThan(0.3);
    expect(read({ surprised: 0.98 }).arousal).toBeGreaterThan(0.4);
  });

  it('are near nothing in a face at rest', () => {
    const { valence, arousal } = read({ sad: 0.02 });
    expect(Math.abs(valence)).toBeLessThan(0.1);
    expect(Math.abs(arousal)).toBeLessThan(0.1);
  });
});

describe('both engines', () => {
  it.each(['mediapipe', 'face-api'] as const)('follow the net where it is sure: %s', (engine) => {
    for (const label of ['sad', 'angry', 'fearful', 'disgusted', 'surprised', 'happy'] as const) {
      const { emotion } = readExpression(
        { ...face({ net: shares({ [label]: 0.99 }) }), engine },
        nobody,
      );
      const strongest = Object.entries(emotion).toSorted((a, b) => b[1] - a[1])[0];
      expect(strongest?.[0]).toBe(label);
    }
  });
});
