import { clamp } from '#core';

import { PERSON_CONTROLS, type PersonControl } from './person-controls.ts';
import type { PersonSpec } from './person-spec.ts';
import { presetByName } from './presets.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a PersonSpec is made of; anything else in the data is left out. */
const PLAIN = ['skin', 'iris', 'browColor', 'lashes'] as const;
const NESTED = ['face', 'hair', 'makeup', 'body', 'outfit'] as const;
const LONGEST_NAME = 40;
/** A parameter nobody has a control for is still kept within what a generator can be asked for. */
const FARTHEST = 2;
const FIELD = /^[a-z][a-zA-Z0-9]{0,31}$/u;
const WORD = /^(?:#[0-9a-f]{6}|[a-zA-Z][a-zA-Z0-9-]{0,31})$/iu;
const HEX = /^#[0-9a-f]{6}$/iu;
const CONTROLS: ReadonlyMap<string, PersonControl> = new Map(
  PERSON_CONTROLS.map((control) => [control.path, control]),
);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it can stand at `path`, brought into range; undefined when it cannot. */
function accepted(path: string, value: unknown): unknown {
  const control = CONTROLS.get(path);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined;
    if (path.endsWith('.seed')) return clamp(Math.round(value), 0, 2 ** 31 - 1);
    if (control?.kind === 'swatch') {
      return control.options.some((option) => option.value === value) ? value : undefined;
    }
    if (control && control.kind !== 'range') return undefined;
    return clamp(value, -FARTHEST, FARTHEST);
  }
  if (typeof value === 'boolean') return control ? undefined : value;
  if (typeof value !== 'string' || control?.kind === 'range') return undefined;
  if (control?.kind === 'choice') return control.options.includes(value) ? value : undefined;
  if (control?.kind === 'swatch') {
    return control.options.some((option) => option.value === value) ? value : undefined;
  }
  return (control ? HEX : WORD).test(value) ? value : undefined;
}

const fieldsAt = (root: string, data: Fields): Fields =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const kept = FIELD.test(name) ? accepted(`${root}.${name}`, value) : undefined;
      return kept === undefined ? [] : [[name, kept]];
    }),
  );

/**
 * A person from data that anybody may have written: pasted text, a link. Values are taken if they are of the right kind
 * and brought into range; where one that everybody has is missing or unknown, the default person's stands in. null when
 * the data does not describe a person at all.
 */
export function personFromData(data: unknown): PersonSpec | null {
  if (!isFields(data)) return null;
  const described = [...PLAIN, ...NESTED].filter((root) => root in data);
  const stand = presetByName('Mira');
  if (described.length < 2 || !stand) return null;
  const plain = Object.fromEntries(
    PLAIN.flatMap((root) => {
      const kept = accepted(root, data[root]);
      return kept === undefined ? [] : [[root, kept]];
    }),
  );
  const part = (root: (typeof NESTED)[number]): Fields => {
    const found = data[root];
    return isFields(found) ? fieldsAt(root, found) : {};
  };
  const name = typeof data['name'] === 'string' ? data['name'].trim().slice(0, LONGEST_NAME) : '';
  const { style, color } = stand.hair;
  const { kind, main } = stand.outfit;
  return {
    name: name === '' ? stand.name : name,
    skin: stand.skin,
    iris: stand.iris,
    ...plain,
    face: part('face'),
    hair: { style, color, ...part('hair') },
    ...('makeup' in data ? { makeup: part('makeup') } : {}),
    ...('body' in data ? { body: part('body') } : {}),
    outfit: { kind, main, ...part('outfit') },
  };
}
