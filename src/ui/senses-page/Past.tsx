import type { SenseMoment } from '#session';

import { signed } from '../figures.ts';
import { fill } from '../words.ts';
import { useSensesPage } from './senses-context.ts';

/** A minute, in the units of the picture. */
const WIDTH = 600;
const HEIGHT = 120;
const SPAN_MS = 60_000;
const LINES = ['valence', 'arousal', 'engagement'] as const;

/** One line through time; where little is known it is drawn all the same, and the band beneath says so. */
const lineOf = (past: readonly SenseMoment[], key: (typeof LINES)[number], endMs: number): string =>
  past
    .map((moment, i) => {
      const x = WIDTH * (1 - (endMs - moment.tMs) / SPAN_MS);
      const low = key === 'engagement' ? 0 : -1;
      const y = HEIGHT * (1 - (moment[key] - low) / (1 - low));
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');

const sureBand = (past: readonly SenseMoment[], endMs: number): string => {
  const top = past.map(({ tMs, confidence }) => {
    const x = WIDTH * (1 - (endMs - tMs) / SPAN_MS);
    return `L${x.toFixed(1)} ${(HEIGHT * (1 - 0.35 * confidence)).toFixed(1)}`;
  });
  const firstMs = past[0]?.tMs ?? endMs;
  const start = WIDTH * (1 - (endMs - firstMs) / SPAN_MS);
  return `M${start.toFixed(1)} ${HEIGHT}${top.join('')}L${WIDTH} ${HEIGHT}Z`;
};

/** How the estimate went, over the last minute or over a log that was run again. */
export function Past({ past }: { readonly past: readonly SenseMoment[] }) {
  const { words, locale } = useSensesPage();
  const last = past.at(-1);
  const endMs = last?.tMs ?? 0;
  const label = fill(words.past.summary, {
    valence: signed(last?.valence ?? 0, locale),
    arousal: signed(last?.arousal ?? 0, locale),
    engagement: signed(last?.engagement ?? 0, locale),
  });
  return (
    <figure className="sp-past" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="sp-past-zero" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
        {past.length > 1 && (
          <>
            <path className="sp-past-sure" d={sureBand(past, endMs)} />
            {LINES.map((key) => (
              <path key={key} className="sp-past-line" data-of={key} d={lineOf(past, key, endMs)} />
            ))}
          </>
        )}
      </svg>
      <figcaption>
        {LINES.map((key) => (
          <span key={key} data-of={key}>
            {words.past[key]}
          </span>
        ))}
        <span data-of="sure">{words.face.sure}</span>
      </figcaption>
    </figure>
  );
}
