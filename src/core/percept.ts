import type { ExpressionVector, Feeling, Gesture } from './affect.ts';
import type { Manner, MannerContext } from './manner.ts';

/** Orientation in radians. yaw + = towards the image's right, pitch + = down, roll + = counter-clockwise. */
export interface Angles {
  readonly yawRad: number;
  readonly pitchRad: number;
  readonly rollRad: number;
}

/** What the visitor's face showed in one frame. Scores are confidences that something *appears*, never facts. */
export interface FacePercept {
  readonly kind: 'face';
  /** Session time. */
  readonly tMs: number;
  /** [0, 1] how far this frame's reading can be trusted; 0 = no face. */
  readonly confidence: number;
  readonly emotion: ExpressionVector;
  /** [0, 1] smile above the visitor's own resting face. */
  readonly smile: number;
  /** [0, 1] lowered brows or mouth corners, above the visitor's own resting face. */
  readonly frown: number;
  /** [0, 1] how far cheeks and eyes take part in that smile (AU6); 0 without a smile. */
  readonly eyesSmile: number;
  /** [0, 1]; blinks are left in. */
  readonly eyesClosed: number;
  /** [0, 1] how well this visitor's own resting face is known; readings before that stand against a typical one. */
  readonly baseline: number;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
  /** Where the eyes point, relative to the camera. */
  readonly gaze: { readonly yawRad: number; readonly pitchRad: number };
  readonly head: Angles;
  /** [0, 1] how far the visitor appears to attend to the screen. */
  readonly attention: number;
  readonly distanceM: number | null;
  /**
   * Where the face is, as the person on screen sees it from the camera's place, radians: yaw + = the person's left
   * (the picture's left), pitch + = up. Null when an engine cannot tell.
   */
  readonly bearing: { readonly yawRad: number; readonly pitchRad: number } | null;
}

export interface VoicePercept {
  readonly kind: 'voice';
  readonly tMs: number;
  readonly speaking: boolean;
  /** Level relative to full scale, dBFS; [-120, 0]. */
  readonly loudnessDb: number;
  /** Fundamental frequency, null when unvoiced. */
  readonly pitchHz: number | null;
  /** [-1, 1]; voices do not tell valence reliably, so 0 unless a sense can support it. */
  readonly valence: number;
  /** [-1, 1] against the speaker's own neutral. */
  readonly arousal: number;
  readonly confidence: number;
  /** Syllables a second over the last few of speech; null while too little was heard to tell. */
  readonly rateHz: number | null;
  /** When the speech that is heard began, which is before it could be told to be speech; null without speech. */
  readonly sinceMs?: number | null;
  /** Since it last sounded: `speaking` outlasts the closures and pauses within a phrase, this tells them. */
  readonly quietMs?: number;
}

/** A sound that is no speech, noticed once when it is complete. */
export interface VocalPercept {
  readonly kind: 'vocal';
  readonly tMs: number;
  readonly sound: 'laugh' | 'sigh';
  /** [0, 1] */
  readonly confidence: number;
}

/** A movement with a meaning of its own, noticed once when it is complete. */
export interface GesturePercept {
  readonly kind: 'gesture';
  readonly tMs: number;
  readonly gesture:
    | 'nod'
    | 'shake'
    | 'tilt'
    | 'lean-in'
    | 'lean-out'
    | 'wave'
    | 'thumbs-up'
    | 'thumbs-down'
    | 'raised-hand';
  /** [0, 1] */
  readonly confidence: number;
}

/** How the upper body is held; latched until the next one. */
export interface PosturePercept {
  readonly kind: 'posture';
  readonly tMs: number;
  /** Null when the arms are not in view. */
  readonly arms: 'open' | 'crossed' | null;
  readonly handAtFace: boolean;
  /** [0, 1] */
  readonly confidence: number;
}

/** What a text appears to ask for. */
export type Intent =
  | 'question'
  | 'complaint'
  | 'thanks'
  | 'greeting'
  | 'farewell'
  | 'person'
  | 'distress'
  | 'statement';

/** What a text does beside what it asks for: it insults the person, tells of its writer's fear, or says goodbye. */
export type TextAct = 'insult' | 'fear' | 'farewell';

