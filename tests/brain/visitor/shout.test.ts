import { EMOTIONS, express, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { spoken } from '../scenes/spoken.ts';
import { stage, type Stage } from '../scenes/stage.ts';

/** How often a shout was told, whoever it was told of. */
const shouts = (script: Stage, seconds: number): number => {
  const ids = new Set<number>();
  for (const { cause } of script.play(seconds).states)
    if (cause?.event.what === 'shout') ids.add(cause.id);
  return ids.size;
};

describe('a shout', () => {
  test('is far above what this speaker is used to, wherever the microphone is', () => {
    for (const usualDb of [-48, -38, -28]) {
      const script = stage()
        .speaks(0, 3, { loudnessDb: usualDb, arousal: 0 })
        .speaks(3.2, 5, { loudnessDb: usualDb + 18, arousal: 0.7 });
      expect(shouts(script, 6), `${usualDb} dB`).toBe(1);
    }
  });

  test('is none of somebody who always speaks that loud', () => {
    const loud = stage().speaks(0, 8, { loudnessDb: -15, arousal: 0.1 });
    expect(shouts(loud, 9)).toBe(0);
    const livelier = stage()
      .speaks(0, 4, { loudnessDb: -17, arousal: 0.1 })
      .speaks(4.5, 8, { loudnessDb: -13, arousal: 0.8 });
    expect(shouts(livelier, 9)).toBe(0);
  });

  test('is told once for as long as it lasts, and again after a lower voice', () => {
    const script = stage()
      .speaks(0, 3, { loudnessDb: -38 })
      .speaks(3, 6, { loudnessDb: -15, arousal: 0.9 })
      .speaks(6, 9, { loudnessDb: -38 })
      .speaks(9, 11, { loudnessDb: -15, arousal: 0.9 });
    expect(shouts(script, 12)).toBe(2);
  });

  test('is forgotten with the visitor: a loud one after a soft one is taken for how they speak', () => {
    const script = stage()
      .at(0, { kind: 'presence', people: 1, visitor: 1 })
      .speaks(0, 3, { loudnessDb: -45 })
      .at(4, { kind: 'presence', people: 1, visitor: 2 })
      .speaks(5, 8, { loudnessDb: -24, arousal: 0.6 });
    expect(shouts(script, 9)).toBe(0);
  });
});

/** The look of anger or contempt: lowered brows with tight lids, one corner of the mouth. */
const hostile = (state: BrainState): number => {
  const { browLower, lidTighten } = express(state);
  return Math.min(browLower, lidTighten);
};

describe.each([
  ['en', 'You are useless, shut up!'],
  ['nl', 'Stom ding, hou je kop!'],
  ['de', 'Du bist nutzlos, halt die Klappe!'],
  ['fr', 'Tu es nulle, ferme-la !'],
  ['es', '¡Eres una inútil, cállate!'],
] as const)('an insult that is shouted (%s)', (locale, text) => {
  const film = stage()
    .speaks(0, 3, { loudnessDb: -38 })
    .speaks(3, 5, { loudnessDb: -14, arousal: 0.9 })
    .says(5.2, spoken(text, locale))
    .play(16);

  test('is met with steadiness, and with nothing that could hurt back', () => {
    expect(film.most(({ emotions }) => emotions.steadiness, 3, 5)).toBeGreaterThan(0.15);
    expect(film.most(({ emotions }) => emotions.steadiness, 5, 9)).toBeGreaterThan(0.4);
    expect(film.state(5.4).cause?.event.what).toBe('insult');
    expect(film.state(5.4).cause?.checks.norms ?? 0).toBeLessThanOrEqual(-0.35);
    expect(film.most(hostile, 3, 16)).toBeLessThan(0.2);
    expect(film.most((state) => express(state).asymmetry, 3, 16)).toBeLessThan(0.2);
    expect(EMOTIONS).not.toContain('anger');
    expect(EMOTIONS).not.toContain('contempt');
  });
});

describe.each([
  ['en', "I'm scared of the operation"],
  ['nl', 'Ik ben bang voor de operatie'],
  ['de', 'Ich habe Angst vor der Operation'],
  ['fr', "J'ai peur de l'opération"],
  ['es', 'Tengo miedo de la operación'],
] as const)('fear that is told (%s)', (locale, text) => {
  const film = stage().says(3, spoken(text, locale)).play(12);

  test('is met with care more than with worry, and is no complaint', () => {
    const { cause } = film.state(3.3);
    expect(cause?.event.what).toBe('fear');
    expect(cause?.checks.conduciveness ?? 0).toBe(0);
    const most = (name: 'concern' | 'worry' | 'steadiness') =>
      film.most(({ emotions }) => emotions[name], 3, 9);
    expect(most('concern')).toBeGreaterThan(0.35);
    expect(most('concern')).toBeGreaterThan(most('worry'));
    expect(most('steadiness')).toBeLessThan(0.15);
    expect(film.shown(6).browInnerUp).toBeGreaterThan(film.shown(2.9).browInnerUp + 0.1);
  });
});
