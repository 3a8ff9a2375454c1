import type { Locale, SenseMode } from '#core';
import type { BrainState, Temperament } from '#brain';
import type { Caption } from '#speech';

import { readingOf } from './reading.ts';
import type { SessionSnapshot } from './types.ts';

/** What is shown before anything has happened. */
export const initialSnapshot = (
  locale: Locale,
  senseMode: SenseMode,
  temperament: Temperament,
): SessionSnapshot => ({
  phase: 'arriving',
  locale,
  entries: [],
  caption: null,
  waiting: null,
  reading: null,
  camera: { kind: 'off' },
  microphone: { kind: 'off' },
  senseMode,
  partialText: '',
  audio: 'ready',
  muted: false,
  paused: false,
  notices: [],
  handover: { state: 'none' },
  feels: { valence: 0, arousal: 0 },
  temperament,
  learned: false,
  traces: [],
});

/** What the brain has of the visitor, and how it is in itself. */
export const feltIn = (
  brain: BrainState,
): Pick<SessionSnapshot, 'reading' | 'feels' | 'learned'> => {
  const { valence, arousal } = brain.affect;
  const { trials, topics } = brain.learning;
  return {
    reading: readingOf(brain),
    feels: { valence, arousal },
    learned: trials.length > 0 || topics.known.length > 0,
  };
};

const CALL = 'call';
/** The microphone while a call is on. */
export const IN_CALL: SessionSnapshot['microphone'] = { kind: 'on', engine: CALL };
/** Whether the visitor speaks by a call, whose other end finds the turns. */
export const inCall = ({ microphone }: Pick<SessionSnapshot, 'microphone'>): boolean =>
  microphone.kind === 'on' && microphone.engine === CALL;

/** Whether a caption would look the same. */
export const sameCaption = (a: Caption | null, b: Caption | null): boolean =>
  a === b || (a !== null && b !== null && a.spoken === b.spoken && a.words === b.words);