export interface TextPercept {
  readonly kind: 'text';
  readonly tMs: number;
  readonly text: string;
  /** False while the visitor is still typing or speaking. */
  readonly final: boolean;
  /** [-1, 1] */
  readonly sentiment: number;
  /** [0, 1] trust in the sentiment; low when few words are known. */
  readonly confidence: number;
  readonly emotion: ExpressionVector;
  readonly intent: Intent;
  /** Absent where nobody looked for any. */
  readonly acts?: readonly TextAct[];
  /** The language the text appears to be in, as a two-letter tag; null where that cannot be told. */
  readonly language: string | null;
}

/** Who has the floor, and what they are doing with it. */
export interface TurnPercept {
  readonly kind: 'turn';
  readonly tMs: number;
  readonly who: 'visitor' | 'person';
  /** `yields`: who speaks may be about to give the floor away; they have not, and may go on. `dropped`: nothing comes of it. */
  readonly phase: 'start' | 'yields' | 'end' | 'interrupted' | 'dropped';
}

/** A beat has begun to be heard: what it is said with, and the gesture that goes with it. */
export interface BeatPercept {
  readonly kind: 'beat';
  readonly tMs: number;
  readonly feel: Feeling;
  /** [0, 1] */
  readonly intensity: number;
  readonly gesture: Gesture | null;
  /** The knowledge document it speaks of; nothing where it speaks of none. */
  readonly topic?: string | null;
}

/** The next answer is asked for in this manner, for these reasons. */
export interface MannerPercept {
  readonly kind: 'manner';
  readonly tMs: number;
  readonly manner: Manner;
  readonly context: MannerContext;
}

/** The visitor wants everything that was learned of them forgotten. */
export interface ForgetPercept {
  readonly kind: 'forget';
  readonly tMs: number;
}

/** A stressed word has begun to be heard: heads and brows mark it. */
export interface AccentPercept {
  readonly kind: 'accent';
  readonly tMs: number;
  /** [0, 1] how strongly the word is stressed within its clause. */
  readonly strength: number;
}

/** How bright it is before the person: the page's theme, or the room as the camera finds it. Latched. */
export interface LightPercept {
  readonly kind: 'light';
  readonly tMs: number;
  /** [0, 1] 0 = dark, 1 = as bright as a screen gets. */
  readonly level: number;
}

/** Something on the page about the person has changed: a card appeared, a field was entered. */
export interface PagePercept {
  readonly kind: 'page';
  readonly tMs: number;
  /** Where it is, as the person on screen sees it, radians: yaw + = the person's left (the visitor's right), pitch + = up. */
  readonly yawRad: number;
  readonly pitchRad: number;
  /** [0, 1] how much it calls for a look. */
  readonly salience: number;
}

/** The language model's own reading of the visitor. */
export interface HintPercept {
  readonly kind: 'hint';
  readonly tMs: number;
  readonly appraisal: Appraisal;
}

export interface Appraisal {
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
  /** [0, 1] */
  readonly confidence: number;
}

/** Time passed unseen: a hidden tab, a slow machine. */
export interface GapPercept {
  readonly kind: 'gap';
  readonly tMs: number;
  readonly gapMs: number;
}

export interface PresencePercept {
  readonly kind: 'presence';
  readonly tMs: number;
  /** How many people appear to be in view. */
  readonly people: number;
  /** Grows by one with every visitor who was not there before; the same number is the same visitor. */
  readonly visitor: number;
}

/**
 * What may be read in a face and a voice. `expressions`: movements alone, such as a smile, a frown or a raised voice, and
 * no emotion behind them. `off`: nothing.
 */
export type SenseMode = 'full' | 'expressions' | 'off';

/** From now on this much may be read; what goes further is forgotten. */
export interface SenseModePercept {
  readonly kind: 'sense-mode';
  readonly tMs: number;
  readonly mode: SenseMode;
}

/** A sense was switched off or lost: what it last said must be forgotten. */
export interface SenseLostPercept {
  readonly kind: 'sense-lost';
  readonly tMs: number;
  readonly sense: 'face' | 'voice' | 'body';
}

/** What a sense noticed. `tMs` is session time; all scores are dimensionless. */
export type Percept =
  | FacePercept
  | VoicePercept
  | VocalPercept
  | GesturePercept
  | PosturePercept
  | TextPercept
  | TurnPercept
  | BeatPercept
  | AccentPercept
  | LightPercept
  | PagePercept
  | MannerPercept
  | ForgetPercept
  | HintPercept
  | GapPercept
  | PresencePercept
  | SenseLostPercept
  | SenseModePercept;
