import { facesApart } from './face-place.ts';
import type { FaceBox, FaceGlimpse } from './observation.ts';

/** Somebody in view who is not the visitor. */
export interface Bystander {
  readonly box: FaceBox;
  readonly sinceMs: number;
  readonly seenMs: number;
  /** They appear to face the screen. */
  readonly facing: boolean;
  /** The number they had when they were the visitor; null when they never were. */
  readonly visitor: number | null;
}

/** Who else is in view; JSON. */
export interface People {
  readonly bystanders: readonly Bystander[];
  /** Where somebody stands who has more of a claim to be the visitor, and since when. */
  readonly claim: { readonly box: FaceBox; readonly sinceMs: number } | null;
}
export const NO_PEOPLE: People = { bystanders: [], claim: null };

/** Looks around come once a second: two of them make a person, three without make them gone. */
const STAYED_MS = 700;
const GONE_MS = 3200;
/** People a second apart. */
const SAME_WIDTHS = 1.3;
const VISITORS_OWN_WIDTHS = 0.5;
const FACING_RAD = 0.35;
/** A bystander this much nearer than the visitor has a claim, and anyone about as near whose visitor looks elsewhere. */
const NEARER = 1.35;
const ABOUT_AS_NEAR = 0.75;
const ELSEWHERE = 0.3;
/** A claim must be held this long: a passer-by does not steal. */
const CLAIM_MS = 2500;

const isFacing = ({ head }: FaceGlimpse): boolean =>
  head !== null && Math.hypot(head.yawRad, head.pitchRad) < FACING_RAD;

/** Those who have been there for more than one look. */
const settled = (people: People): readonly Bystander[] =>
  people.bystanders.filter(({ sinceMs, seenMs }) => seenMs - sinceMs >= STAYED_MS);

/** How many people are in view beside the visitor. */
export const othersIn = (people: People): number => settled(people).length;

function meet(
  bystanders: readonly Bystander[],
  around: readonly FaceGlimpse[],
  tMs: number,
): readonly Bystander[] {
  const known = [...bystanders];
  const met: Bystander[] = [];
  for (const glimpse of around) {
    const at = known.findIndex(({ box }) => facesApart(box, glimpse.box) < SAME_WIDTHS);
    const before = at < 0 ? null : known.splice(at, 1)[0];
    met.push({
      box: glimpse.box,
      sinceMs: before?.sinceMs ?? tMs,
      seenMs: tMs,
      facing: isFacing(glimpse),
      visitor: before?.visitor ?? null,
    });
  }
  return [...met, ...known.filter(({ seenMs }) => tMs - seenMs < GONE_MS)];
}

/**
 * Takes a look around into who else is there.
 * @param visitor where the visitor's face is, and how far they attend to the screen; null while it is not seen
 * @param around every face in the picture, the visitor's among them; null where only the visitor was looked at
 * @returns `turnTo`: where the face is that should be the visitor's from now on, once
 */
export function stepPeople(
  state: People,
  visitor: { readonly box: FaceBox; readonly attention: number } | null,
  around: readonly FaceGlimpse[] | null,
  tMs: number,
): { readonly state: People; readonly turnTo: FaceBox | null } {
  if (around === null) return { state, turnTo: null };
  const others = around.filter(
    ({ box }) => visitor === null || facesApart(box, visitor.box) > VISITORS_OWN_WIDTHS,
  );
  const bystanders = meet(state.bystanders, others, tMs);
  const nearest = settled({ bystanders, claim: null })
    .filter(({ facing, seenMs }) => facing && seenMs === tMs)
    .reduce<Bystander | null>(
      (best, other) => (best && best.box.height >= other.box.height ? best : other),
      null,
    );
  const nearness = nearest && visitor ? nearest.box.height / visitor.box.height : 0;
  const claims =
    visitor !== null &&
    (nearness > NEARER || (nearness > ABOUT_AS_NEAR && visitor.attention < ELSEWHERE));
  if (!claims || !nearest) return { state: { bystanders, claim: null }, turnTo: null };
  const held = state.claim && facesApart(state.claim.box, nearest.box) < SAME_WIDTHS;
  const sinceMs = held && state.claim ? state.claim.sinceMs : tMs;
  if (tMs - sinceMs < CLAIM_MS) {
    return { state: { bystanders, claim: { box: nearest.box, sinceMs } }, turnTo: null };
  }
  return { state: { bystanders, claim: null }, turnTo: nearest.box };
}

/** The visitor's place is taken by another: they themselves become a bystander, known by their number. */
export function swapVisitor(
  people: People,
  leaving: { readonly box: FaceBox; readonly visitor: number } | null,
  taken: FaceBox | undefined,
  tMs: number,
): { readonly people: People; readonly number: number | null } {
  const came = people.bystanders.find(
    ({ box }) => taken !== undefined && facesApart(box, taken) < SAME_WIDTHS,
  );
  const stay = people.bystanders.filter((other) => other !== came);
  const left: readonly Bystander[] = leaving
    ? [
        {
          box: leaving.box,
          sinceMs: tMs - STAYED_MS,
          seenMs: tMs,
          facing: false,
          visitor: leaving.visitor,
        },
      ]
    : [];
  return { people: { bystanders: [...stay, ...left], claim: null }, number: came?.visitor ?? null };
}
