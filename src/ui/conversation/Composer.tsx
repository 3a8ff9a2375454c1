import { failedQuestion } from '#session';
import { ArrowUp, Square } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { MicrophoneButton } from './MicrophoneButton.tsx';
import './composer.css';

/** Where the visitor's words go: typed, or spoken once the microphone is agreed to. */
export function Composer() {
  const { session, persona, devices } = useSurroundings();
  const words = useWords();
  const phase = useSnapshot((snapshot) => snapshot.phase);
  const microphone = useSnapshot((snapshot) => snapshot.microphone.kind);
  const refusal = useSnapshot((snapshot) =>
    snapshot.notices.find((notice) => notice.code === 'too-long'),
  );
  const [draft, setDraft] = useState('');
  const sent = useRef('');
  const field = useRef<HTMLTextAreaElement>(null);

  // Words that were refused for their length come back, so that nothing has to be typed twice.
  useEffect(() => {
    if (refusal) setDraft((now) => (now === '' ? sent.current : now));
  }, [refusal]);

  // So do those that were not answered, for as long as they are not asked again; what is typed meanwhile stays.
  const failed = useSnapshot((snapshot) => failedQuestion(snapshot.entries));
  useEffect(() => {
    const words = sent.current;
    if (failed === null || words.trim() !== failed) return undefined;
    setDraft((now) => (now === '' ? words : now));
    return () => setDraft((now) => (now === words ? '' : now));
  }, [failed]);

  const canStop = phase === 'speaking' && draft.trim() === '';

  const send = () => {
    const text = draft.trim();
    if (text === '') return;
    sent.current = draft;
    if (refusal) session.dismissNotice('too-long');
    setDraft('');
    session.unlockAudio();
    session.submit(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method is composing, Enter chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (canStop) session.stop();
        else send();
      }}
    >
      <label className="hidden-words" htmlFor="say">
        {words.composer.label}
      </label>
      {/* The copy behind the field gives it the height of its text. */}
      <div className="composer-field" data-text={`${draft} `}>
        <textarea
          id="say"
          ref={field}
          rows={1}
          dir="auto"
          value={draft}
          placeholder={
            microphone === 'on'
              ? words.composer.listening
              : fill(words.composer.placeholder, { name: persona.name })
          }
          aria-describedby="say-hint"
          enterKeyHint="send"
          onChange={(event) => {
            const next = event.target.value;
            if (next !== '' && (draft === '' || phase === 'speaking')) session.typing();
            setDraft(next);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <span id="say-hint" className="hidden-words">
        {words.composer.hint}
      </span>
      {devices.microphone && <MicrophoneButton />}
      <button
        type="submit"
        className="composer-button composer-send"
        data-stops={canStop || undefined}
        aria-disabled={(!canStop && draft.trim() === '') || undefined}
        aria-label={canStop ? words.composer.stop : words.composer.send}
        title={canStop ? words.composer.stop : words.composer.send}
      >
        {canStop ? <Square aria-hidden="true" /> : <ArrowUp aria-hidden="true" />}
      </button>
    </form>
  );
}
