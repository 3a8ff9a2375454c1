import { express, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { spoken } from './spoken.ts';
import { stage } from './stage.ts';

const onVisitor = ({ gaze }: BrainState): number => (gaze.mode === 'visitor' ? 1 : 0);
const smile = (state: BrainState): number => express(state).smile;
const SEEDS = [1, 2, 3, 4, 5, 6];

const GOODBYES = [
  ['en', 'Thank you, goodbye!'],
  ['en', 'Bye, have a nice day'],
  ['nl', 'Tot ziens!'],
  ['nl', 'Ik ga ervandoor, doei'],
  ['de', 'Auf Wiedersehen!'],
  ['de', 'Ich muss jetzt los, tschüss'],
  ['fr', 'Au revoir, bonne journée'],
  ['fr', 'À bientôt !'],
  ['es', 'Adiós, hasta luego'],
  ['es', 'Me tengo que ir, nos vemos'],
] as const;

const visit = (text: string, locale: 'en' | 'nl' | 'de' | 'fr' | 'es') =>
  stage()
    .at(0.5, { kind: 'presence', people: 1, visitor: 1 })
    .looks(1, 14, {})
    .says(5, spoken(text, locale))
    .answers(6, 2, 'warm')
    .at(16, { kind: 'presence', people: 0, visitor: 1 });

describe.each(GOODBYES)('a goodbye (%s: %s)', (locale, text) => {
  const film = visit(text, locale).play(27);

  test('is nodded to and smiled at, and then the visit is over', () => {
    expect(film.state(4.9).turn.parting).toBe(false);
    expect(film.state(5.1).turn.parting).toBe(true);
    expect(film.state(5.1).gesture.gesture).toBe('nod');
    expect(film.most(smile, 5.3, 8)).toBeGreaterThan(0.25);
    // They are let go of: no regret, and 8 s after they went nothing is left of them.
    expect(film.state(16.1).cause?.event.what).not.toBe('visitor-left');
    expect(film.most(({ emotions }) => emotions.disappointment, 16, 18)).toBeLessThan(0.08);
    expect(film.state(23).bond.familiarity).toBeGreaterThan(0);
    expect(film.state(25).bond.familiarity).toBe(0);
    expect(film.state(25).turn.parting).toBe(false);
  });
});

describe('the eyes at a goodbye', () => {
  const films = SEEDS.map((seed) => visit('Goodbye!', 'en').play(16, { seed }));
  const share = (from: number, to: number): number =>
    films.reduce((sum, film) => sum + film.mean(onVisitor, from, to), 0) / films.length;

  test('stay while it is said, and then leave', () => {
    expect(share(8.5, 11.5)).toBeGreaterThan(0.75);
    for (const film of films) expect(film.mean(onVisitor, 12.1, 12.4)).toBe(0);
    expect(share(12, 16)).toBeLessThan(0.6);
  });

  test('and the smile that went with it goes too, though the visitor stands there yet', () => {
    for (const film of films) {
      const kept = film.state(15.9).voluntary.polite;
      expect(kept).toBeLessThan(0.02);
    }
  });
});

test('without a camera a goodbye and two minutes of silence end the visit; one more question does not', () => {
  const parted = stage().says(2, spoken('Thanks, bye!')).answers(3, 2, 'warm');
  expect(parted.play(124).state(124).bond.familiarity).toBeGreaterThan(0);
  expect(parted.play(126).state(126).bond.familiarity).toBe(0);
  const stays = stage()
    .says(2, spoken('Thanks, bye!'))
    .says(30, spoken('Oh, when do you open tomorrow?'));
  expect(stays.play(200).state(200).bond.familiarity).toBeGreaterThan(0);
});
