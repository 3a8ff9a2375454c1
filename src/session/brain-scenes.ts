import type {
  ExpressionVector,
  FacePercept,
  Feeling,
  Gesture,
  GesturePercept,
  Intent,
  Percept,
  TextPercept,
  VocalPercept,
  VoicePercept,
} from '#core';

/** What a visitor typically does, for trying a brain out without camera, microphone or words. */
export const SCENE_NAMES = [
  'praise',
  'joke',
  'question',
  'complaint',
  'shouting',
  'crying',
  'silence',
  'leaves',
  'returns',
  'newcomer',
] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

type Look = Pick<FacePercept, 'smile' | 'frown' | 'eyesSmile' | 'valence' | 'arousal'> & {
  readonly emotion: Partial<ExpressionVector>;
};
type Sound = Pick<VoicePercept, 'loudnessDb' | 'pitchHz' | 'arousal' | 'rateHz'>;

interface Scene {
  readonly lengthMs: number;
  readonly look: Look;
  /** How the words sound, until they are said; null = nothing is said. */
  readonly sound: Sound | null;
  readonly vocal: { readonly atMs: number; readonly sound: VocalPercept['sound'] } | null;
  readonly gesture: {
    readonly atMs: number;
    readonly gesture: GesturePercept['gesture'];
  } | null;
  /** With what the person would answer. */
  readonly answer: Answer | null;
}

interface Answer {
  readonly feel: Feeling;
  readonly intensity: number;
  readonly gesture: Gesture | null;
}

/** Figures as the senses give them for such moments: orders of magnitude, not one visitor's. */
const CALM: Look = {
  smile: 0,
  frown: 0,
  eyesSmile: 0,
  valence: 0,
  arousal: 0,
  emotion: { neutral: 1 },
};
const PLEASED: Look = {
  smile: 0.7,
  frown: 0,
  eyesSmile: 0.6,
  valence: 0.7,
  arousal: 0.2,
  emotion: { neutral: 0.15, happy: 0.85 },
};
const LAUGHING: Look = { ...PLEASED, smile: 0.95, eyesSmile: 0.9, valence: 0.85, arousal: 0.6 };
const DISPLEASED: Look = {
  smile: 0,
  frown: 0.5,
  eyesSmile: 0,
  valence: -0.4,
  arousal: 0.15,
  emotion: { neutral: 0.4, angry: 0.35, sad: 0.15, disgusted: 0.1 },
};
const FURIOUS: Look = {
  smile: 0,
  frown: 0.9,
  eyesSmile: 0,
  valence: -0.8,
  arousal: 0.8,
  emotion: { neutral: 0.05, angry: 0.9, disgusted: 0.05 },
};
const TEARFUL: Look = {
  smile: 0,
  frown: 0.6,
  eyesSmile: 0,
  valence: -0.75,
  arousal: -0.1,
  emotion: { neutral: 0.1, sad: 0.9 },
};

const TALK: Sound = { loudnessDb: -30, pitchHz: 180, arousal: 0.1, rateHz: 4 };
const BARE: Omit<Scene, 'look'> = {
  lengthMs: 6000,
  sound: null,
  vocal: null,
  gesture: null,
  answer: null,
};

const SCENES: Readonly<Record<SceneName, Scene>> = {
  praise: {
    ...BARE,
    look: PLEASED,
    sound: { ...TALK, arousal: 0.3 },
    gesture: { atMs: 2600, gesture: 'thumbs-up' },
    answer: { feel: 'happy', intensity: 0.7, gesture: 'nod' },
  },
  joke: {
    ...BARE,
    look: LAUGHING,
    sound: { ...TALK, arousal: 0.4, pitchHz: 210 },
    vocal: { atMs: 2700, sound: 'laugh' },
    answer: { feel: 'amused', intensity: 0.8, gesture: null },
  },
  question: {
    ...BARE,
    look: { ...CALM, smile: 0.1 },
    sound: TALK,
    answer: { feel: 'warm', intensity: 0.5, gesture: 'nod' },
  },
  complaint: {
    ...BARE,
    look: DISPLEASED,
    sound: { ...TALK, loudnessDb: -26, arousal: 0.3 },
    gesture: { atMs: 1200, gesture: 'shake' },
    answer: { feel: 'apologetic', intensity: 0.7, gesture: null },
  },
  shouting: {
    ...BARE,
    look: FURIOUS,
    sound: { loudnessDb: -12, pitchHz: 290, arousal: 0.9, rateHz: 5.5 },
    answer: { feel: 'calm', intensity: 0.8, gesture: null },
  },
  crying: {
    ...BARE,
    lengthMs: 9000,
    look: TEARFUL,
    sound: { loudnessDb: -40, pitchHz: 150, arousal: -0.3, rateHz: 2.6 },
    vocal: { atMs: 700, sound: 'sigh' },
    answer: { feel: 'concerned', intensity: 0.8, gesture: 'lean-in' },
  },
  silence: { ...BARE, lengthMs: 20_000, look: CALM },
  leaves: { ...BARE, lengthMs: 0, look: CALM },
  returns: { ...BARE, lengthMs: 4000, look: { ...CALM, smile: 0.3, valence: 0.3 } },
  newcomer: { ...BARE, lengthMs: 4000, look: CALM },
};

/** The words of a scene are complete this long after it began. */
export const WORDS_AT_MS = 2400;
/** A person answers after a moment, and for some seconds. */
const THINKS_MS = 900;
const ANSWERS_MS = 2800;
const LOOK_EVERY_MS = 100;
const NO_EMOTION: ExpressionVector = {
  neutral: 0,
  happy: 0,
  sad: 0,
  angry: 0,
  fearful: 0,
  disgusted: 0,
  surprised: 0,
};

