import { useRef } from 'react';

interface FilePickerProps {
  readonly label: string;
  readonly className?: string;
  /** Called with each file that is picked, the same one twice too. */
  readonly onPick: (file: File) => void;
}

/** A button that asks the visitor for a JSON file of their own. */
export function FilePicker({ label, className, onPick }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        className="hidden-words"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onPick(file);
          target.value = '';
        }}
      />
    </>
  );
}
