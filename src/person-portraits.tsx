import type { PersonSpec } from '#avatar';
import { createPersonMaker } from '#avatar/person-maker';
import { createPortraits } from '#avatar/portraits';

const SIZE = { widthPx: 176, heightPx: 220 };
const KEPT_UNDER = 'mien.portraits.1';

/**
 * Names the generator that drew the pictures: a built file has a hash in its name that changes with any of the files
 * behind it. Sources have none, so there nothing is kept.
 */
const EDITION = /-[\w-]{8}\.js$/u.test(import.meta.url) ? import.meta.url : null;

type Pictures = Readonly<Record<string, string>>;

const recall = (): Pictures => {
  if (EDITION === null) return {};
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return {};
    const { edition, pictures }: { edition?: unknown; pictures?: unknown } = kept;
    if (edition !== EDITION || typeof pictures !== 'object') return {};
    return Object.fromEntries(
      Object.entries(pictures ?? {}).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && entry[1].startsWith('data:image/'),
      ),
    );
  } catch {
    return {};
  }
};

const keep = (pictures: Pictures): void => {
  if (EDITION === null) return;
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify({ edition: EDITION, pictures }));
  } catch {
    // Without storage they are drawn anew next time.
  }
};

export interface PortraitSitting {
  readonly drawn: (name: string, url: string) => void;
  /** Resolves when there is time for one more. */
  readonly quiet: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Draws a small picture of each, one after the other, in a second worker; those drawn before are at hand at once. */
export const drawPortraits = async (
  people: readonly PersonSpec[],
  { drawn, quiet, signal }: PortraitSitting,
): Promise<void> => {
  const pictures: Record<string, string> = { ...recall() };
  const missing = people.filter(({ name }) => {
    const known = pictures[name];
    if (known !== undefined) drawn(name, known);
    return known === undefined;
  });
  if (missing.length === 0) return;
  await quiet();
  const portraits = signal.aborted ? null : createPortraits(SIZE);
  if (!portraits) return;
  const maker = createPersonMaker();
  for (const person of missing) {
    await quiet();
    if (signal.aborted) break;
    const made = await maker.build(person).catch(() => null);
    if (!made || signal.aborted) continue;
    const url = portraits.draw(made.person);
    pictures[person.name] = url;
    drawn(person.name, url);
  }
  keep(pictures);
  maker.dispose();
  portraits.dispose();
};
