/** Whether someone is speaking, and the evidence for and against. */
export interface Speaking {
  readonly speaking: boolean;
  /** Time that the sound has been loud enough, and voiced, in the current onset. */
  readonly loudMs: number;
  readonly voicedMs: number;
  /** Time since it was last loud enough. */
  readonly quietMs: number;
}
export const SILENT: Speaking = { speaking: false, loudMs: 0, voicedMs: 0, quietMs: 0 };

/** Above the noise floor: to begin, and to go on. */
const BEGIN_DB = 10;
const GO_ON_DB = 6;
/** A door or a key is loud but short, and has no pitch. */
const BEGIN_LOUD_MS = 90;
const BEGIN_VOICED_MS = 60;
/** Holds through the closures and pauses within a phrase. */
const HANGOVER_MS = 350;
const ONSET_GAP_MS = 120;
/**
 * While the digital person speaks, the room hears it too and echo cancelling leaves a rest: the visitor must be this
 * much louder and last longer. Half a second of speech is what interrupts (LiveKit's default); this is the part of it
 * that is spent here.
 */
const OVER_PERSON_DB = 12;
const OVER_PERSON_MS = 250;

export interface SpeechEvidence {
  /** Level above the noise floor. */
  readonly aboveFloorDb: number;
  readonly voiced: boolean;
  /** The digital person is speaking now. */
  readonly personSpeaking: boolean;
}

export function stepSpeaking(state: Speaking, heard: SpeechEvidence, dtMs: number): Speaking {
  const raisedDb = heard.personSpeaking ? OVER_PERSON_DB : 0;
  const loud = heard.aboveFloorDb > (state.speaking ? GO_ON_DB : BEGIN_DB) + raisedDb;
  const quietMs = loud ? 0 : state.quietMs + dtMs;
  if (state.speaking) {
    return quietMs >= HANGOVER_MS ? { ...SILENT, quietMs } : { ...state, quietMs };
  }
  if (quietMs > ONSET_GAP_MS) return { ...SILENT, quietMs };
  const loudMs = state.loudMs + (loud ? dtMs : 0);
  const voicedMs = state.voicedMs + (loud && heard.voiced ? dtMs : 0);
  const extraMs = heard.personSpeaking ? OVER_PERSON_MS - BEGIN_LOUD_MS : 0;
  return {
    speaking: loudMs >= BEGIN_LOUD_MS + extraMs && voicedMs >= BEGIN_VOICED_MS + extraMs / 2,
    loudMs,
    voicedMs,
    quietMs,
  };
}
