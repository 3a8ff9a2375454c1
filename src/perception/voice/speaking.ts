/** Whether someone is speaking, and the evidence for and against. */
export interface Speaking {
  readonly speaking: boolean;
  /** Time that the sound has been loud enough, and a voice's, in the current onset. */
  readonly loudMs: number;
  readonly voicedMs: number;
  readonly movedMs: number;
  /** Time since the sound began that is, or may become, speech. */
  readonly lastedMs: number;
  /** Time since it was last loud enough. */
  readonly quietMs: number;
  /** Time since it was last voiced, and since its pitch last glided. */
  readonly voicelessMs: number;
  readonly unmovedMs: number;
}
export const SILENT: Speaking = {
  speaking: false,
  loudMs: 0,
  voicedMs: 0,
  movedMs: 0,
  lastedMs: 0,
  quietMs: 0,
  voicelessMs: 0,
  unmovedMs: 0,
};

/** Above the noise floor: to begin, and to go on. */
const BEGIN_DB = 10;
const GO_ON_DB = 6;
/** Further below the visitor's usual level is someone across the room, or a loudspeaker. */
const FAR_DB = 12;
/** A door or a key is loud but short, and has no pitch. */
const BEGIN_LOUD_MS = 90;
const BEGIN_VOICED_MS = 60;
const BEGIN_MOVED_MS = 30;
/** Holds through the closures and pauses within a phrase. */
const HANGOVER_MS = 350;
/** No phrase goes without a vowel for so long; typing and a fan that starts do. */
const VOICELESS_MS = 550;
/** Nor without a glide for so long; music behind someone who has stopped does. */
const UNMOVED_MS = 900;
const ONSET_GAP_MS = 120;
/**
 * While the digital person speaks, the room hears it too and echo cancelling leaves a rest: the visitor must be this
 * much louder and last longer. Half a second of speech is what interrupts (LiveKit's default); this is the part of it
 * that is spent here.
 */
const OVER_PERSON_DB = 12;
/** The same against the echo to be expected, where that is known: to begin, and to go on. */
const OVER_ECHO_DB = 3;
const GO_ON_OVER_ECHO_DB = 1;
const OVER_PERSON_MS = 250;
/** Where the echo is known it takes less to be sure, and the visitor's softer sounds may drown in it. */
const OVER_ECHO_MS = 150;
const OVER_ECHO_GAP_MS = 200;

export interface SpeechEvidence {
  /** Level above the noise floor. */
  readonly aboveFloorDb: number;
  /** Level above what the visitor usually has; null while that is not known. */
  readonly aboveUsualDb: number | null;
  /** It has a pitch, and not a machine's. */
  readonly voiced: boolean;
  /** Its pitch has moved as a voice's does: no chord and no whistle. */
  readonly moved: boolean;
  /** The digital person is speaking now. */
  readonly personSpeaking: boolean;
  /** Level above the echo of the person that is to be expected; null where none is, or it is not known yet. */
  readonly aboveEchoDb: number | null;
}

export function stepSpeaking(state: Speaking, heard: SpeechEvidence, dtMs: number): Speaking {
  const { aboveEchoDb } = heard;
  const raisedDb = heard.personSpeaking && aboveEchoDb === null ? OVER_PERSON_DB : 0;
  const noEcho =
    aboveEchoDb === null || aboveEchoDb > (state.speaking ? GO_ON_OVER_ECHO_DB : OVER_ECHO_DB);
  const near = heard.aboveUsualDb === null || heard.aboveUsualDb > -FAR_DB;
  const loud = noEcho && heard.aboveFloorDb > (state.speaking ? GO_ON_DB : BEGIN_DB) + raisedDb;
  const isVoice = loud && near && heard.voiced;
  const since = {
    quietMs: loud ? 0 : state.quietMs + dtMs,
    voicelessMs: isVoice ? 0 : state.voicelessMs + dtMs,
    unmovedMs: isVoice && heard.moved ? 0 : state.unmovedMs + dtMs,
  };
  if (state.speaking) {
    const over =
      since.quietMs >= HANGOVER_MS ||
      since.voicelessMs >= VOICELESS_MS ||
      since.unmovedMs >= UNMOVED_MS;
    return { ...(over ? SILENT : { ...state, lastedMs: state.lastedMs + dtMs }), ...since };
  }
  if (since.quietMs > (aboveEchoDb === null ? ONSET_GAP_MS : OVER_ECHO_GAP_MS))
    return { ...SILENT, ...since };
  const loudMs = state.loudMs + (loud ? dtMs : 0);
  const voicedMs = state.voicedMs + (isVoice ? dtMs : 0);
  const movedMs = state.movedMs + (isVoice && heard.moved ? dtMs : 0);
  const overMs = aboveEchoDb === null ? OVER_PERSON_MS : OVER_ECHO_MS;
  const extraMs = heard.personSpeaking ? overMs - BEGIN_LOUD_MS : 0;
  return {
    speaking:
      loudMs >= BEGIN_LOUD_MS + extraMs &&
      voicedMs >= BEGIN_VOICED_MS + extraMs / 2 &&
      movedMs >= BEGIN_MOVED_MS,
    loudMs,
    voicedMs,
    movedMs,
    lastedMs: loudMs > 0 ? state.lastedMs + dtMs : 0,
    ...since,
  };
}
