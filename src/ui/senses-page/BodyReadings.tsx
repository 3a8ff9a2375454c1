import { plain } from '../figures.ts';
import { Meter } from './Meter.tsx';
import { useSensed, useSensesPage } from './senses-context.ts';

/** Arms and hands, once somebody has switched their reading on. */
export function BodyReadings() {
  const { words, locale } = useSensesPage();
  const on = useSensed(({ hands, camera }) => hands && camera.kind === 'on');
  const posture = useSensed((snapshot) => snapshot.posture);
  if (!on) return <p className="sp-note">{words.hands.empty}</p>;
  // A posture is told when it is taken up and when it is given up: none yet is none to speak of.
  const facts = [
    [words.hands.arms, posture?.arms ? words.hands.armsAre[posture.arms] : '–'],
    [words.hands.handAtFace, posture?.handAtFace ? words.hands.yes : words.hands.no],
  ] as const;
  return (
    <>
      <dl className="sp-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Meter
        label={words.hands.sure}
        value={posture?.confidence ?? null}
        text={posture ? plain(posture.confidence, locale) : '–'}
      />
    </>
  );
}
