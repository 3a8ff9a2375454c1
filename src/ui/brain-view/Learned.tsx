import { MANNERS } from '#core';
import { learnedAt } from '#session';
import { useMemo } from 'react';

import { plain, signed } from '../figures.ts';
import { fill } from '../words.ts';
import { useBrainPage, useShown, useView } from './brain-context.ts';
import { mannerInWords } from './manner-words.ts';
import { Topics } from './Topics.tsx';
import { wordFor } from './words.ts';

/** Half a pair's difference in shown pleasure that fills half the scale. */
const FULL = 0.5;

const placeOf = (leaning: number): number =>
  100 * (0.5 - 0.5 * Math.min(1, Math.max(-1, leaning / FULL)));

/**
 * What was learned of how this visitor likes to be answered, believed at first, now, and how surely; and what the topics
 * have come to stand for.
 */
export function Learned() {
  const { watch, words, locale } = useBrainPage();
  const { learning, answers, liking } = useShown();
  const past = useView((state) => state.past);
  const { asks, appears } = answers;
  const reasons = useMemo(
    () => learnedAt({ learning, answers: { asks, appears } }),
    [learning, asks, appears],
  );
  const said = words.learned;
  const count = learning.trials.length;
  return (
    <section className="bv-card" aria-labelledby="bv-learned">
      <h2 id="bv-learned">{said.title}</h2>
      <p className="bv-note">{said.note}</p>
      <p>
        {fill(said.context, { asks: said.asks[asks], appears: said.appears[appears] })}{' '}
        {fill(count === 1 ? said.one : said.count, { count: String(count) })}
      </p>
      {liking.pleasedBy !== null && (
        <p>{fill(said.pleasedBy, { what: wordFor(words.trace.events, liking.pleasedBy) })}</p>
      )}
      {liking.displeasedBy !== null && (
        <p>{fill(said.displeasedBy, { what: wordFor(words.trace.events, liking.displeasedBy) })}</p>
      )}
      {learning.chosen && (
        <p>{fill(said.chosen, { list: mannerInWords(learning.chosen.manner, words) })}</p>
      )}
      <h3>{said.manners}</h3>
      <p className="bv-note">
        {fill(said.plainly, {
          shown: plain(reasons.expressiveness, locale, 2),
          tried: plain(reasons.curiosity, locale, 2),
        })}
      </p>
      <div className="bv-pairs">
        {reasons.pairs.map(({ dimension, prefers, floor, atFirst, now, unsure, heard }) => {
          const { first, second } = said.pairs[dimension];
          const better = floor ?? prefers;
          const isFirst = better === MANNERS[dimension][0];
          const [from, to] = [placeOf(now + unsure), placeOf(now - unsure)];
          return (
            <div key={dimension} className="bv-pair">
              <span data-better={isFirst || undefined}>{first}</span>
              <span data-better={!isFirst || undefined}>{second}</span>
              <span className="bv-pair-track" aria-hidden="true">
                <span
                  className="bv-pair-unsure"
                  style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
                />
                <span
                  className="bv-pair-first"
                  style={{ insetInlineStart: `${placeOf(atFirst)}%` }}
                />
                <span className="bv-pair-now" style={{ insetInlineStart: `${placeOf(now)}%` }} />
              </span>
              <small>
                {fill(said.leaning, {
                  now: signed(now, locale, 2),
                  unsure: plain(unsure, locale, 2),
                })}
                {'; '}
                {floor
                  ? fill(said.floor, { manner: isFirst ? first : second })
                  : fill(said.heard, {
                      first: String(heard.first),
                      second: String(heard.second),
                    })}
              </small>
            </div>
          );
        })}
      </div>
      <Topics topics={learning.topics} />
      <div className="bv-buttons">
        <button
          type="button"
          className="bv-pill"
          disabled={past !== null || (count === 0 && learning.turns === 0)}
          onClick={watch.forget}
        >
          {said.forget}
        </button>
      </div>
    </section>
  );
}
