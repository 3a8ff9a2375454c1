import { ChevronLeft, ChevronRight, Dices, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';

import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';

/** What the page is for, somebody new, and the way back. */
export function PanelHead({ newSeed }: { readonly newSeed: () => number }) {
  const { store, words, tell } = usePersonPage();
  const seeds = usePerson((state) => state.seeds);
  const at = usePerson((state) => state.at);
  const canUndo = usePerson(({ past }) => past.length > 0);
  const canRedo = usePerson(({ future }) => future.length > 0);
  const changed = usePerson(({ spec, origin }) => spec !== origin);
  const { surprise, revisit, undo, redo, reset } = store.getState();
  const { people, history } = words;

  return (
    <header className="pp-head">
      <div className="pp-title">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <div className="pp-tools">
        <div className="pp-surprise">
          <button
            type="button"
            className="pp-button"
            onClick={() => {
              const seed = newSeed();
              surprise(seed);
              tell(fill(people.sampled, { seed: String(seed) }));
            }}
          >
            <Dices aria-hidden="true" />
            {people.surprise}
          </button>
          <Tool
            label={people.previous}
            able={at > 0}
            icon={<ChevronLeft />}
            onPress={() => revisit(-1)}
          />
          <Tool
            label={people.next}
            able={at >= 0 && at < seeds.length - 1}
            icon={<ChevronRight />}
            onPress={() => revisit(1)}
          />
        </div>
        <fieldset className="pp-history" aria-label={history.label}>
          <Tool label={history.undo} able={canUndo} icon={<Undo2 />} onPress={undo} />
          <Tool label={history.redo} able={canRedo} icon={<Redo2 />} onPress={redo} />
          <Tool label={history.reset} able={changed} icon={<RotateCcw />} onPress={reset} />
        </fieldset>
      </div>
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  /** A tool that has nothing to do stays where it is and keeps the focus. */
  readonly able: boolean;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

function Tool({ label, able, icon, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="pp-tool"
      title={label}
      aria-label={label}
      aria-disabled={!able}
      onClick={() => {
        if (able) onPress();
      }}
    >
      <span aria-hidden="true">{icon}</span>
    </button>
  );
}
