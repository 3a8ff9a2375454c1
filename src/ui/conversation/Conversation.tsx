import { failedQuestion } from '#session';
import { ArrowDown } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import { HandoverNote } from '../handover/HandoverNote.tsx';
import { useLocale, useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { EntryView } from './EntryView.tsx';
import { Suggestions } from './Suggestions.tsx';
import './conversation.css';

/** Within this distance of where the newest words are, the visitor is taken to be reading along. */
const FOLLOW_PX = 64;
/** Room kept above the newest words, so that they do not touch the fading edge. */
const ABOVE_PX = 28;

/** Where the log rests: at its end, but never past the beginning of what the person said last. */
const restingPlace = (box: HTMLElement): number => {
  const end = box.scrollHeight - box.clientHeight;
  const latest = box.querySelector('[data-latest], .greeting');
  if (!latest) return Math.max(0, end);
  const top = latest.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  return Math.max(0, Math.min(end, top - ABOVE_PX));
};

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
  /** Its heights when it was last looked at: the box's own and that of what is in it. */
  const heights = useRef({ box: 0, content: 0 });
  const [scrolled, setScrolled] = useState({ above: false, below: false });

  const measure = useCallback(() => {
    const box = log.current;
    if (!box) return;
    heights.current = { box: box.clientHeight, content: box.scrollHeight };
    follows.current = box.scrollTop > restingPlace(box) - FOLLOW_PX;
    const next = { above: box.scrollTop > 4, below: !follows.current };
    setScrolled((now) => (now.above === next.above && now.below === next.below ? now : next));
  }, []);

  const toLatest = useCallback(() => {
    const box = log.current;
    if (!box) return;
    box.scrollTop = restingPlace(box);
    measure();
  }, [measure]);

  const onScroll = useCallback(() => {
    const box = log.current;
    if (!box) return;
    const { box: before, content: contentBefore } = heights.current;
    const resized = box.clientHeight !== before || box.scrollHeight !== contentBefore;
    // A phone that is turned scrolls as well, and leaves the place where it was: nobody scrolled back.
    if (resized && follows.current) toLatest();
    else measure();
  }, [measure, toLatest]);

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
  const failed = failedQuestion(entries);
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
        onScroll={onScroll}
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
                  again={entry === lastSaid && entry.retryable ? failed : null}
                />
              ))}
            </ol>
          )}
          {partialText !== '' && (
            <p className="entry-words partial" dir="auto">
              <bdi className="hidden-words">{words.conversation.youSaid} </bdi>
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
