import { usePreference, useSnapshot } from '../surroundings.ts';
import { captionPage } from './caption-page.ts';
import './captions.css';

/**
 * What is being said, word by word with the voice, or that the answer takes long, which may not be heard. Hidden from screen readers, which hear whole sentences from the
 * announcer.
 */
export function Captions() {
  const wanted = usePreference((state) => state.captions);
  const caption = useSnapshot((snapshot) => snapshot.caption);
  const waiting = useSnapshot((snapshot) => snapshot.waiting);
  if (!wanted) return null;
  if (!caption || caption.words.length === 0)
    return waiting === null ? null : (
      <p className="caption" aria-hidden="true">
        <span data-said>{waiting}</span>
      </p>
    );
  const page = captionPage(caption.words, caption.spoken);
  return (
    <p className="caption" aria-hidden="true">
      {page.words.map((word, index) => (
        // A page of a clause never reorders, so its places are its keys.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} data-said={index < page.spoken || undefined}>
          {word}{' '}
        </span>
      ))}
    </p>
  );
}
