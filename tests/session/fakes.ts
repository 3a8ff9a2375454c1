import {
  createMouthShape,
  NEUTRAL_PROSODY,
  type Beat,
  type FacePercept,
  type Locale,
  type StopSignal,
  type TextPercept,
  type VoicePercept,
} from '#core';
import type { Conversation, TurnEvent, TurnRequest } from '#dialogue';
import { createSession, type Session, type SessionOptions, type SessionPorts } from '#session';
import type { Aside, Murmur, Speaker, SpeakerEvent, SpokenLine } from '#speech';

export const NEUTRAL_FACES = {
  neutral: 1,
  happy: 0,
  sad: 0,
  angry: 0,
  fearful: 0,
  disgusted: 0,
  surprised: 0,
} as const;

export const face = (tMs: number, part: Partial<FacePercept> = {}): FacePercept => ({
  kind: 'face',
  tMs,
  confidence: 0.9,
  emotion: NEUTRAL_FACES,
  smile: 0,
  frown: 0,
  eyesSmile: 0,
  eyesClosed: 0,
  baseline: 1,
  valence: 0,
  arousal: 0,
  gaze: { yawRad: 0, pitchRad: 0 },
  head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
  attention: 1,
  distanceM: 0.6,
  bearing: null,
  ...part,
});

export const voice = (tMs: number, part: Partial<VoicePercept> = {}): VoicePercept => ({
  kind: 'voice',
  tMs,
  speaking: false,
  loudnessDb: -40,
  pitchHz: null,
  valence: 0,
  arousal: 0,
  confidence: 0.8,
  rateHz: null,
  ...part,
});

export const words = (tMs: number, part: Partial<TextPercept> = {}): TextPercept => ({
  kind: 'text',
  tMs,
  text: 'hello',
  final: true,
  sentiment: 0,
  confidence: 0.8,
  emotion: NEUTRAL_FACES,
  intent: 'statement',
  language: 'en',
  ...part,
});

export const beat = (id: string, say: string, part: Partial<Beat> = {}): Beat => ({
  id,
  say,
  feel: 'warm',
  intensity: 0.7,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  card: null,
  ...part,
});