const faceAt = (tMs: number, look: Look, share: number): FacePercept => {
  const mix = (key: 'smile' | 'frown' | 'eyesSmile' | 'valence' | 'arousal'): number =>
    share * look[key];
  const emotion = { ...NO_EMOTION };
  for (const [label, value] of Object.entries(look.emotion)) {
    Reflect.set(emotion, label, share * value);
  }
  return {
    kind: 'face',
    tMs,
    confidence: 0.9,
    emotion: { ...emotion, neutral: emotion.neutral + 1 - share },
    smile: mix('smile'),
    frown: mix('frown'),
    eyesSmile: mix('eyesSmile'),
    eyesClosed: 0,
    baseline: 1,
    valence: mix('valence'),
    arousal: mix('arousal'),
    gaze: { yawRad: 0, pitchRad: 0 },
    head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
    attention: 0.95,
    distanceM: 0.7,
    bearing: { yawRad: 0, pitchRad: 0 },
  };
};

const voiceAt = (tMs: number, sound: Sound | null): VoicePercept => ({
  kind: 'voice',
  tMs,
  speaking: sound !== null,
  loudnessDb: sound?.loudnessDb ?? -60,
  pitchHz: sound?.pitchHz ?? null,
  valence: 0,
  arousal: sound?.arousal ?? 0,
  confidence: sound ? 0.8 : 0,
  rateHz: sound?.rateHz ?? null,
});

/** An answer that is acted, not said: a thought, then some seconds of speech with a feeling and a few stresses. */
const answered = (atMs: number, answer: Answer): readonly Percept[] => {
  const startMs = atMs + THINKS_MS;
  return [
    { kind: 'turn', tMs: startMs, who: 'person', phase: 'start' },
    { kind: 'beat', tMs: startMs, ...answer },
    { kind: 'accent', tMs: startMs + 500, strength: 0.7 },
    { kind: 'accent', tMs: startMs + 1600, strength: 0.9 },
    { kind: 'turn', tMs: startMs + ANSWERS_MS, who: 'person', phase: 'end' },
  ];
};

/** With what somebody would answer words of that kind, where no dialogue is there to say. */
const ANSWERS: Readonly<Partial<Record<Intent, Answer>>> = {
  thanks: { feel: 'warm', intensity: 0.8, gesture: 'nod' },
  greeting: { feel: 'happy', intensity: 0.6, gesture: null },
  complaint: { feel: 'apologetic', intensity: 0.7, gesture: null },
  distress: { feel: 'concerned', intensity: 0.8, gesture: 'lean-in' },
  question: { feel: 'warm', intensity: 0.5, gesture: null },
};
const PLAIN_ANSWER: Answer = { feel: 'warm', intensity: 0.4, gesture: null };

/** Words without a face or a voice: they are written, taken in, and answered. */
export const writtenPercepts = (text: TextPercept): readonly Percept[] => [
  { kind: 'turn', tMs: text.tMs, who: 'visitor', phase: 'start' },
  text,
  { kind: 'turn', tMs: text.tMs, who: 'visitor', phase: 'end' },
  ...answered(text.tMs, ANSWERS[text.intent] ?? PLAIN_ANSWER),
];

export interface SceneSetting {
  /** Session time at which it begins. */
  readonly startMs: number;
  /** The words that belong to it, read as any others, complete at `startMs + WORDS_AT_MS`; null = none are said. */
  readonly text: TextPercept | null;
  /** How many people were in view, and the number of the last visitor. */
  readonly people: number;
  readonly visitor: number;
}

/** What the senses would say of a scene, in order of time. */
export function scenePercepts(name: SceneName, setting: SceneSetting): readonly Percept[] {
  const { startMs, text, people } = setting;
  const scene = SCENES[name];
  const percepts: Percept[] = [];
  if (name === 'leaves') {
    return [
      { kind: 'sense-lost', tMs: startMs, sense: 'face' },
      { kind: 'sense-lost', tMs: startMs, sense: 'voice' },
      { kind: 'presence', tMs: startMs, people: 0, visitor: setting.visitor },
    ];
  }
  const visitor = name === 'newcomer' ? setting.visitor + 1 : Math.max(1, setting.visitor);
  if (people === 0 || name === 'newcomer') {
    percepts.push({ kind: 'presence', tMs: startMs, people: 1, visitor });
  }
  for (let atMs = 0; atMs <= scene.lengthMs; atMs += LOOK_EVERY_MS) {
    // An expression comes within half a second and leaves within the last two.
    const share = Math.min(1, atMs / 500, (scene.lengthMs - atMs) / 2000);
    percepts.push(faceAt(startMs + atMs, scene.look, share));
    if (scene.sound && atMs <= WORDS_AT_MS) {
      percepts.push(voiceAt(startMs + atMs, atMs < WORDS_AT_MS ? scene.sound : null));
    }
  }
  if (scene.sound && text) {
    percepts.push({ kind: 'turn', tMs: startMs, who: 'visitor', phase: 'start' }, text, {
      kind: 'turn',
      tMs: startMs + WORDS_AT_MS,
      who: 'visitor',
      phase: 'end',
    });
  }
  const { vocal, gesture, answer } = scene;
  if (vocal) {
    percepts.push({
      kind: 'vocal',
      tMs: startMs + vocal.atMs,
      sound: vocal.sound,
      confidence: 0.9,
    });
  }
  if (gesture) {
    percepts.push({
      kind: 'gesture',
      tMs: startMs + gesture.atMs,
      gesture: gesture.gesture,
      confidence: 0.9,
    });
  }
  if (answer) percepts.push(...answered(startMs + WORDS_AT_MS, answer));
  return percepts.sort((a, b) => a.tMs - b.tMs);
}
