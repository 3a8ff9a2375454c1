import { LOCALES } from '#core';
import {
  Brain,
  Captions as CaptionsIcon,
  CaptionsOff,
  CirclePause,
  CirclePlay,
  Ellipsis,
  Eraser,
  Moon,
  Sun,
  Video,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import {
  useLocale,
  usePreference,
  useSnapshot,
  useSurroundings,
  useWords,
} from '../surroundings.ts';
import { WORDS } from '../words.ts';
import { PatienceChoice } from './PatienceChoice.tsx';
import { VoiceChoice } from './VoiceChoice.tsx';
import './controls.css';

interface ControlsProps {
  /** Whether the view inside is open, where there is one. */
  readonly brain: { readonly open: boolean; readonly toggle: () => void } | null;
}

/** The few things a visitor may set, each one tap; the rarer ones are two taps away. */
export function Controls({ brain }: ControlsProps) {
  const { session, devices, theme, preferences, changeLocale, askConsent } = useSurroundings();
  const words = useWords();
  const locale = useLocale();
  const camera = useSnapshot((snapshot) => snapshot.camera.kind);
  const muted = useSnapshot((snapshot) => snapshot.muted);
  const paused = useSnapshot((snapshot) => snapshot.paused);
  const learned = useSnapshot((snapshot) => snapshot.learned);
  const captions = usePreference((state) => state.captions);
  const { set } = preferences.getState();
  const watching = camera === 'on' || camera === 'starting';
  const { controls } = words;
  const nextLocale = LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? locale;

  return (
    <fieldset className="controls" aria-label={controls.label}>
      {devices.camera && (
        <Toggle
          label={controls.camera}
          pressed={watching}
          device
          icon={<Video />}
          onPress={() => {
            if (watching) session.stopCamera();
            else askConsent('camera');
          }}
        />
      )}
      <Toggle
        label={controls.captions}
        pressed={captions}
        icon={captions ? <CaptionsIcon /> : <CaptionsOff />}
        onPress={() => set({ captions: !captions })}
      />
      <Toggle
        label={controls.sound}
        pressed={!muted}
        icon={muted ? <VolumeX /> : <Volume2 />}
        onPress={() => {
          if (muted) session.unlockAudio();
          session.setMuted(!muted);
          set({ muted: !muted });
        }}
      />
      <Toggle
        label={controls.motion}
        pressed={!paused}
        icon={paused ? <CirclePlay /> : <CirclePause />}
        onPress={() => {
          session.setPaused(!paused);
          set({ paused: !paused });
        }}
      />
      <button
        type="button"
        className="control"
        lang={nextLocale}
        title={WORDS[nextLocale].controls.toThisLanguage}
        onClick={() => changeLocale(nextLocale)}
      >
        <span className="control-code">{nextLocale.toUpperCase()}</span>{' '}
        <span className="control-label">{WORDS[nextLocale].languageName}</span>
      </button>
      <More label={controls.more}>
        {(close) => (
          <>
            <VoiceChoice />
            <PatienceChoice />
            <button
              type="button"
              className="control"
              title={theme === 'dark' ? controls.dayHint : controls.eveningHint}
              onClick={() => set({ theme: theme === 'dark' ? 'light' : 'dark' })}
            >
              <span aria-hidden="true">{theme === 'dark' ? <Sun /> : <Moon />}</span>
              <span className="control-label">
                {theme === 'dark' ? controls.day : controls.evening}
              </span>
            </button>
            {learned && (
              <button
                type="button"
                className="control"
                title={controls.forgetHint}
                onClick={({ currentTarget }) => {
                  // It is about to go, and the focus with it.
                  const more = currentTarget.closest('.controls-more');
                  more?.querySelector('button')?.focus();
                  session.forgetVisitor();
                  close();
                }}
              >
                <span aria-hidden="true">
                  <Eraser />
                </span>
                <span className="control-label">{controls.forget}</span>
              </button>
            )}
            {brain && (
              <Toggle
                label={controls.inside}
                pressed={brain.open}
                device
                icon={<Brain />}
                onPress={brain.toggle}
              />
            )}
          </>
        )}
      </More>
    </fieldset>
  );
}

interface MoreProps {
  readonly label: string;
  /** `close` puts the sheet away, so that what is said of a press is not hidden behind it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A small sheet above the row. */
function More({ label, children }: MoreProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const part = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const life = new AbortController();
    const leave = ({ target }: Event): void => {
      if (!(target instanceof Node) || !part.current?.contains(target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // It would stop the person as well.
      event.preventDefault();
      setOpen(false);
    };
    document.addEventListener('focusin', leave, { signal: life.signal });
    document.addEventListener('pointerdown', leave, { signal: life.signal });
    document.addEventListener('keydown', escape, { signal: life.signal, capture: true });
    return () => life.abort();
  }, [open]);
  return (
    <fieldset ref={part} className="controls-more" aria-label={label}>
      <button
        type="button"
        className="control controls-open"
        aria-expanded={open}
        aria-controls={id}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">
          <Ellipsis />
        </span>
        <span className="control-label">{label}</span>
      </button>
      <div id={id} className="controls-sheet" data-open={open || undefined}>
        {children(() => setOpen(false))}
      </div>
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly pressed: boolean;
  /** Off is how a device rests, so off is not shown as if something were missing. */
  readonly device?: boolean;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

function Toggle({ label, pressed, device, icon, onPress }: ToggleProps) {
  return (
    <button
      type="button"
      className="control"
      aria-pressed={pressed}
      data-device={device || undefined}
      title={label}
      onClick={onPress}
    >
      <span aria-hidden="true">{icon}</span>
      <span className="control-label">{label}</span>
    </button>
  );
}
