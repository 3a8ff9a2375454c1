import { useMemo } from 'react';

import { useMedia } from '../look/use-media.ts';
import { fill } from '../words.ts';
import { useBrainPage, useMoments, useOther } from './brain-context.ts';
import { ExpressionFace } from './ExpressionFace.tsx';
import { NARROW, type Span } from './series.ts';
import { momentAt } from './trace.ts';
import { clock } from './words.ts';

const FACES = { wide: 12, narrow: 5 } as const;

/** A film of drawn faces under the lines, each at its own time; beneath it the same for another temperament. */
export function FaceStrip({ span }: { readonly span: Span }) {
  const { words } = useBrainPage();
  const count = useMedia(NARROW) ? FACES.narrow : FACES.wide;
  const moments = useMoments();
  const other = useOther();
  const stepMs = (span.toMs - span.fromMs) / count;
  // Faces keep their place in time: the film slides, it does not boil.
  const firstStep = Math.ceil(span.fromMs / stepMs);
  const faces = useMemo(() => {
    const at = (run: typeof moments, tMs: number) => {
      const found = run[momentAt(run, tMs)];
      return found && tMs - found.tMs < stepMs ? found.expression : null;
    };
    return Array.from({ length: count }, (_, i) => {
      const tMs = (firstStep + i) * stepMs;
      return {
        tMs,
        own: at(moments, tMs),
        others: other ? at(other.moments, tMs) : null,
      };
    });
  }, [moments, other, firstStep, stepMs, count]);
  const label = fill(words.timeline.strip, { from: clock(span.fromMs), to: clock(span.toMs) });
  return (
    <figure className="bv-strip" aria-label={label}>
      {faces.map(({ tMs, own, others }) => (
        <div
          key={tMs}
          className="bv-strip-face"
          style={{
            insetInlineStart: `${(100 * (tMs - span.fromMs)) / (span.toMs - span.fromMs)}%`,
          }}
        >
          {own && <ExpressionFace expression={own} />}
          {others && <ExpressionFace expression={others} />}
        </div>
      ))}
    </figure>
  );
}
