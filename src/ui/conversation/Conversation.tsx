import { ArrowDown } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import { HandoverNote } from '../handover/HandoverNote.tsx';
import { useLocale, useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { EntryView } from './EntryView.tsx';
import { Suggestions } from './Suggestions.tsx';
import './conversation.css';

/** Within this distance of the end the visitor is taken to be reading along. */
const FOLLOW_PX = 64;

/** What was said, newest last and largest. It follows along unless the visitor has scrolled back. */
export function Conversation() {
  const { session, persona } = useSurroundings();
  const words = useWords();
  const locale = useLocale();
  const entries = useSnapshot((snapshot) => snapshot.entries);
  const partialText = useSnapshot((snapshot) => snapshot.partialText);
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [scrolled, setScrolled] = useState({ above: false, below: false });

  const measure = useCallback(() => {
    const box = log.current;
    if (!box) return;
    const below = box.scrollHeight - box.clientHeight - box.scrollTop;
    follows.current = below < FOLLOW_PX;
    const next = { above: box.scrollTop > 4, below: !follows.current };
    setScrolled((now) => (now.above === next.above && now.below === next.below ? now : next));
  }, []);

  const toLatest = useCallback(() => {
    const box = log.current;
    if (!box) return;
    box.scrollTop = box.scrollHeight;
    measure();
  }, [measure]);

  // After every render: whatever changed may have changed the height.
  useLayoutEffect(() => {
    if (follows.current) toLatest();
    else measure();
  });

  useLayoutEffect(() => {
    // A font that arrives, a turned phone, a keyboard: heights change without a render.
    const observer = new ResizeObserver(() => {
      if (follows.current) toLatest();
    });
    if (log.current) observer.observe(log.current);
    if (content.current) observer.observe(content.current);
    return () => observer.disconnect();
  }, [toLatest]);

  const choose = useCallback(
    (text: string) => {
      session.unlockAudio();
      session.submit(text);
      // The pressed button is about to go; the focus stays with the conversation.
      log.current?.focus({ preventScroll: true });
      follows.current = true;
    },
    [session],
  );

  const latestId = entries.findLast((entry) => entry.who === 'person')?.id;
  const lastSaid = entries.at(-1);
  const visitorSpoke = entries.some((entry) => entry.who === 'visitor') || partialText !== '';

  return (
    <div className="conversation" data-scrolled={scrolled.above || undefined}>
      <div
        ref={log}
        className="log"
        role="log"
        aria-live="off"
        aria-label={words.conversation.log}
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={measure}
      >
        <div ref={content} className="log-content">
          {entries.length === 0 && <p className="greeting">{persona.greeting[locale]}</p>}
          {entries.length > 0 && (
            <ol className="entries">
              {entries.map((entry) => (
                <EntryView
                  key={entry.id}
                  entry={entry}
                  latest={entry.id === latestId && (lastSaid === entry || entry.state !== 'done')}
                  onChoose={choose}
                />
              ))}
            </ol>
          )}
          {partialText !== '' && (
            <p className="entry-words partial" dir="auto">
              <span className="hidden-words">{fill(words.conversation.youSaid, {})} </span>
              {partialText}
            </p>
          )}
          {!visitorSpoke && <Suggestions onChoose={choose} />}
          <HandoverNote />
        </div>
      </div>
      {scrolled.below && (
        <button type="button" className="to-latest" onClick={toLatest}>
          <ArrowDown aria-hidden="true" />
          <span className="hidden-words">{words.conversation.latest}</span>
        </button>
      )}
    </div>
  );
}
