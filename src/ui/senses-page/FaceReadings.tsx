import { EXPRESSION_LABELS } from '#core';

import { percent, plain } from '../figures.ts';
import { fill } from '../words.ts';
import { Meter } from './Meter.tsx';
import { useSensed, useSensesPage } from './senses-context.ts';

/** The seven expressions with how far each appears. */
export function Expressions() {
  const { words, locale } = useSensesPage();
  const emotion = useSensed(({ face }) => face?.emotion ?? null);
  const sure = useSensed(({ face }) => face?.confidence ?? 0);
  const mode = useSensed(({ senseMode }) => senseMode);
  if (mode !== 'full') return null;
  return (
    <section className="sp-block" aria-labelledby="sp-expressions">
      <h3 id="sp-expressions">
        {words.face.expressions}
        <small>
          {words.face.sure} {plain(sure, locale)}
        </small>
      </h3>
      {EXPRESSION_LABELS.map((label) => (
        <Meter
          key={label}
          label={words.face.labels[label]}
          value={emotion?.[label] ?? null}
          sure={sure}
          text={emotion ? plain(emotion[label], locale) : '–'}
        />
      ))}
    </section>
  );
}

/** What else the face shows: movements, attention, distance, and what is known of its rest. */
export function FaceFigures() {
  const { words, locale } = useSensesPage();
  const face = useSensed((snapshot) => snapshot.face);
  const people = useSensed(({ estimate }) => estimate.people);
  const visitor = useSensed(({ estimate }) => estimate.number);
  const meters = [
    ['smile', face?.smile],
    ['eyesSmile', face?.eyesSmile],
    ['frown', face?.frown],
    ['eyesClosed', face?.eyesClosed],
    ['attention', face?.attention],
  ] as const;
  const facts = [
    [
      words.face.distance,
      face?.distanceM == null
        ? words.face.unknown
        : fill(words.face.metres, { value: plain(face.distanceM, locale) }),
    ],
    [words.face.people, String(people)],
    [words.face.visitor, visitor === 0 ? '–' : String(visitor)],
  ] as const;
  return (
    <div className="sp-block">
      {meters.map(([name, value]) => (
        <Meter
          key={name}
          label={words.face[name]}
          value={value ?? null}
          text={value === undefined ? '–' : plain(value, locale)}
        />
      ))}
      <dl className="sp-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Meter
        label={words.face.baseline}
        value={face?.baseline ?? null}
        text={face ? percent(face.baseline, locale) : '–'}
      />
      <p className="sp-note">{words.face.baselineNote}</p>
    </div>
  );
}
