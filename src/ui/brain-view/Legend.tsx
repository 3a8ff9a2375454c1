import type { BrainWords } from './words.ts';

/** What the marks in the picture mean. */
export function Legend({
  compared,
  words,
}: {
  readonly compared: boolean;
  readonly words: BrainWords;
}) {
  const { legend } = words;
  const marks = [
    'now',
    'rest',
    'added',
    'strand',
    ...(compared ? (['other'] as const) : []),
  ] as const;
  return (
    <ul className="bv-legend" aria-label={legend.title} data-layer="modulators">
      {marks.map((mark) => (
        <li key={mark}>
          <span className="bv-sample" data-mark={mark} aria-hidden="true">
            {mark === 'strand' ? (
              <svg viewBox="0 0 40 14">
                <path d="M1 2C14 2 14 7 20 7C26 7 26 2 39 2M1 12C14 12 14 7 20 7C26 7 26 12 39 12" />
              </svg>
            ) : (
              <span className="bv-level-track">
                <span
                  className={
                    {
                      now: 'bv-level-fill',
                      rest: 'bv-level-rest',
                      added: 'bv-level-added',
                      other: 'bv-level-other',
                    }[mark]
                  }
                />
              </span>
            )}
          </span>
          {legend[mark]}
        </li>
      ))}
    </ul>
  );
}
