import { Upload } from 'lucide-react';
import { useEffect, useState } from 'react';

import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';
import { wordFor } from './words.ts';

/** What a file that was brought holds, and what was done about what it lacks. */
interface OwnReport {
  readonly name: string;
  readonly kind: 'arkit' | 'visemes' | 'vrm';
  /** How many of ARKit's 52 shapes it has. */
  readonly arkitShapes: number;
  readonly licence: string | null;
  /** Keys of `own.remarks` in the words. */
  readonly remarks: readonly string[];
}

/** Somebody from the visitor's own file, in the place of the one who is made here. */
export interface OwnFile {
  readonly state:
    | { readonly kind: 'none' }
    | { readonly kind: 'reading'; readonly file: string }
    | { readonly kind: 'shown'; readonly report: OwnReport }
    /** `code` is a key of `own.faults` in the words. */
    | { readonly kind: 'failed'; readonly file: string; readonly code: string };
  bring(file: File): void;
  leave(): void;
}

/** Where a file is chosen, and what it turned out to have. */
export function OwnPerson({ own }: { readonly own: OwnFile }) {
  const { words } = usePersonPage();
  const name = usePerson(({ spec }) => spec.name);
  const { state } = own;
  return (
    <section className="pp-own" aria-labelledby="pp-own-title">
      <h2 id="pp-own-title">{words.own.label}</h2>
      <p>{words.own.hint}</p>
      <div className="pp-own-row">
        <label className="pp-button pp-file">
          <Upload aria-hidden="true" />
          {words.own.choose}
          <input
            type="file"
            accept=".glb,.vrm,model/gltf-binary"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) own.bring(file);
              // The same file may be chosen again after it was changed.
              event.currentTarget.value = '';
            }}
          />
        </label>
        {state.kind === 'shown' && (
          <button type="button" className="pp-button" onClick={() => own.leave()}>
            {fill(words.own.back, { name })}
          </button>
        )}
      </div>
      {state.kind === 'reading' && <p>{fill(words.own.reading, { file: state.file })}</p>}
      {state.kind === 'failed' && <p>{wordFor(words.own.faults, state.code)}</p>}
      {state.kind === 'shown' && <Report report={state.report} />}
    </section>
  );
}

function Report({ report }: { readonly report: OwnReport }) {
  const { words } = usePersonPage();
  const { own } = words;
  return (
    <>
      <h3>{own.report}</h3>
      <ul>
        <li>{fill(own.kinds[report.kind], { count: String(report.arkitShapes) })}</li>
        {report.remarks.map((remark) => (
          <li key={remark}>{wordFor(own.remarks, remark)}</li>
        ))}
        {report.licence !== null && <li>{fill(own.licence, { licence: report.licence })}</li>}
      </ul>
    </>
  );
}

/** A file may be dropped anywhere: true while one is held over the page. */
export const useFileDrop = (bring: (file: File) => void): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) bring(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [bring]);
  return over;
};
