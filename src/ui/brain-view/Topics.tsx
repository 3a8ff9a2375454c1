import type { BrainMoment } from '#session';

import { signed } from '../figures.ts';
import { useBrainPage } from './brain-context.ts';

/** What each topic has come to stand for with this visitor, the dearest first. */
export function Topics({ topics }: { readonly topics: BrainMoment['learning']['topics'] }) {
  const { words, locale } = useBrainPage();
  const said = words.learned.topics;
  const { known, background } = topics;
  return (
    <>
      <h3 id="bv-topics">{said.title}</h3>
      {known.length === 0 ? (
        <p className="bv-note">{said.none}</p>
      ) : (
        <>
          <p className="bv-note">{said.note}</p>
          <table className="bv-table" aria-labelledby="bv-topics">
            <thead>
              <tr>
                <th scope="col">{said.topic}</th>
                <th scope="col">{said.value}</th>
                <th scope="col">{said.times}</th>
              </tr>
            </thead>
            <tbody>
              {known
                .toSorted((a, b) => b.value - a.value)
                .map(({ topic, value, times }) => (
                  <tr key={topic}>
                    <th scope="row">{topic.replaceAll(/[-_]/gu, ' ')}</th>
                    <td>{signed(value, locale, 2)}</td>
                    <td>{times}</td>
                  </tr>
                ))}
              <tr>
                <th scope="row">{said.background}</th>
                <td>{signed(background, locale, 2)}</td>
                <td>–</td>
              </tr>
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
