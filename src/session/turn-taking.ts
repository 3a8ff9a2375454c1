/** Speech this long interrupts the person (LiveKit's default). */
export const BARGE_IN_MS = 500;
/** Silence after which the visitor's spoken turn is over. */
export const END_OF_TURN_MS = 800;
/** The same, when the recogniser already called the words final. */
export const END_OF_FINAL_MS = 300;

/** Who has the floor, from the visitor's voice, words and the person's own speech. */
export interface TurnTaking {
  readonly floor: 'nobody' | 'visitor' | 'person';
  /** Start of the visitor's unbroken speech; null when silent. */
  readonly speechSinceMs: number | null;
  readonly silentSinceMs: number;
  /** Words recognised in this turn so far. */
  readonly words: string;
  readonly final: boolean;
}

export type TurnTakingEvent =
  | { readonly kind: 'voice'; readonly tMs: number; readonly speaking: boolean }
  | { readonly kind: 'words'; readonly tMs: number; readonly text: string; readonly final: boolean }
  | { readonly kind: 'person-starts'; readonly tMs: number }
  | { readonly kind: 'person-ends'; readonly tMs: number }
  | { readonly kind: 'tick'; readonly tMs: number };

export type TurnTakingAction =
  | { readonly kind: 'none' }
  | { readonly kind: 'listen' }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'submit'; readonly text: string };

export const startTurnTaking: TurnTaking = {
  floor: 'nobody',
  speechSinceMs: null,
  silentSinceMs: 0,
  words: '',
  final: false,
};

const NONE: TurnTakingAction = { kind: 'none' };

/** A pure reducer: the next state, and what the session must do about it. */
export function stepTurnTaking(
  state: TurnTaking,
  event: TurnTakingEvent,
): { readonly state: TurnTaking; readonly action: TurnTakingAction } {
  switch (event.kind) {
    case 'voice':
      return onVoice(state, event.speaking, event.tMs);
    case 'words': {
      const interrupts = state.floor === 'person' && event.text.trim() !== '';
      return {
        state: {
          ...state,
          floor: 'visitor',
          words: event.text,
          final: event.final,
          silentSinceMs: event.tMs,
        },
        action: interrupts
          ? { kind: 'interrupt' }
          : state.floor === 'visitor'
            ? NONE
            : { kind: 'listen' },
      };
    }
    case 'person-starts':
      return { state: { ...state, floor: 'person', words: '', final: false }, action: NONE };
    case 'person-ends':
      return {
        state: state.floor === 'person' ? { ...state, floor: 'nobody' } : state,
        action: NONE,
      };
    case 'tick':
      return onTick(state, event.tMs);
  }
}

function onVoice(state: TurnTaking, speaking: boolean, tMs: number) {
  const speechSinceMs = speaking ? (state.speechSinceMs ?? tMs) : null;
  const silentSinceMs = speaking || state.speechSinceMs !== null ? tMs : state.silentSinceMs;
  const next: TurnTaking = { ...state, speechSinceMs, silentSinceMs };
  const spokeMs = speechSinceMs === null ? 0 : tMs - speechSinceMs;
  if (state.floor === 'person') {
    return spokeMs >= BARGE_IN_MS
      ? { state: { ...next, floor: 'visitor' as const }, action: { kind: 'interrupt' as const } }
      : { state: next, action: NONE };
  }
  return state.floor === 'nobody' && speaking
    ? { state: { ...next, floor: 'visitor' as const }, action: { kind: 'listen' as const } }
    : { state: next, action: NONE };
}

function onTick(state: TurnTaking, tMs: number) {
  if (state.floor !== 'visitor' || state.speechSinceMs !== null) return { state, action: NONE };
  const silentMs = tMs - state.silentSinceMs;
  if (silentMs < (state.final ? END_OF_FINAL_MS : END_OF_TURN_MS)) return { state, action: NONE };
  const text = state.words.trim();
  const ended: TurnTaking = { ...state, floor: 'nobody', words: '', final: false };
  return { state: ended, action: text ? { kind: 'submit' as const, text } : NONE };
}
