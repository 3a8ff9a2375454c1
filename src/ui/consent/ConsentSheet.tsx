import type { SenseMode } from '#core';
import { useEffect, useId, useRef, useState } from 'react';

import type { ConsentSense, Devices } from '../surroundings.ts';
import type { Words } from '../words.ts';
import { consentText } from './consent-text.ts';
import './consent.css';

interface ConsentSheetProps {
  readonly sense: ConsentSense;
  readonly devices: Devices;
  readonly words: Words;
  /** How much may be read now: what the sheet offers first. */
  readonly mode: SenseMode;
  /** @param agreed null = no */
  readonly onAnswer: (
    agreed: { readonly textVersion: string; readonly mode: SenseMode } | null,
  ) => void;
}

/** Asks for one sense, at the moment it is wanted. Both answers look alike; leaving the sheet means no. */
export function ConsentSheet({ sense, devices, words, mode: before, onAnswer }: ConsentSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const text = consentText(sense, devices, words);
  const [mode, setMode] = useState<SenseMode>(before === 'expressions' ? before : 'full');
  const group = useId();

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // Not on a button: an Enter still held from opening the sheet must not agree to anything.
    title.current?.focus();
    // A dialog taken out of the page while open does not give the focus back by itself.
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="consent"
      aria-labelledby="consent-title"
      aria-describedby="consent-words"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(null);
      }}
    >
      <h2 id="consent-title" ref={title} tabIndex={-1}>
        {text.title}
      </h2>
      <div id="consent-words">
        <p>{text.sentence}</p>
        <p>{text.leaves}</p>
        <p className="consent-change">{text.change}</p>
      </div>
      {text.reads && (
        <fieldset className="consent-reads">
          <legend>{text.reads.label}</legend>
          {(['full', 'expressions'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={group}
                checked={mode === each}
                onChange={() => setMode(each)}
              />
              {text.reads?.[each]}
            </label>
          ))}
        </fieldset>
      )}
      <div className="consent-answers">
        <button type="button" onClick={() => onAnswer({ textVersion: text.version, mode })}>
          {text.allow}
        </button>
        <button type="button" onClick={() => onAnswer(null)}>
          {text.decline}
        </button>
      </div>
    </dialog>
  );
}
