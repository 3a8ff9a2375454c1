import { Volume2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { Mishap } from '../mishap/Mishap.tsx';
import { useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { Captions } from './Captions.tsx';
import { Silhouette } from './Silhouette.tsx';
import './stage.css';

export type StageState = 'loading' | 'ready' | 'no-webgl';

interface StageProps {
  readonly stage: ReactNode;
  readonly state: StageState;
  readonly posterUrl: string;
}

/** Where the person is: the moving one, a picture of them, or their outline while they are on the way. */
export function Stage({ stage, state, posterUrl }: StageProps) {
  const { session, persona } = useSurroundings();
  const words = useWords();
  const { name } = persona;
  const silent = useSnapshot((snapshot) => snapshot.audio === 'blocked' && !snapshot.muted);
  const [posterFailed, setPosterFailed] = useState(false);
  const [broken, setBroken] = useState(false);
  const shown = broken ? 'no-webgl' : state;
  const showsPoster = shown === 'no-webgl' && !posterFailed;

  return (
    <section
      className="stage"
      aria-label={fill(words.stage.label, { name })}
      data-state={shown}
      data-poster={showsPoster || undefined}
    >
      <p className="hidden-words">
        {fill(state === 'loading' ? words.stage.loading : words.stage.described, { name })}
      </p>
      <div className="stage-room">
        <Silhouette />
        {showsPoster && (
          <img
            className="stage-poster"
            src={posterUrl}
            alt={fill(words.stage.poster, { name })}
            onError={() => setPosterFailed(true)}
          />
        )}
        {state !== 'no-webgl' && (
          <Mishap
            words={words}
            told="picture"
            onBroken={() => setBroken(true)}
            onRetry={() => setBroken(false)}
          >
            <div className="stage-person" aria-hidden="true">
              {stage}
            </div>
          </Mishap>
        )}
      </div>
      <div className="stage-front">
        <Mishap words={words} instead={null}>
          <Captions />
        </Mishap>
        {silent && (
          <button type="button" className="tap-to-hear" onClick={() => session.unlockAudio()}>
            <Volume2 aria-hidden="true" />
            {fill(words.stage.tapToHear, { name })}
          </button>
        )}
      </div>
    </section>
  );
}
