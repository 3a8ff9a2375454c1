import type { PersonControl, PersonSpec } from '#avatar';

export type SettingValue = string | number;

/** What stands at `path` (`skin`, `face.noseWidth`) of a person's settings, if anything. */
export const settingAt = (spec: PersonSpec, path: string): SettingValue | undefined => {
  const [root = '', leaf] = path.split('.');
  const fields: Readonly<Record<string, unknown>> = { ...spec };
  let found = fields[root];
  if (leaf !== undefined) {
    const inner: Readonly<Record<string, unknown>> = typeof found === 'object' ? { ...found } : {};
    found = inner[leaf];
  }
  return typeof found === 'string' || typeof found === 'number' ? found : undefined;
};

const withoutGaps = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The same person with `value` at `path`; undefined takes the field away. */
export const withSetting = (
  spec: PersonSpec,
  path: string,
  value: SettingValue | undefined,
): PersonSpec => {
  const [root = '', leaf] = path.split('.');
  const next: PersonSpec = { ...spec };
  const fields: Record<string, unknown> = next as unknown as Record<string, unknown>; // its own copy, written by name
  const found = fields[root];
  const inner = { ...(typeof found === 'object' ? found : {}), [leaf ?? '']: value };
  fields[root] = leaf === undefined ? value : withoutGaps(inner);
  if (fields[root] === undefined) delete fields[root];
  return next;
};

/** Whether a control means anything for this person. */
export const isShown = ({ when }: PersonControl, spec: PersonSpec): boolean =>
  when === undefined ||
  when.some((all) =>
    all.every(({ path, values }) => values.includes(String(settingAt(spec, path)))),
  );

/** The same settings, whatever order they were written in and whatever the person is called. */
export const sameLooks = (a: PersonSpec, b: PersonSpec): boolean => looks(a) === looks(b);

const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, ordered(inner)])
    : value;
const looks = (spec: PersonSpec): string => JSON.stringify(ordered({ ...spec, name: '' }));
