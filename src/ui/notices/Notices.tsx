import type { Notice } from '#session';
import { Info, WifiOff, X } from 'lucide-react';

import { useState } from 'react';

import { useLocale, useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { noticeInWords } from './notice-words.ts';
import './notices.css';

interface NoticesProps {
  /** The page found that it cannot show the person moving. */
  readonly noWebgl: boolean;
  /** A figure from a file was asked for and could not be shown. */
  readonly avatarFailed: boolean;
}

/** What the visitor should know, in words and without alarm. */
export function Notices({ noWebgl, avatarFailed }: NoticesProps) {
  const { session } = useSurroundings();
  const words = useWords();
  const locale = useLocale();
  const told = useSnapshot((snapshot) => snapshot.notices);
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const own: readonly Notice[] = [
    ...(noWebgl ? [{ code: 'no-webgl' } as const] : []),
    ...(avatarFailed ? [{ code: 'avatar-failed' } as const] : []),
  ];
  const notices = shownNotices(
    told,
    own.filter(({ code }) => !accepted.includes(code)),
  );
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label={words.notices.label}>
      {notices.map((notice) => (
        <li key={notice.code} className="notice">
          {notice.code === 'offline' ? <WifiOff aria-hidden="true" /> : <Info aria-hidden="true" />}
          <p>{noticeInWords(notice, words, locale)}</p>
          {notice.code !== 'offline' && (
            <button
              type="button"
              aria-label={words.notices.close}
              title={words.notices.close}
              onClick={() => {
                setAccepted((before) => [...before, notice.code]);
                session.dismissNotice(notice.code);
              }}
            >
              <X aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Blocked sound has its own button on the stage; offline stays until it is over. */
const shownNotices = (told: readonly Notice[], own: readonly Notice[]): readonly Notice[] => [
  ...own,
  ...told.filter((notice) => notice.code !== 'audio-blocked' && notice.code !== 'no-webgl'),
];
