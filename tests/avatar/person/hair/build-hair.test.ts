import { beforeAll, describe, expect, it } from 'vitest';

import type { PersonDraft } from '../../../../src/avatar/person/build-person.ts';
import { AVERAGE_FACE } from '../../../../src/avatar/person/form/face-form.ts';
import type { DraftPart } from '../../../../src/avatar/person/geometry/draft-part.ts';
import { HAIR_STYLES, type HairSpec } from '../../../../src/avatar/person/hair/hair-spec.ts';
import type { PersonSpec } from '../../../../src/avatar/person/person-spec.ts';
import { PRESETS } from '../../../../src/avatar/person/presets.ts';
import { openWorkshop } from '../workshop.ts';

const {
  at,
  buildHair,
  coversEars,
  createHeadField,
  createSkull,
  deriveLandmarks,
  draftPerson,
  floatAt,
  hairFaults,
} = await openWorkshop();

const woman = at(PRESETS, 0);
const man = at(PRESETS, 2);

/** Hair on the head of a person, without building the rest anew. */
function hairOn(who: PersonSpec, hair: Partial<HairSpec>): DraftPart {
  const spec: HairSpec = { color: 'brown', style: 'waves', seed: 5, ...hair };
  const form = { ...AVERAGE_FACE, ...who.face };
  const marks = deriveLandmarks(form, coversEars(spec));
  const field = createHeadField(createSkull(form, marks));
  return buildHair({ field, marks, skin: [0.6, 0.4, 0.3] }, spec);
}
const lowest = ({ positions }: DraftPart): number => {
  let low = Infinity;
  for (let i = 1; i < positions.length; i += 3) low = Math.min(low, floatAt(positions, i));
  return low;
};

describe.each(PRESETS.map((spec) => [spec.name, spec] as const))('the hair of %s', (_, spec) => {
  it('leaves the face free and keeps to the budget', () => {
    const form = { ...AVERAGE_FACE, ...spec.face };
    const marks = deriveLandmarks(form, coversEars(spec.hair));
    expect(hairFaults(hairOn(spec, spec.hair), marks)).toEqual([]);
  });
});

describe.each([
  ['a woman', woman],
  ['a man', man],
] as const)('on %s', (_, who) => {
  let draft: PersonDraft;
  beforeAll(() => {
    draft = draftPerson(who);
  }, 60_000);

  it.each(HAIR_STYLES)(
    '%s fits at either end of its settings',
    (style) => {
      for (const end of [-1, 1]) {
        const settings = { part: end, length: end, volume: end, wave: end, seed: 40 + end };
        const hair = hairOn(who, { style, ...settings });
        expect(hairFaults(hair, draft.marks, draft.head), `${end}`).toEqual([]);
      }
    },
    60_000,
  );
});

describe('buildHair', () => {
  it.each(HAIR_STYLES)('keeps %s to 8,500 triangles, coils to 10,000', (style) => {
    const most = style === 'coils' ? 10_000 : 8500;
    expect(hairOn(woman, { style }).indices.length / 3).toBeLessThanOrEqual(most);
  });

  it('gives other locks for another seed and the same ones for the same', () => {
    const first = hairOn(woman, { seed: 1 });
    expect(hairOn(woman, { seed: 1 }).positions).toEqual(first.positions);
    expect(hairOn(woman, { seed: 2 }).positions).not.toEqual(first.positions);
  });

  it.each(['bob', 'waves', 'long', 'curly', 'ponytail'] as const)(
    'lets %s reach lower when it is longer',
    (style) => {
      const short = lowest(hairOn(woman, { style, length: -1 }));
      expect(lowest(hairOn(woman, { style, length: 1 }))).toBeLessThan(short - 0.1);
    },
  );
});
