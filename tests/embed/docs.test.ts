// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { MienPerson } from '../../src/embed/mien-person.ts';
import { STYLE } from '../../src/embed/style.ts';

const GUIDE = readFileSync('docs/embedding.md', 'utf8');

/** First cells of the table under a heading, without their backticks. */
const firstCells = (heading: string): readonly string[] => {
  const section = GUIDE.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const table =
    section
      .trim()
      .split('\n\n')
      .find((block) => block.startsWith('|')) ?? '';
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => /^\| `(\w[\w-]*)/.exec(row)?.[1] ?? []);
};

const members = (kind: 'get' | 'value'): readonly string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(MienPerson.prototype))
    .filter(([, descriptor]) => (kind === 'get' ? descriptor.get : descriptor.value))
    .map(([name]) => name)
    .filter((name) => name !== 'constructor' && !name.endsWith('Callback'));

describe('docs/embedding.md', () => {
  it('lists every attribute, and no other', () => {
    expect(firstCells('Attributes').toSorted()).toEqual(MienPerson.observedAttributes.toSorted());
  });

  it('lists every method, and no other', () => {
    expect(firstCells('Methods').toSorted()).toEqual(members('value').toSorted());
  });

  it('lists every property, and no other', () => {
    expect(firstCells('Properties').toSorted()).toEqual(members('get').toSorted());
  });

  it('lists every custom property', () => {
    const used = new Set(STYLE.match(/--mien-[a-z]+/g));
    expect([...used].filter((name) => !GUIDE.includes(`\`${name}\``))).toEqual([]);
  });
});
