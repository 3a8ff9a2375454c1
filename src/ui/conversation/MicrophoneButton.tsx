import { Mic } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { useSnapshot, useSurroundings, useWords } from '../surroundings.ts';

/** A press this long is meant: the turn is the visitor's for as long as they hold. */
const HOLD_MS = 250;

/** Asks for the microphone, and turns it off again. Held while it is on, it is push-to-talk: letting go ends the turn. */
export function MicrophoneButton() {
  const { session, devices, askConsent } = useSurroundings();
  const { composer } = useWords();
  const microphone = useSnapshot((snapshot) => snapshot.microphone.kind);
  const [held, setHeld] = useState(false);
  const pressing = useRef<ReturnType<typeof setTimeout> | null>(null);
  /** A hold has just ended: the click that follows it is none. */
  const wasHeld = useRef(false);
  const listening = microphone === 'on' || microphone === 'starting';
  const holds = microphone === 'on' && devices.recogniser !== 'none';

  const hold = (down: boolean): void => {
    if (pressing.current !== null) clearTimeout(pressing.current);
    pressing.current = null;
    if (down === held) return;
    setHeld(down);
    wasHeld.current = true;
  };
  const press = (): void => {
    wasHeld.current = false;
    if (!holds || pressing.current !== null || held) return;
    pressing.current = setTimeout(() => hold(true), HOLD_MS);
  };
  const release = (): void => hold(false);

  // A microphone that goes away takes the turn with it.
  const talking = held && holds;
  useEffect(() => {
    if (!talking) return undefined;
    session.pushToTalk(true);
    return () => session.pushToTalk(false);
  }, [talking, session]);

  return (
    <button
      type="button"
      className="composer-button"
      aria-pressed={listening}
      aria-label={composer.microphone}
      aria-describedby={holds ? 'hold-hint' : undefined}
      title={holds ? composer.holdToTalk : composer.microphone}
      data-held={talking || undefined}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press();
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onContextMenu={(event) => {
        // A long touch asks for a menu.
        if (holds) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === ' ' && !event.repeat) press();
      }}
      onKeyUp={(event) => {
        if (event.key !== ' ') return;
        // The button would take the end of the hold for a click.
        if (held) event.preventDefault();
        release();
      }}
      onBlur={release}
      onClick={() => {
        if (wasHeld.current) {
          wasHeld.current = false;
          return;
        }
        if (listening) session.stopMicrophone();
        else askConsent('microphone');
      }}
    >
      <Mic aria-hidden="true" />
      {holds && (
        <span id="hold-hint" className="hidden-words">
          {composer.holdToTalk}
        </span>
      )}
    </button>
  );
}