/** A speaker whose clock the test moves: every line takes 100 ms a word. */
export function fakeSpeaker() {
  const listeners = new Set<(event: SpeakerEvent) => void>();
  let queue: SpokenLine[] = [];
  let current: { line: SpokenLine; atMs: number } | null = null;
  let clockMs = 0;
  /** When it was held, on the audio clock. */
  let heldMs: number | null = null;
  let duckedTo = 1;
  const murmured: Murmur[] = [];
  const asides: Aside[] = [];
  const said: SpokenLine[] = [];
  const tell = (event: SpeakerEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const wordsOf = (line: SpokenLine): string[] => line.text.split(' ');
  const begin = (): void => {
    if (heldMs !== null) return;
    const line = queue.shift();
    if (!line) return;
    current = { line, atMs: clockMs };
    tell({ kind: 'line-started', lineId: line.id, atMs: clockMs });
  };
  const heard = (line: SpokenLine, atMs: number): string =>
    wordsOf(line)
      .slice(0, Math.floor(((heldMs ?? clockMs) - atMs) / 100))
      .join(' ');
  const speaker: Speaker = {
    say(line) {
      said.push(line);
      queue.push(line);
      if (!current) begin();
    },
    duck(gain) {
      duckedTo = gain;
    },
    hold() {
      heldMs ??= clockMs;
    },
    resumeFromWord() {
      if (heldMs === null) return;
      // The word that was cut is said again.
      const word = current ? (heldMs - current.atMs) % 100 : 0;
      if (current) current = { ...current, atMs: current.atMs + (clockMs - heldMs) + word };
      heldMs = null;
      if (!current) begin();
    },
    murmur: (murmur) => void murmured.push(murmur),
    aside: (aside) => void asides.push(aside),
    prepareAside() {},
    recentSound: () => 0,
    besideMicrophone() {},
    stop() {
      queue = [];
      if (!current) {
        heldMs = null;
        return;
      }
      const { line, atMs } = current;
      const heardText = heard(line, atMs);
      current = null;
      heldMs = null;
      tell({ kind: 'line-ended', lineId: line.id, heardText, complete: false });
    },
    audioState: 'ready',
    get speaking() {
      return current !== null;
    },
    nowMs: () => clockMs,
    mouthAt(_audioMs, out) {
      out.set(createMouthShape());
      out[0] = 1;
    },
    captionAt: () =>
      current && { lineId: current.line.id, words: wordsOf(current.line), stress: [], spoken: 1 },
    heardText(lineId) {
      if (current?.line.id === lineId) return heard(current.line, current.atMs);
      return said.find((line) => line.id === lineId)?.text ?? '';
    },
    begunWords(lineId) {
      const line = said.find(({ id }) => id === lineId);
      if (!line || current?.line.id !== lineId) return line ? wordsOf(line).length : 0;
      const playedMs = (heldMs ?? clockMs) - current.atMs;
      return Math.min(wordsOf(line).length, Math.floor(playedMs / 100) + 1);
    },
    setMuted() {},
    unlock: async () => 'ready',
    warmUp: async () => {},
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {},
  };
  return {
    speaker,
    said,
    murmured,
    asides,
    duckedTo: () => duckedTo,
    held: () => heldMs !== null,
    tell,
    /** Moves the audio clock and ends the lines that are over. */
    pass(ms: number) {
      clockMs += ms;
      if (heldMs !== null) return;
      while (current && clockMs - current.atMs >= wordsOf(current.line).length * 100) {
        const { line } = current;
        current = null;
        tell({ kind: 'line-ended', lineId: line.id, heardText: line.text, complete: true });
        begin();
      }
    },
  };
}

/** A conversation that plays a script; `release` lets the next event out. */
export function fakeConversation(events: readonly TurnEvent[] | Error) {
  const requests: TurnRequest[] = [];
  const stops: StopSignal[] = [];
  const conversation: Conversation = {
    async *turn(request, stop) {
      requests.push(request);
      stops.push(stop);
      if (events instanceof Error) throw events;
      for (const event of events) {
        await Promise.resolve();
        yield event;
      }
    },
    requestPerson: async () => ({ id: 'h1', message: 'Somebody will come.' }),
    dispose() {},
  };
  return { conversation, requests, stops };
}

export function testSession(
  conversation: Conversation,
  speaker: Speaker,
  part: Partial<SessionPorts> = {},
  options: Pick<SessionOptions, 'eagerness'> = {},
): { session: Session; clock: { nowMs: number } } {
  const clock = { nowMs: 0 };
  const session = createSession({
    persona: {
      id: 'mira',
      name: 'Mira',
      brand: 'Northlight',
      preset: 'mira',
      voice: 'slt',
      temperament: 'receptionist',
      accent: { light: '#7a3b2e', dark: '#e0a48f' },
      role: { en: 'guide', nl: 'gids' },
      greeting: { en: 'Hello, I am Mira.', nl: 'Hallo, ik ben Mira.' },
      suggestions: { en: [], nl: [] },
    },
    locale: 'en',
    seed: 7,
    now: () => clock.nowMs,
    ...options,
    ports: {
      conversation,
      speaker,
      camera: null,
      microphone: null,
      recogniser: null,
      readText: (text, { tMs, final }) => words(tMs, { text, final }),
      ...part,
    },
  });
  return { session, clock };
}

/** Lets promises that are ready settle. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** How far two values lie apart, in their worst figure; infinitely where anything but figures differs. */
export const furthest = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b ? 0 : Infinity;
  const theirs = new Map(Object.entries(b));
  return Math.max(0, ...Object.entries(a).map(([key, value]) => furthest(value, theirs.get(key))));
};

/** A beat as a voice is given it when nothing is felt about it. */
export const plainLine = (said: Beat, id: string, locale: Locale): SpokenLine => ({
  id,
  text: said.say,
  locale,
  feel: 'warm',
  intensity: 0.5,
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
});
