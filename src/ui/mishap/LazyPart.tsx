import { lazy, Suspense, useState, type ComponentType } from 'react';

import type { Words } from '../words.ts';
import { Mishap } from './Mishap.tsx';

export interface LazyPartProps<P extends object> {
  /** Has to stay the same from one drawing to the next. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly props: P;
  readonly words: Words;
  readonly onClose: () => void;
}

/**
 * A part whose code comes when somebody opens it. Where it does not come, or breaks, it can be closed or asked for once
 * more: a lazy component remembers a failure for good, so another one is made.
 */
export function LazyPart<P extends object>({ load, props, words, onClose }: LazyPartProps<P>) {
  const [Part, setPart] = useState(() => lazy(load));
  return (
    <Mishap words={words} told="inside" onClose={onClose} onRetry={() => setPart(() => lazy(load))}>
      <Suspense>
        <Part {...props} />
      </Suspense>
    </Mishap>
  );
}
