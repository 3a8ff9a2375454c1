import type { SenseMoment } from '#session';
import { useState } from 'react';

import { FilePicker } from '../FilePicker.tsx';
import { plain } from '../figures.ts';
import { fill } from '../words.ts';
import { Past } from './Past.tsx';
import { useSensesPage } from './senses-context.ts';

/** What running a log again came to. */
export type Rerun =
  | { readonly kind: 'ran'; readonly past: readonly SenseMoment[]; readonly lengthMs: number }
  | { readonly kind: 'broken' | 'truncated' };

export interface LogToolsProps {
  readonly onSave: () => void;
  /** Never throws: whoever brings the wrong file is told so. */
  readonly rerun: (text: string) => Rerun;
}

/** Takes the log away, and runs one that was taken away. */
export function LogTools({ onSave, rerun }: LogToolsProps) {
  const { words, locale } = useSensesPage();
  const [shown, setShown] = useState<{ readonly file: string; readonly result: Rerun } | null>(
    null,
  );
  const open = async (file: File): Promise<void> => {
    setShown({ file: file.name, result: rerun(await file.text()) });
  };
  return (
    <>
      <p className="sp-note">{words.log.note}</p>
      <div className="sp-buttons">
        <button type="button" onClick={onSave}>
          {words.log.save}
        </button>
        <FilePicker label={words.log.open} onPick={(file) => void open(file)} />
      </div>
      <output>
        {shown?.result.kind === 'ran' && (
          <p>
            {fill(words.log.ran, {
              file: shown.file,
              seconds: plain(shown.result.lengthMs / 1000, locale, 0),
            })}
          </p>
        )}
        {shown && shown.result.kind !== 'ran' && (
          <p className="sp-fault">{words.log[shown.result.kind]}</p>
        )}
      </output>
      {shown?.result.kind === 'ran' && <Past past={shown.result.past} />}
    </>
  );
}
