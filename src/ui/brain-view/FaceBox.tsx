import type { BrainMoment } from '#session';
import type { ReactNode } from 'react';

import { fill } from '../words.ts';
import { useBrainPage, useShown, useShownOther, useView, useOther } from './brain-context.ts';
import { ExpressionFace } from './ExpressionFace.tsx';
import { clock, wordFor, type BrainWords } from './words.ts';

/** What a face looks like in a word, for those who do not see it. */
function looksOf({ expression: e }: BrainMoment, words: BrainWords): string {
  const { looks } = words.face;
  if (e.smile > 0.45) return e.cheekRaise > 0.3 ? looks.smilingEyes : looks.smiling;
  if (e.lidRaise > 0.3) return looks.surprised;
  if (e.browInnerUp > 0.3) return looks.concerned;
  if (e.browLower > 0.25) return looks.frowning;
  return looks.neutral;
}

/** The person, or a drawing of them where there is no scene; and with two temperaments, both. */
export function FaceBox({ stage }: { readonly stage: ReactNode }) {
  const { words, name } = useBrainPage();
  const shown = useShown();
  const other = useShownOther();
  const cursorMs = useView((state) => state.cursorMs);
  const past = useView((state) => state.past);
  const track = useOther();
  const described = fill(words.face.described, { name, looks: looksOf(shown, words) });
  return (
    <figure className="bv-face" aria-label={described}>
      {stage ?? <ExpressionFace expression={shown.expression} />}
      {other && track && (
        <div className="bv-face-other">
          <ExpressionFace expression={other.expression} />
          <span>{wordFor(words.temperament.names, track.temperament.name)}</span>
        </div>
      )}
      <figcaption>
        <span data-live={cursorMs === null || undefined}>
          {cursorMs === null && !past
            ? words.face.live
            : fill(words.face.past, { time: clock(shown.tMs) })}
        </span>
        <span>
          {words.face.phase[shown.phase]} · {words.face.attention[shown.attention.target]}
        </span>
      </figcaption>
    </figure>
  );
}
