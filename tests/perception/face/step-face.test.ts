import { describe, expect, it } from 'vitest';

import { restOf } from '../../../src/perception/face/baseline.ts';
import { START_FACE } from '../../../src/perception/face/step-face.ts';
import { both, face, shares, SMILE, watch } from './faces.ts';

const people = (percepts: ReturnType<typeof watch>['percepts']): number[] =>
  percepts.filter((percept) => percept.kind === 'presence').map((percept) => percept.people);

describe('presence', () => {
  it('reports nobody for a face that appears in a single frame', () => {
    const watched = watch((tMs) => (tMs === 800 ? face() : null), 2000);
    expect(watched.percepts).toEqual([]);
    expect(watched.state.last).toBeNull();
  });

  it('reports a person once the face has stayed for 300 ms', () => {
    const watched = watch(face(), 1000);
    expect(people(watched.percepts)).toEqual([1]);
    expect(watched.percepts[0]).toMatchObject({ kind: 'presence' });
    expect(watched.percepts[0]?.tMs).toBeGreaterThanOrEqual(300);
    expect(watched.percepts[0]?.tMs).toBeLessThan(420);
  });

  it('holds a person through half a second without a face', () => {
    const before = watch(face(), 1000);
    const gone = watch(null, 500, before.state);
    const back = watch(face(), 500, gone.state);
    expect(people([...gone.percepts, ...back.percepts])).toEqual([]);
  });

  it('lets a person go after 800 ms, with a reading that trusts nothing', () => {
    const gone = watch(null, 1500, watch(SMILE, 2000).state);
    expect(people(gone.percepts)).toEqual([0]);
    expect(gone.last).toMatchObject({ confidence: 0, valence: 0, attention: 0 });
  });

  it('forgets the face of someone who left, once they have not come back for a few seconds', () => {
    const resting = face({ blend: both('mouthSmile', 0.4) });
    const gone = watch(null, 1500, watch(resting, 4000).state);
    expect(gone.state.baseline).not.toEqual(START_FACE.baseline);
    expect(watch(null, 5000, gone.state).state.baseline).toEqual(START_FACE.baseline);
  });
});

