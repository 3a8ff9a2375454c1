import { Mic, Video, X } from 'lucide-react';
import type { ReactNode } from 'react';

import {
  useLocale,
  useSnapshot,
  useSurroundings,
  useWords,
  type ConsentSense,
} from '../surroundings.ts';
import { readingInWords } from './reading-words.ts';
import './senses.css';

/** Whatever looks or listens shows itself here, with what it read and a way to end it. */
export function SenseBadges() {
  const { session } = useSurroundings();
  const words = useWords();
  const camera = useSnapshot((snapshot) => snapshot.camera.kind);
  const microphone = useSnapshot((snapshot) => snapshot.microphone.kind);
  const anything = [camera, microphone].some((kind) => kind !== 'off');
  if (!anything) return null;
  const cameraOn = camera === 'on';
  return (
    <fieldset className="senses" aria-label={words.senses.label}>
      <Badge sense="camera" icon={<Video />} off={() => session.stopCamera()}>
        {cameraOn && <Readout />}
      </Badge>
      <Badge sense="microphone" icon={<Mic />} off={() => session.stopMicrophone()}>
        {!cameraOn && <Readout />}
      </Badge>
    </fieldset>
  );
}

interface BadgeProps {
  readonly sense: ConsentSense;
  readonly icon: ReactNode;
  readonly off: () => void;
  readonly children: ReactNode;
}

function Badge({ sense, icon, off, children }: BadgeProps) {
  const { askConsent } = useSurroundings();
  const words = useWords();
  const status = useSnapshot((snapshot) => snapshot[sense]);
  const text = words.senses[sense];

  if (status.kind === 'off') return null;
  if (status.kind === 'failed') {
    return (
      <div className="badge" data-failed>
        <p>{text.failed[status.reason]}</p>
        {status.retryable && (
          <button type="button" className="badge-retry" onClick={() => askConsent(sense)}>
            {words.senses.tryAgain}
          </button>
        )}
        <button
          type="button"
          className="badge-off"
          aria-label={words.senses.close}
          title={words.senses.close}
          onClick={off}
        >
          <X aria-hidden="true" />
        </button>
      </div>
    );
  }
  return (
    <div className="badge" data-on={status.kind === 'on' || undefined}>
      <span className="badge-icon" aria-hidden="true">
        {icon}
      </span>
      <p>
        <span className="badge-state">{status.kind === 'on' ? text.on : text.starting}</span>
        {status.kind === 'on' && children}
      </p>
      <button
        type="button"
        className="badge-off"
        aria-label={text.off}
        title={text.off}
        onClick={off}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}

function Readout() {
  const words = useWords();
  const locale = useLocale();
  const reading = useSnapshot((snapshot) => snapshot.reading);
  return (
    <span className="readout">
      {reading ? readingInWords(reading, words, locale) : words.senses.notYet}
    </span>
  );
}
