import { Script } from 'node:vm';

import { createBrain, stepBrain, TEMPERAMENTS, type BrainState } from '#brain';
import type { Percept } from '#core';
import { describe, expect, it, test } from 'vitest';

import { EMOTIONS, pacesFor, UNMOVED } from '../../../src/brain/emotion-names.ts';
import { felt } from '../../../src/brain/felt-face.ts';
import { MODULATORS } from '../../../src/brain/modulators.ts';
import { traitsOf } from '../../../src/brain/temperament.ts';
import { words } from '../../session/fakes.ts';
import { differences } from '../support.ts';
import { gesture, vocal } from './percepts.ts';
import {
  bigFive,
  contextOf,
  keepOf,
  linesOf,
  page,
  product,
  workedOut,
  type Known,
} from './read-page.ts';

/** Two ways to work the same out may round differently. */
const SAME = 1e-9;

const traits = linesOf('traits');

describe('the page of weights', () => {
  test.each(TEMPERAMENTS.map((t) => [t.name, t] as const))(
    'says where the levels of the %s rest, and how strongly things are felt',
    (_name, temperament) => {
      const said = workedOut(traits, bigFive(temperament));
      const real = traitsOf(temperament);
      const { delight, worry, humour, wonder, care, impatience } = real;
      const wanted = {
        ...Object.fromEntries(MODULATORS.map((name) => [`rest.${name}`, real.rest[name]])),
        delight,
        worries: worry,
        humour,
        wonder,
        care,
        impatience,
      };
      expect(differences(said, wanted, SAME)).toEqual([]);
    },
  );

  test('says how fast each emotion comes and goes', () => {
    const row = (name: string): readonly string[] =>
      (new RegExp(`^\\| ${name} \\|(.+)\\|$`, 'mu').exec(page)?.[1] ?? '').split('|');
    const heads = (/^\| \| (joy.+) \|$/mu.exec(page)?.[1] ?? '').split(' | ');
    const [rises, falls] = [row('rise'), row('fall')];
    const { extraversion: E, neuroticism: N } = { extraversion: 0.9, neuroticism: 0.7 };
    const paces = pacesFor({ extraversion: E, neuroticism: N });
    expect(heads).toHaveLength(EMOTIONS.length);
    heads.forEach((head, i) => {
      const [name = '', sign] = head.split(' ');
      const emotion = EMOTIONS.find((each) => each === name);
      if (!emotion) throw new Error(`nobody feels ${name}`);
      const riseS = Number(rises[i]) * (sign === '+' ? 1.3 - 0.6 * E : 1);
      const fallS = Number(falls[i]) * (sign === '−' ? 0.8 + N : 1);
      expect(keepOf(riseS), `rise of ${name}`).toBeCloseTo(paces[emotion].rise, 9);
      expect(keepOf(fallS), `fall of ${name}`).toBeCloseTo(paces[emotion].fall, 9);
    });
  });

  test('says what each emotion asks of each muscle', () => {
    const controls = [
      'smile',
      'cheekRaise',
      'browInnerUp',
      'browOuterUp',
      'browLower',
      'lidRaise',
      'lidTighten',
      'lipCornerDown',
      'chinRaise',
      'lipPress',
      'jawDrop',
    ] as const;
    for (const control of controls) {
      const asked = new RegExp(`^\\| ${control} \\| (.+) \\|$`, 'mu').exec(page)?.[1] ?? '';
      const weights = new Map(
        asked.split(', ').map((one): [string, number] => {
          const [emotion = '', weight] = one.split(' ');
          return [emotion, Number(weight)];
        }),
      );
      for (const emotion of EMOTIONS) {
        const asks = felt({ ...UNMOVED, [emotion]: 1 }, control);
        expect(asks, `${emotion} of ${control}`).toBe(weights.get(emotion) ?? 0);
      }
    }
  });
});

describe('an event', () => {
  const rows = new Map(
    [...page.matchAll(/^\| ([a-z][^|]+) \|((?:[^|\n]*\|){5})$/gmu)].map(
      ([, name = '', cells = '']) => [name, cells.split('|').slice(0, 5).map(product)],
    ),
  );
  const said = (row: string, known: Known): readonly number[] => {
    const cells = rows.get(row);
    if (!cells) throw new Error(`the page has no row ${row}`);
    const context = contextOf(known);
    return cells.map((cell) => Number(new Script(cell).runInContext(context)));
  };
  const after = (percept: Percept): BrainState => stepBrain(createBrain(1), [percept], 0);
  const checks = ({ appraisal: a }: BrainState): readonly number[] => [
    a.novelty,
    a.pleasantness,
    a.conduciveness,
    a.coping,
    a.norms,
  ];
  const says = (change: Parameters<typeof words>[1]) =>
    words(0, { confidence: 1, final: true, ...change });

  it.each([
    'thanks',
    'complaint',
    'distress',
    'greeting',
    'farewell',
    'person',
    'question',
  ] as const)('of words (%s) adds to the checks what the page says', (intent) => {
    const found = checks(after(says({ intent, sentiment: 0.3 })));
    expect(differences(found, said(intent, { f: 1, g: 0.3, angry: 0 }), SAME)).toEqual([]);
  });

  it('that states something is good, bad or sad', () => {
    const neutral = says({}).emotion;
    const state = (sentiment: number, emotion: Partial<typeof neutral>): readonly number[] =>
      checks(after(says({ intent: 'statement', sentiment, emotion: { ...neutral, ...emotion } })));
    const pairs = [
      ['statement, g > 0', state(0.6, {}), { f: 1, g: 0.6, angry: 0 }],
      ['statement, g ≤ 0', state(-0.5, { angry: 0.8 }), { f: 1, g: -0.5, angry: 0.8 }],
      [
        'statement of sorrow (sad ≥ 0.5, more than angry)',
        state(-0.5, { sad: 0.8 }),
        { f: 1, g: -0.5, angry: 0 },
      ],
    ] as const;
    for (const [row, found, known] of pairs) {
      expect(differences(found, said(row, known), SAME), row).toEqual([]);
    }
  });

  it.each([
    'nod',
    'shake',
    'lean-in',
    'lean-out',
    'wave',
    'thumbs-up',
    'thumbs-down',
    'raised-hand',
  ] as const)('of movement (%s) adds what the page says', (name) => {
    const found = checks(after(gesture(0, name, 0.8)));
    expect(differences(found, said(name, { f: 1, sure: 0.8 }), SAME)).toEqual([]);
  });

  it.each(['laugh', 'sigh'] as const)(
    'of sound (%s) adds and releases what the page says',
    (name) => {
      const state = after(vocal(0, name, 0.8));
      const found = checks(state);
      expect(differences(found, said(name, { f: 1, sure: 0.8 }), SAME)).toEqual([]);
      const [novelty, pleasantness, conduciveness, coping, norms] = found;
      const laughs = name === 'laugh' ? 0.8 : 0;
      const known = { novelty, pleasantness, conduciveness, coping, norms, expected: 0, laughs };
      expect(differences(workedOut(linesOf('releases'), known), state.releasing, SAME)).toEqual([]);
    },
  );
});
