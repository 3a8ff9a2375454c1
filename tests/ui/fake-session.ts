import type { Persona } from '#core';
import {
  createTraceLog,
  TEMPERAMENTS,
  type Entry,
  type Session,
  type SessionSnapshot,
  type Temperament,
} from '#session';
import { createStore } from 'zustand/vanilla';

/** A session without organs: it holds a snapshot that tests set, and writes down what the interface asks of it. */
export interface FakeSession extends Session {
  /** Every call, such as `submit: hello`, in order. */
  readonly calls: readonly string[];
  /** Changes the snapshot, as the real session does ten times a second. */
  show(change: Partial<SessionSnapshot>): void;
}

export const EMPTY_SNAPSHOT: SessionSnapshot = {
  phase: 'idle',
  locale: 'en',
  entries: [],
  caption: null,
  reading: null,
  camera: { kind: 'off' },
  microphone: { kind: 'off' },
  senseMode: 'full',
  partialText: '',
  audio: 'ready',
  muted: false,
  paused: false,
  notices: [],
  handover: { state: 'none' },
  feels: { valence: 0, arousal: 0 },
  temperament: TEMPERAMENTS[0] as Temperament, // the list is not empty
  learned: false,
  traces: [],
  waiting: null,
};

export const createFakeSession = (first: Partial<SessionSnapshot> = {}): FakeSession => {
  const store = createStore<SessionSnapshot>()(() => ({ ...EMPTY_SNAPSHOT, ...first }));
  const calls: string[] = [];
  const note = (call: string, ...args: readonly unknown[]): void => {
    calls.push(args.length > 0 ? `${call}: ${args.join(', ')}` : call);
  };
  return {
    store,
    calls,
    show: (change) => store.setState(change),
    start: () => note('start'),
    frame: () => new Float32Array(),
    push: () => note('push'),
    submit: (text) => note('submit', text),
    typing: () => note('typing'),
    pushToTalk: (down) => note('pushToTalk', String(down)),
    stop: () => note('stop'),
    say: (text) => note('say', text),
    setLocale: (locale) => {
      note('setLocale', locale);
      store.setState({ locale });
    },
    setMuted: (muted) => {
      note('setMuted', muted);
      store.setState({ muted });
    },
    setPaused: (paused) => {
      note('setPaused', paused);
      store.setState({ paused });
    },
    setEagerness: (eagerness) => note('setEagerness', eagerness),
    setReducedMotion: (reduced) => note('setReducedMotion', reduced),
    unlockAudio: () => note('unlockAudio'),
    allowCamera: (version) => note('allowCamera', version),
    allowMicrophone: (version) => note('allowMicrophone', version),
    setSenseMode: (mode) => void calls.push(`setSenseMode ${mode}`),
    stopCamera: () => {
      note('stopCamera');
      store.setState({ camera: { kind: 'off' } });
    },
    stopMicrophone: () => {
      note('stopMicrophone');
      store.setState({ microphone: { kind: 'off' } });
    },
    setPageLight: (level) => note('setPageLight', level),
    pageChanged: ({ salience }) => note('pageChanged', String(salience)),
    setTemperament: (temperament) => {
      if (typeof temperament === 'string') throw new Error('the interface knows all traits');
      note('setTemperament', temperament.name);
      store.setState({ temperament });
    },
    requestPerson: () => note('requestPerson'),
    forgetVisitor: () => note('forgetVisitor'),
    dismissNotice: (code) => {
      note('dismissNotice', code);
      store.setState({ notices: store.getState().notices.filter((n) => n.code !== code) });
    },
    trace: createTraceLog(),
    get brain(): never {
      throw new Error('the interface never reads the brain');
    },
    recording: () => ({ seed: 1, temperament: 'receptionist', percepts: [], truncated: false }),
    subscribe: () => () => {},
    dispose: () => note('dispose'),
  };
};

export const entry = (change: Partial<Entry> & Pick<Entry, 'id' | 'who' | 'text'>): Entry => ({
  state: 'done',
  author: null,
  sources: [],
  choices: [],
  link: null,
  offersPerson: false,
  ...change,
});

export const PERSONA: Persona = {
  id: 'mira',
  name: 'Mira',
  brand: 'Northlight',
  preset: 'elena',
  voice: 'flite',
  temperament: 'receptionist',
  accent: { light: '#2f6b6f', dark: '#7fc0bd' },
  role: { en: 'Guide', nl: 'Gids' },
  greeting: {
    en: 'Welcome to Northlight. I am Mira. What would you like to see today?',
    nl: 'Welkom bij Northlight. Ik ben Mira. Wat wil je vandaag zien?',
  },
  suggestions: {
    en: [
      'When are you open today?',
      'What is on in the planetarium?',
      'How do I get in with a wheelchair?',
    ],
    nl: [
      'Wanneer zijn jullie open?',
      'Wat draait er in het planetarium?',
      'Hoe kom ik binnen met een rolstoel?',
    ],
  },
};
