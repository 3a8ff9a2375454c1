import { Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';

import { fill } from '../words.ts';
import { usePersonPage } from './page-context.ts';
import { settingsFromText } from './settings-link.ts';

/** The settings as text: to be copied, changed, or replaced by somebody else's. */
export function SettingsSheet({ onClose }: { readonly onClose: () => void }) {
  const { store, catalogue, words, tell } = usePersonPage();
  const { take } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = useId();
  const [opened] = useState(() => store.getState().spec);
  const [text, setText] = useState(() => JSON.stringify(opened, null, 2));
  const [note, setNote] = useState('');

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    field.current?.focus();
    // A dialog taken out of the page while open does not give the focus back by itself.
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setNote(take.copied);
    } catch {
      setNote(take.copyFailed);
    }
  };
  const apply = (): void => {
    const spec = catalogue.read(settingsFromText(text));
    if (!spec) {
      setNote(take.notSettings);
      return;
    }
    store.getState().choose(spec);
    tell(fill(take.applied, { name: spec.name }));
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      className="pp-sheet"
      aria-labelledby={`${ids}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${ids}-title`}>{fill(take.settingsTitle, { name: opened.name })}</h2>
      <p id={`${ids}-hint`}>{take.settingsHint}</p>
      <label className="hidden-words" htmlFor={`${ids}-field`}>
        {take.settingsField}
      </label>
      <textarea
        ref={field}
        id={`${ids}-field`}
        aria-describedby={`${ids}-hint`}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <output className="pp-sheet-note">{note}</output>
      <div className="pp-sheet-answers">
        <button type="button" className="pp-button" onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          {take.copy}
        </button>
        <button type="button" className="pp-button" onClick={apply}>
          {take.apply}
        </button>
        <button type="button" className="pp-button" onClick={onClose}>
          {take.close}
        </button>
      </div>
    </dialog>
  );
}
