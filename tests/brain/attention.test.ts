import type { BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { feeling, stage } from './scenes/stage.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const DEG = Math.PI / 180;
/** A card that appears at the person's right, above their eyes. */
const CARD = { kind: 'page', yawRad: -0.3, pitchRad: 0.1, salience: 0.7 } as const;

const looksAtCard = ({ gaze }: BrainState): number =>
  Math.hypot(gaze.yawRad - CARD.yawRad, gaze.pitchRad - CARD.pitchRad) < 5 * DEG ? 1 : 0;
const onPage = ({ attention }: BrainState): number => (attention.target === 'page' ? 1 : 0);

describe('what changes on the page', () => {
  const films = SEEDS.map((seed) => stage().answers(1, 9, 'warm').at(4, CARD).play(10, { seed }));

  test('calls for attention, which fades within some seconds', () => {
    for (const film of films) {
      expect(film.state(4.05).attention.saliency.page).toBeGreaterThan(0.7);
      expect(film.state(9.9).attention.saliency.page).toBeLessThan(0.25);
    }
  });

  test('is glanced at, where it is, by the person who speaks of it; then the visitor is looked at again', () => {
    const glanced = films.filter((film) => film.reaches(looksAtCard, 1, 4) < 5);
    expect(glanced.length).toBeGreaterThanOrEqual(7);
    for (const film of films) expect(film.most(looksAtCard, 0, 4)).toBe(0);
    for (const film of glanced) {
      const back = film.reaches(({ gaze }) => (gaze.mode === 'visitor' ? 1 : 0), 1, 5);
      expect(back).toBeLessThan(10);
    }
  });

  test('is not looked at in the middle of a thought', () => {
    const share = (kind: 'thinks' | 'speaks'): number => {
      const shares = SEEDS.map((seed) => {
        const script = kind === 'thinks' ? stage().says(3.8, {}) : stage().answers(1, 9, 'warm');
        return script.at(4, CARD).play(4.4, { seed }).most(looksAtCard, 4, 4.4);
      });
      return shares.reduce((sum, x) => sum + x, 0) / SEEDS.length;
    };
    expect(share('thinks')).toBeLessThan(share('speaks'));
  });

  test('draws nobody who cares for somebody in tears', () => {
    const SAD = feeling({ sad: 0.9, neutral: 0.1 });
    const moved = SEEDS.map((seed) =>
      stage()
        .looks(0, 8, { emotion: SAD, valence: -0.7 })
        .says(1, { sentiment: -0.8, emotion: SAD })
        .answers(2, 6, 'concerned')
        .at(4, CARD)
        .play(6, { seed }),
    );
    for (const film of moved) {
      expect(film.state(4.05).attention.called).toBeLessThan(0.35);
    }
    const seen = (all: readonly (typeof moved)[number][]): number =>
      all.filter((film) => film.reaches(looksAtCard, 1, 4) < 5).length;
    expect(seen(moved)).toBeLessThan(seen(films));
  });

  test('gives way to what calls more, and not to what calls less', () => {
    const film = stage()
      .at(1, CARD)
      .at(1.2, { ...CARD, yawRad: 0.3, salience: 0.2 })
      .at(3, { ...CARD, yawRad: 0.2, salience: 0.9 })
      .play(4);
    expect(film.state(2).attention.place.yawRad).toBe(CARD.yawRad);
    expect(film.state(3.1).attention.place.yawRad).toBe(0.2);
  });
});

test('until something changes, the conversation is taken to stand 13 degrees left and 7 down', () => {
  const { place, called } = stage().play(1).state(1).attention;
  expect(called).toBe(0);
  expect(place.yawRad).toBeCloseTo(13 * DEG, 6);
  expect(place.pitchRad).toBeCloseTo(-7 * DEG, 6);
  const films = SEEDS.map((seed) =>
    stage().at(0, { kind: 'turn', who: 'visitor', phase: 'start' }).play(20, { seed }),
  );
  for (const film of films) expect(film.mean(onPage, 0, 20)).toBeGreaterThan(0.2);
});