describe('expression', () => {
  it('raises valence and happiness with a smile', () => {
    const before = watch(face(), 3500);
    const smiling = watch(SMILE, 1500, before.state);
    expect(before.last.valence).toBeCloseTo(0, 1);
    expect(smiling.last.valence).toBeGreaterThan(0.6);
    expect(smiling.last.emotion.happy).toBeGreaterThan(0.8);
    expect(smiling.last.smile).toBeGreaterThan(0.8);
  });

  it('sees the smile from the shapes alone while the net has not loaded', () => {
    const smiling = watch({ ...SMILE, net: null }, 1500, watch(face({ net: null }), 3500).state);
    expect(smiling.last.emotion.happy).toBeGreaterThan(0.8);
  });

  it('lets the expression rise over several frames rather than jump', () => {
    const smiling = watch(SMILE, 1500, watch(face(), 3500).state);
    const [first] = smiling.faces;
    expect(first?.smile).toBeLessThan(0.5);
  });

  it('does not take a grimace of fear for pleasure', () => {
    const afraid = face({
      blend: {
        ...both('mouthSmile', 0.5),
        ...both('mouthStretch', 0.3),
        ...both('eyeWide', 0.15),
        browInnerUp: 0.5,
      },
      net: shares({ fearful: 0.9, surprised: 0.08 }),
    });
    expect(watch(afraid, 2000).last.valence).toBeLessThan(0);
  });

  it('gives shares that add up to one', () => {
    const { emotion } = watch(SMILE, 2000).last;
    expect(Object.values(emotion).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });
});

describe('the personal baseline', () => {
  const SERIOUS = face({
    blend: { ...both('browDown', 0.4), ...both('mouthFrown', 0.06) },
    net: shares({ sad: 0.3, angry: 0.3 }),
  });

  it('comes to read a serious resting face as neutral', () => {
    const watched = watch(SERIOUS, 5000);
    expect(watched.faces[0]?.valence).toBeLessThan(-0.2);
    expect(watched.last.emotion.neutral).toBeGreaterThan(0.8);
    expect(watched.last.valence).toBeGreaterThan(-0.1);
  });

  it('still sees that face become angry', () => {
    const angry = face({
      blend: { ...both('browDown', 0.75), ...both('eyeSquint', 0.6), ...both('mouthPress', 0.4) },
      net: shares({ angry: 0.97 }),
    });
    const watched = watch(angry, 1500, watch(SERIOUS, 5000).state);
    expect(watched.last.emotion.angry).toBeGreaterThan(0.6);
  });

  it('takes a mouth that rests in a slight smile for rest', () => {
    const upturned = face({ blend: both('mouthSmile', 0.4), net: shares({ happy: 0.1 }) });
    const watched = watch(upturned, 5000);
    expect(watched.last.smile).toBeLessThan(0.05);
    expect(watch(SMILE, 1500, watched.state).last.smile).toBeGreaterThan(0.6);
  });

  it('learns nothing from someone who arrives smiling', () => {
    const watched = watch(SMILE, 5000);
    expect(watched.state.baseline.learnedMs).toBe(0);
    expect(watched.last.smile).toBeGreaterThan(0.9);
  });

  it('does not learn from a smile that lasts a minute', () => {
    const rested = watch(face(), 4000);
    const smiling = watch(SMILE, 60_000, rested.state);
    const restBefore = restOf(rested.state.baseline).mouthSmile;
    expect(restOf(smiling.state.baseline).mouthSmile).toBeCloseTo(restBefore, 1);
    expect(smiling.last.smile).toBeGreaterThan(0.8);
  });

  it('does not excuse someone who arrives in tears', () => {
    const crying = face({
      blend: { browInnerUp: 0.4, ...both('mouthFrown', 0.15), ...both('mouthShrugLower', 0.3) },
      net: shares({ sad: 0.98 }),
    });
    expect(watch(crying, 6000).last.valence).toBeLessThan(-0.15);
  });
});

describe('attention', () => {
  const attentionAt = (yawRad: number): number =>
    watch(face({ head: { yawRad } }), 1500, watch(face(), 4000).state).last.attention;

  it('falls as the head turns away', () => {
    const turns = [0, 0.2, 0.4, 0.6].map(attentionAt);
    expect(turns[0]).toBeGreaterThan(0.95);
    expect(turns).toEqual(turns.toSorted((a, b) => b - a));
    expect(turns[3]).toBeLessThan(0.05);
  });

  it('falls as the eyes leave the screen with the head still', () => {
    const aside = face({ blend: { eyeLookOutLeft: 0.9, eyeLookInRight: 0.9 } });
    const watched = watch(aside, 1500, watch(face(), 4000).state);
    expect(watched.last.attention).toBeLessThan(0.4);
    expect(watched.last.gaze.yawRad).toBeGreaterThan(0.3);
  });

  it('stays while eyes that lead the other way hold the screen', () => {
    // The head turns towards the image's right and the eyes back to the left.
    const held = face({
      head: { yawRad: 0.25 },
      blend: {
        eyeLookInLeft: 0.7,
        eyeLookOutRight: 0.7,
        eyeLookOutLeft: 0.02,
        eyeLookInRight: 0.02,
      },
    });
    const turned = face({ head: { yawRad: 0.25 } });
    const rested = watch(face(), 4000).state;
    expect(watch(held, 1500, rested).last.attention).toBeGreaterThan(
      watch(turned, 1500, rested).last.attention,
    );
  });

  it('survives a blink and ends with closed eyes', () => {
    const closed = face({ blend: both('eyeBlink', 0.75) });
    const rested = watch(face(), 4000).state;
    expect(watch(closed, 300, rested).last.attention).toBeGreaterThan(0.9);
    expect(watch(closed, 2000, rested).last.attention).toBeLessThan(0.1);
  });

  it('forgives a camera that stands above the screen', () => {
    const readingBelow = face({ head: { pitchRad: 0.2 }, blend: both('eyeLookDown', 0.25) });
    expect(watch(readingBelow, 6000).last.attention).toBeGreaterThan(0.9);
  });
});

describe('confidence', () => {
  it('is lower for a small face, a turned head and the second engine', () => {
    const full = watch(face(), 1500).last.confidence;
    const small = { x: 0.45, y: 0.45, width: 0.07, height: 0.1 };
    expect(watch(face({ box: small }), 1500).last.confidence).toBeLessThan(full);
    expect(watch(face({ head: { yawRad: 0.8 } }), 1500).last.confidence).toBeLessThan(full);
    expect(watch(face({ engine: 'face-api' }), 1500).last.confidence).toBeLessThan(full);
  });
});
