import { percent, plain, signed } from '../figures.ts';
import { readingInWords } from '../senses/reading-words.ts';
import { fill } from '../words.ts';
import { Meter } from './Meter.tsx';
import { useSensed, useSensesPage } from './senses-context.ts';

/** Pleasant to the right, lively upwards (Russell's circumplex); how large the point is says how sure. */
function AffectPad() {
  const { words, locale } = useSensesPage();
  const { valence, arousal, confidence } = useSensed(({ estimate }) => estimate);
  const label = fill(words.estimate.pad, {
    valence: signed(valence, locale),
    arousal: signed(arousal, locale),
  });
  return (
    <figure className="sp-pad" aria-label={label}>
      <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
        <circle className="sp-pad-rim" r="1" />
        <path className="sp-pad-axes" d="M-1 0H1M0 -1V1" />
        <circle
          className="sp-pad-halo"
          cx={valence}
          cy={-arousal}
          r={0.1 + 0.35 * (1 - confidence)}
        />
        <circle className="sp-pad-point" cx={valence} cy={-arousal} r="0.075" />
      </svg>
      <span data-at="left">{words.estimate.unpleasant}</span>
      <span data-at="right">{words.estimate.pleasant}</span>
      <span data-at="top">{words.estimate.lively}</span>
      <span data-at="bottom">{words.estimate.calm}</span>
    </figure>
  );
}

/** Which sense says what: the estimate's reasons. */
function Votes() {
  const { words, locale } = useSensesPage();
  const votes = useSensed((snapshot) => snapshot.votes);
  const says = (value: number | null): string =>
    value === null ? words.estimate.cannotTell : signed(value, locale);
  if (votes.length === 0) return null;
  return (
    <section className="sp-block" aria-labelledby="sp-why">
      <h3 id="sp-why">{words.estimate.why}</h3>
      <ul className="sp-votes">
        {votes.map(({ source, share, valence, arousal, ageMs, agrees }) => (
          <li key={source} data-disagrees={agrees === false || undefined}>
            <Meter
              label={words.estimate.sources[source]}
              value={share}
              text={percent(share, locale)}
            />
            <p className="sp-note">
              {fill(words.estimate.says, { valence: says(valence), arousal: says(arousal) })}
              {ageMs > 1500 &&
                `, ${fill(words.estimate.age, { seconds: plain(ageMs / 1000, locale, 0) })}`}
              {agrees === false && <strong> {words.estimate.disagrees}</strong>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The one estimate of the visitor, and why. */
export function Together() {
  const { words, common, locale } = useSensesPage();
  const reading = useSensed((snapshot) => snapshot.reading);
  const confidence = useSensed(({ estimate }) => estimate.confidence);
  const agreement = useSensed(({ estimate }) => estimate.agreement);
  const engagement = useSensed(({ estimate }) => estimate.engagement);
  return (
    <>
      <p className="sp-reading">
        {reading ? readingInWords(reading, common, locale) : words.estimate.none}
      </p>
      <div className="sp-together">
        <AffectPad />
        <div>
          <Meter
            label={words.estimate.confidence}
            value={confidence}
            text={plain(confidence, locale)}
          />
          <Meter
            label={words.estimate.agreement}
            value={agreement}
            text={plain(agreement, locale)}
          />
          <Meter
            label={words.estimate.engagement}
            value={engagement}
            text={plain(engagement, locale)}
          />
        </div>
      </div>
      <Votes />
    </>
  );
}
