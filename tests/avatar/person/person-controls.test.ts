import { PERSON_CONTROLS, PRESETS, personFromData, samplePerson, type PersonSpec } from '#avatar';
import { describe, expect, it } from 'vitest';

import { AVERAGE_FACE } from '../../../src/avatar/person/form/face-form.ts';

const PEOPLE: readonly PersonSpec[] = [...PRESETS, ...[1, 2, 3, 4, 5].map(samplePerson)];

const valueAt = (person: PersonSpec, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null
          ? new Map<string, unknown>(Object.entries(found)).get(key)
          : undefined,
      person,
    );

describe('the table of controls', () => {
  it('has one for every parameter of the face, and none twice', () => {
    const paths = PERSON_CONTROLS.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const name of Object.keys(AVERAGE_FACE)) expect(paths).toContain(`face.${name}`);
  });

  it('offers every option that a preset or a sample wears', () => {
    for (const person of PEOPLE) {
      for (const control of PERSON_CONTROLS) {
        const value = valueAt(person, control.path);
        const where = `${person.name} ${control.path} ${String(value)}`;
        if (value === undefined) continue;
        if (control.kind === 'choice') expect(control.options, where).toContain(value);
        else if (control.kind === 'swatch') {
          expect(
            control.options.map((option) => option.value),
            where,
          ).toContain(value);
        } else expect(typeof value, where).toBe(control.kind === 'range' ? 'number' : 'string');
      }
    }
  });

  it('falls back within its own range', () => {
    for (const control of PERSON_CONTROLS) {
      if (control.kind !== 'range') continue;
      expect(control.fallback, control.path).toBeGreaterThanOrEqual(control.min);
      expect(control.fallback, control.path).toBeLessThanOrEqual(control.max);
    }
  });
});

describe('a person from data', () => {
  it.each(PEOPLE.map((person) => [person.name, person] as const))(
    'takes %s as they are',
    (_, person) => {
      const read = personFromData(JSON.parse(JSON.stringify(person)));
      expect(read).toEqual(person);
    },
  );

  it('is nobody when the data does not describe one', () => {
    const nobody: readonly unknown[] = [
      null,
      42,
      'Mira',
      [],
      {},
      { name: 'Mira' },
      { face: {} },
      { prototype: 1, constructor: 2 },
    ];
    for (const data of nobody) expect(personFromData(data), JSON.stringify(data)).toBeNull();
  });

  it('keeps numbers in range, and leaves out what is not a setting', () => {
    const [mira] = PRESETS;
    const read = personFromData({
      ...mira,
      name: `  ${'x'.repeat(100)}  `,
      skin: 11,
      iris: 'purple',
      face: { noseWidth: 1e9, jawWidth: Number.NaN, faceWidth: '0.5', 'no.good': 1, __proto__: 3 },
      hair: { style: 'mohawk', color: 'black', seed: -3.4 },
      outfit: { kind: 'blazer', main: 'url(https://example.com)', collar: 'crew' },
      more: { field: 1 },
    });
    expect(read).toEqual({
      name: 'x'.repeat(40),
      skin: mira?.skin,
      iris: mira?.iris,
      lashes: mira?.lashes,
      face: { noseWidth: 2 },
      hair: { style: mira?.hair.style, color: 'black', seed: 0 },
      makeup: mira?.makeup,
      outfit: { kind: 'blazer', main: mira?.outfit.main, collar: 'crew' },
    });
  });
});
