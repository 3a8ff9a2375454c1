import { Braces, Download, Link2 } from 'lucide-react';
import { useState } from 'react';

import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';
import { hashFromSettings } from './settings-link.ts';
import { SettingsSheet } from './SettingsSheet.tsx';

/** A file as the visitor gets it. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly shapes: number;
}

export interface TakeAwayProps {
  /** Writes the person on view to a file; rejects when that fails. */
  readonly onExport: () => Promise<ExportedFile>;
}

const BYTES_PER_MB = 1_000_000;

/** The person as a file, a link or settings. */
export function TakeAway({ onExport }: TakeAwayProps) {
  const { store, words, locale, tell } = usePersonPage();
  const [writing, setWriting] = useState(false);
  const [sheet, setSheet] = useState(false);
  const name = usePerson(({ spec }) => spec.name);
  const { take } = words;

  const exportFile = async (): Promise<void> => {
    if (writing) return;
    setWriting(true);
    tell(take.exporting);
    try {
      const file = await onExport();
      const megabytes = (file.bytes / BYTES_PER_MB).toLocaleString(locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });
      tell(fill(take.exported, { file: file.name, megabytes, shapes: String(file.shapes) }));
    } catch {
      tell(take.exportFailed);
    }
    setWriting(false);
  };

  const copyLink = async (): Promise<void> => {
    const hash = hashFromSettings(store.getState().spec);
    window.history.replaceState(null, '', hash);
    try {
      await navigator.clipboard.writeText(window.location.href);
      tell(fill(take.linkCopied, { name }));
    } catch {
      // Not a secure page, or forbidden: the address bar has it, and the sheet has the settings.
      setSheet(true);
    }
  };

  return (
    <fieldset className="pp-take" aria-label={take.label}>
      <button
        type="button"
        className="pp-button pp-main-button"
        aria-disabled={writing}
        onClick={() => void exportFile()}
      >
        <Download aria-hidden="true" />
        {take.export}
      </button>
      <button type="button" className="pp-button" onClick={() => void copyLink()}>
        <Link2 aria-hidden="true" />
        {take.link}
      </button>
      <button type="button" className="pp-button" onClick={() => setSheet(true)}>
        <Braces aria-hidden="true" />
        {take.settings}
      </button>
      {sheet && <SettingsSheet onClose={() => setSheet(false)} />}
    </fieldset>
  );
}
