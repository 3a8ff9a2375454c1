import type { Prosody } from './affect.ts';

/**
 * What the brain wants the face to show, in FACS-like controls. Every control is in [0, 1] unless it says otherwise.
 * The brain decides *when*; avatar/pose decides how it looks beside speech.
 */
export interface Expression {
  /** AU12. */
  readonly smile: number;
  /** AU6, the part of a felt smile that a polite one lacks. */
  readonly cheekRaise: number;
  /** AU1. */
  readonly browInnerUp: number;
  /** AU2. */
  readonly browOuterUp: number;
  /** AU4. */
  readonly browLower: number;
  /** AU5. */
  readonly lidRaise: number;
  /** AU7. */
  readonly lidTighten: number;
  /** AU15. */
  readonly lipCornerDown: number;
  /** AU17. */
  readonly chinRaise: number;
  /** AU24. */
  readonly lipPress: number;
  /** AU26. */
  readonly jawDrop: number;
  /** [-1, 1]; + favours the person's left side. */
  readonly asymmetry: number;
  /** Lid closure, 1 = closed. */
  readonly blink: number;
  /** Where the person looks; 0, 0 = straight out of the screen, at whoever stands before it. yaw + = to the person's left, pitch + = up. Radians. */
  readonly gaze: { readonly yawRad: number; readonly pitchRad: number };
  /** Head turn from facing the visitor. yaw + = to the person's left, pitch + = up, roll + = towards the person's left shoulder. Radians. */
  readonly head: { readonly yawRad: number; readonly pitchRad: number; readonly rollRad: number };
  /** [-1, 1] lean; + = towards the visitor. */
  readonly lean: number;
  /** Rise of the larynx in a swallow. */
  readonly swallow: number;
  /** Lung volume above rest. */
  readonly breath: number;
  /** 0 = smallest, 1 = widest. */
  readonly pupil: number;
  readonly blush: number;
  readonly prosody: Prosody;
}
