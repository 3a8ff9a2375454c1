import type { Entry } from '#session';
import { ExternalLink, UserRound } from 'lucide-react';
import { memo } from 'react';

import { useLocale, useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { safeHref } from './safe-href.ts';

interface EntryViewProps {
  readonly entry: Entry;
  /** The newest thing the person said; only there do choices and offers still make sense. */
  readonly latest: boolean;
  readonly onChoose: (choice: string) => void;
  /** What may be asked again, where this is the reply that failed and another try may do; else null. */
  readonly again: string | null;
}

const ENDS_A_SENTENCE = /[.!?\u2026]["')\u2019\u201d]*$/u;

/** What was cut short ends in a dash, at the last word that was heard; between two sentences there is nothing to show. */
const shownText = ({ text, state }: Entry): string =>
  state === 'cut' && !ENDS_A_SENTENCE.test(text) ? `${text.replace(/[,;:]$/u, '')}\u2014` : text;

export const EntryView = memo(function EntryView({
  entry,
  latest,
  onChoose,
  again,
}: EntryViewProps) {
  const { persona } = useSurroundings();
  const words = useWords();
  const { name } = persona;
  const speaker =
    entry.who === 'visitor' ? words.conversation.youSaid : words.conversation.personSaid;
  const waiting = entry.who === 'person' && entry.text === '' && entry.state === 'pending';

  return (
    <li className="entry" data-who={entry.who} data-latest={latest || undefined}>
      <p className="entry-words" dir="auto" data-waiting={waiting || undefined}>
        <bdi className="hidden-words">{fill(speaker, { name })} </bdi>
        {waiting ? fill(words.conversation.thinking, { name }) : shownText(entry)}
        {entry.state === 'cut' && <span className="hidden-words"> ({words.conversation.cut})</span>}
      </p>
      {entry.state === 'failed' && <p className="entry-aside">{words.conversation.failed}</p>}
      {again !== null && (
        <button type="button" className="choice" onClick={() => onChoose(again)}>
          {words.conversation.again}
        </button>
      )}
      {entry.sources.length > 0 && <Sources entry={entry} />}
      {(entry.link || (latest && entry.choices.length > 0)) && (
        <div className="cards">
          {entry.link && <LinkCard title={entry.link.title} href={entry.link.href} />}
          {latest && entry.choices.length > 0 && (
            <ul className="choices" aria-label={words.conversation.choices}>
              {entry.choices.map((choice) => (
                <li key={choice}>
                  <button
                    type="button"
                    className="choice"
                    dir="auto"
                    onClick={() => onChoose(choice)}
                  >
                    {choice}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {latest && entry.offersPerson && <OfferPerson />}
    </li>
  );
});

function Sources({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  const locale = useLocale();
  const titles = [...new Set(entry.sources.map((source) => source.title))];
  const sources = new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles);
  return <p className="entry-sources">{fill(words.conversation.from, { sources })}</p>;
}

function LinkCard({ title, href }: { readonly title: string; readonly href: string }) {
  const words = useWords();
  const url = safeHref(href, document.baseURI);
  if (url === null) return <p className="entry-aside">{title}</p>;
  return (
    <a className="link-card" href={url} target="_blank" rel="noopener noreferrer">
      <span>{title}</span>
      <ExternalLink aria-hidden="true" />
      <span className="hidden-words">({words.conversation.newTab})</span>
    </a>
  );
}

function OfferPerson() {
  const { session } = useSurroundings();
  const words = useWords();
  const state = useSnapshot((snapshot) => snapshot.handover.state);
  if (state === 'asking' || state === 'asked') return null;
  return (
    <button type="button" className="choice choice-person" onClick={() => session.requestPerson()}>
      <UserRound aria-hidden="true" />
      {words.person.ask}
    </button>
  );
}
