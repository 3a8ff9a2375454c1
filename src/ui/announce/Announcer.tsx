import { useCallback, useEffect, useRef, useState } from 'react';

import { useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { createAnnouncements } from './announcements.ts';

/** Silence longer than this is worth a word to someone who does not see the face. */
const THINKING_MS = 1500;
/** A live region needs only what is new; a few are kept so that quick ones are not lost. */
const KEPT = 4;

interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** The page's one polite live region. */
export function Announcer() {
  const { session, persona } = useSurroundings();
  const { name } = persona;
  const words = useWords();
  const thinking = useSnapshot((snapshot) => snapshot.phase === 'thinking');
  const [said, setSaid] = useState<readonly Announcement[]>([]);

  const count = useRef(0);
  const say = useCallback((texts: readonly string[]) => {
    if (texts.length === 0) return;
    const added = texts.map((text) => ({ id: (count.current += 1), text }));
    setSaid((before) => [...before, ...added].slice(-KEPT));
  }, []);

  useEffect(() => {
    const announcements = createAnnouncements(name);
    const hear = () => say(announcements.read(session.store.getState()));
    hear();
    return session.store.subscribe(hear);
  }, [session, name, say]);

  useEffect(() => {
    if (!thinking) return;
    const text = fill(words.conversation.thinking, { name });
    const timer = setTimeout(() => say([text]), THINKING_MS);
    return () => clearTimeout(timer);
  }, [thinking, words, name, say]);

  return (
    <div className="hidden-words" aria-live="polite" aria-relevant="additions" data-announcer>
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
