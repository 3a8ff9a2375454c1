import { NO_BARGE_IN, stepBargeIn } from './barge-in.ts';
import { endsAsking } from './short-answer.ts';
import { hearLevel, soundsLikeLaugh } from './turn-laugh.ts';
import { hearMelody } from './turn-melody.ts';
import { hears, HEARS_MS, pauseOf, stirring, trailsOff } from './turn-pause.ts';
import type { TurnSettings, TurnTaking, TurnTakingAction, TurnTakingEvent } from './turn-state.ts';
import { joinWords, NO_WORDS, wordsOf } from './turn-text.ts';
import type { TurnText } from './turn-text.ts';
import {
  answersOverEnd,
  correctsLast,
  hearAside,
  isAfterthought,
  isEchoOfPerson,
  isLate,
  withoutAsides,
} from './turn-whose.ts';
import { addedText, isBackchannel, isHesitation, mayBeBackchannel } from './turn-words.ts';

/** Of a voice that is just noticed so much has sounded at least: it takes that much to be sure over the person. */
const NOTICED_MS = 250;
/** What is recognised so late was said this long before. */
const WORDS_LAG_MS = 400;
/** Who goes on so soon after the end of a turn had not ended it. */
const TAKE_BACK_MS = 3000;
/** After push-to-talk the recogniser gets this long for the last words, and this long in all. */
const RELEASE_SETTLE_MS = 450;
const RELEASE_MOST_MS = 1500;
/** Softer than the last syllables by less is an s or an f, which a hearing for vowels takes for quiet. */
const HISS_DB = 14;
/** Of a stretch that hisses its middle is sure. */
const HISS_MIDDLE_MS = 32;

interface Step {
  readonly state: TurnTaking;
  readonly action: TurnTakingAction;
}
const NONE: TurnTakingAction = { kind: 'none' };
const stay = (state: TurnTaking): Step => ({ state, action: NONE });
const DEFAULTS: TurnSettings = { locale: 'en', eagerness: 'balanced' };

/** A pure reducer: the next state, and what the session must do about it. */
export function stepTurnTaking(
  state: TurnTaking,
  event: TurnTakingEvent,
  settings: TurnSettings = DEFAULTS,
): Step {
  switch (event.kind) {
    case 'voice':
      return onVoice(state, event, settings);
    case 'voice-lost':
      return stay({ ...state, speech: null, voiceMs: null });
    case 'hearing-ends':
      return onHearingEnds(state);
    case 'words':
      return onWords(state, event);
    case 'gaze':
      return stay({ ...state, gaze: { tMs: event.tMs, looksHere: event.looksHere } });
    case 'person-starts':
      return stay({ ...state, floor: 'person', text: NO_WORDS, saying: '' });
    case 'person-says':
      return stay({ ...state, saying: `${state.saying} ${event.text}`.trim() });
    case 'person-aside':
      return stay({ ...state, asides: hearAside(state.asides, event.text, event.tMs) });
    case 'person-ends':
      return onPersonEnds(state, event.tMs);
    case 'typed':
      return stay({
        ...state,
        floor: 'thinking',
        // What of it still sounds is no speech over the answer.
        speech: null,
        text: NO_WORDS,
        bargeIn: NO_BARGE_IN,
        submitted: { text: event.text, tMs: event.tMs, aloud: false },
      });
    case 'button':
      return onButton(state, event.down, event.tMs);
    case 'tick':
      return onTime(state, event.tMs, settings);
  }
}

const isBusy = ({ floor }: TurnTaking): boolean => floor === 'person' || floor === 'thinking';

/** The floor is the visitor's from now on. */
const given = (state: TurnTaking): TurnTaking => ({
  ...state,
  floor: 'visitor',
  bargeIn: NO_BARGE_IN,
  answered: false,
  ahead: null,
  takenBack: '',
  spokenMs: state.speech?.soundedMs ?? 0,
});

/** The visitor goes on with the turn that was submitted. */
const givenBack = (state: TurnTaking, tMs: number): TurnTaking => {
  const text = state.submitted?.text ?? '';
  return {
    ...given(state),
    takenBack: text,
    text: joinWords(NO_WORDS, { text, final: true, tMs }),
  };
};

function onVoice(
  state: TurnTaking,
  event: Extract<TurnTakingEvent, { kind: 'voice' }>,
  settings: TurnSettings,
): Step {
  const { tMs, speaking } = event;
  const quietMs = event.quietMs ?? 0;
  const soundMs = tMs - quietMs;
  // The rest of a turn that was submitted is not speech over the answer.
  const sinceMs = Math.max(event.sinceMs ?? tMs, state.submitted?.tMs ?? -Infinity);
  const sounds = speaking && quietMs === 0;
  const before = state.speech ?? { sinceMs, soundedMs: Math.min(NOTICED_MS, tMs - sinceMs) };
  const dtMs = state.speech && state.voiceMs !== null ? tMs - state.voiceMs : 0;
  const speech = speaking
    ? { ...before, soundMs, soundedMs: before.soundedMs + (sounds ? dtMs : 0) }
    : null;
  const { loudnessDb = -Infinity } = event;
  const hisses = speaking && !sounds && loudnessDb > Math.max(...state.levels) - HISS_DB;
  const trails = !speaking && quietMs === 0 && state.floor === 'visitor' && trailsOff(state, tMs);
  const turnSoundMs = Math.max(soundMs, hisses ? tMs - HISS_MIDDLE_MS : (state.soundMs ?? soundMs));
  const sincePerceptMs = state.voiceMs === null ? 0 : Math.min(tMs - state.voiceMs, HEARS_MS);
  const next: TurnTaking = {
    ...state,
    speech,
    voiceMs: tMs,
    voicedMs: speaking ? tMs : state.voicedMs,
    stir: stirring(state.stir, tMs, !speaking && quietMs === 0),
    soundMs: speaking || state.speech || trails ? turnSoundMs : state.soundMs,
    spokenMs: state.spokenMs + (sounds || trails ? sincePerceptMs : 0),
    answered: state.answered && !sounds && !trails,
    ahead: sounds && state.ahead?.on ? { ...state.ahead, on: false } : state.ahead,
    levels: event.loudnessDb === undefined ? [] : hearLevel(state.levels, event.loudnessDb),
    melody: sounds ? hearMelody(state.melody, tMs, event.pitchHz ?? null) : state.melody,
  };
  if (next.floor === 'nobody' && speaking)
    return { state: given(next), action: { kind: 'listen' } };
  return onTime(next, tMs, settings);
}

function onWords(
  state: TurnTaking,
  { tMs, text: heard, final }: Extract<TurnTakingEvent, { kind: 'words' }>,
): Step {
  const text = withoutAsides(state, heard, tMs);
  if (text.trim() === '') return stay(state);
  const words = joinWords(state.text, { text, final, tMs });
  if (state.floor === 'visitor') return stay(withWords(state, words, tMs));
  if (isEchoOfPerson(state, text, tMs) || isLate(state, text, tMs)) return stay(state);
  if (isBusy(state)) {
    // Said while the person speaks or thinks: a listener's word leaves the floor where it is.
    if (mayBeBackchannel(wordsOf(words))) {
      const bargeIn = { ...state.bargeIn, excused: true };
      const over = final && isBackchannel(wordsOf(words)) && !endsAsking(state.saying);
      return stay({ ...state, bargeIn, text: over ? NO_WORDS : words });
    }
    const taken = takesBack(state, tMs);
    const next = taken ? givenBack(state, tMs) : given(state);
    const before = taken && correctsLast(state, text) ? NO_WORDS : next.text;
    return {
      state: withWords(next, joinWords(before, { text, final, tMs }), tMs),
      action: { kind: taken ? 'take-back' : 'interrupt' },
    };
  }
  if (isAfterthought(state, text)) return stay(state);
  return { state: withWords(given(state), words, tMs), action: { kind: 'listen' } };
}

/** New words; where no voice was noticed they are all there is to tell when the visitor spoke. */
function withWords(state: TurnTaking, text: TurnText, tMs: number): TurnTaking {
  const saidMs = tMs - WORDS_LAG_MS;
  const unheard = state.speech === null && wordsOf(text) !== wordsOf(state.text);
  const soundMs =
    unheard && hears(state, tMs) ? Math.max(state.soundMs ?? saidMs, saidMs) : state.soundMs;
  return { ...state, text, soundMs };
}

const takesBack = ({ floor, submitted }: TurnTaking, tMs: number): boolean =>
  floor === 'thinking' && submitted?.aloud === true && tMs - submitted.tMs < TAKE_BACK_MS;

/** What was half said is nobody's turn, now or when somebody listens again. */
function onHearingEnds(state: TurnTaking): Step {
  const { floor, bargeIn } = state;
  const deaf: TurnTaking = {
    ...state,
    speech: null,
    soundMs: null,
    stir: null,
    voiceMs: null,
    levels: [],
    text: NO_WORDS,
    takenBack: '',
    ahead: null,
    bargeIn: NO_BARGE_IN,
    button: 'up',
  };
  if (floor === 'visitor') return { state: { ...deaf, floor: 'nobody' }, action: { kind: 'drop' } };
  if (bargeIn.phase === 'held') return { state: deaf, action: { kind: 'resume' } };
  if (bargeIn.phase === 'ducked') return { state: deaf, action: { kind: 'unduck' } };
  return stay(deaf);
}

function onPersonEnds(state: TurnTaking, tMs: number): Step {
  if (!isBusy(state)) return stay({ ...state, personEndedMs: tMs });
  const answers = answersOverEnd(state, tMs);
  const goesOn = state.speech !== null || answers;
  const ended: TurnTaking = {
    ...state,
    floor: 'nobody',
    bargeIn: NO_BARGE_IN,
    personEndedMs: tMs,
    text: goesOn ? state.text : NO_WORDS,
  };
  return goesOn ? { state: given(ended), action: { kind: 'listen' } } : stay(ended);
}

function onButton(state: TurnTaking, down: boolean, tMs: number): Step {
  if (down) {
    const pressed: TurnTaking = { ...given(state), button: 'down', buttonMs: tMs, text: NO_WORDS };
    return { state: pressed, action: { kind: isBusy(state) ? 'interrupt' : 'listen' } };
  }
  return state.button === 'down'
    ? stay({ ...state, button: 'released', buttonMs: tMs })
    : stay(state);
}

/** What the passing of time asks for. */
function onTime(state: TurnTaking, tMs: number, settings: TurnSettings): Step {
  if (isBusy(state)) return overPerson(state, tMs);
  if (state.floor === 'nobody' || state.button === 'down') return stay(state);
  if (state.button === 'released') return afterRelease(state, tMs);
  return ofVisitor(state, tMs, settings);
}

function overPerson(state: TurnTaking, tMs: number): Step {
  const { speech } = state;
  const step = stepBargeIn(state.bargeIn, {
    tMs,
    soundedMs: speech?.soundedMs ?? 0,
    laughs: soundsLikeLaugh(state.levels),
    quietMs: tMs - (speech ? speech.soundMs : (state.soundMs ?? -Infinity)),
  });
  const next = { ...state, bargeIn: step.state };
  switch (step.action) {
    case 'none':
      return stay(next);
    case 'interrupt': {
      if (takesBack(state, tMs))
        return { state: givenBack(next, tMs), action: { kind: 'take-back' } };
      return { state: { ...given(next), text: NO_WORDS }, action: { kind: 'interrupt' } };
    }
    case 'resume':
    case 'unduck': {
      // "yes" over the end of a question is no listener's word.
      const text = endsAsking(next.saying) ? next.text : NO_WORDS;
      return { state: { ...next, text }, action: { kind: step.action } };
    }
    default:
      return { state: next, action: { kind: step.action } };
  }
}

function afterRelease(state: TurnTaking, tMs: number): Step {
  const { text, buttonMs } = state;
  const settled = text.tMs !== null && text.final && text.tMs >= buttonMs;
  const sinceMs = tMs - Math.max(buttonMs, text.tMs ?? buttonMs);
  const enough = wordsOf(text) !== '' && sinceMs >= RELEASE_SETTLE_MS;
  if (!settled && !enough && tMs - buttonMs < RELEASE_MOST_MS) return stay(state);
  return end({ ...state, button: 'up' }, tMs, buttonMs);
}

function ofVisitor(state: TurnTaking, tMs: number, settings: TurnSettings): Step {
  const { endedMs, overMs, yieldsMs, aheadMs } = pauseOf(state, tMs, settings);
  if (tMs >= overMs) return end(state, tMs, endedMs);
  if (tMs >= yieldsMs) return { state: { ...state, answered: true }, action: { kind: 'yields' } };
  const text = wordsOf(state.text);
  // Once for the same words: whoever hums after a question is not asked about it again and again.
  return tMs >= aheadMs && state.ahead?.text !== text
    ? { state: { ...state, ahead: { text, on: true } }, action: { kind: 'prepare', text } }
    : stay(state);
}

/**
 * When the silence alone will have told something, if nothing else comes before: so that it need not wait for the next
 * picture. Infinity where it tells nothing.
 */
export function turnDueMs(state: TurnTaking, tMs: number, settings: TurnSettings): number {
  if (state.floor !== 'visitor' || state.button !== 'up') return Infinity;
  const { overMs, yieldsMs, aheadMs } = pauseOf(state, tMs, settings);
  const asked = state.ahead?.text === wordsOf(state.text);
  return Math.min(overMs, yieldsMs, asked ? Infinity : aheadMs);
}

/** The visitor's turn is over. Sounds of somebody who looks for words are none. */
function end(state: TurnTaking, tMs: number, endedMs: number): Step {
  const text = wordsOf(state.text);
  const added = addedText(state.takenBack, text);
  const done: TurnTaking = {
    ...state,
    text: NO_WORDS,
    takenBack: '',
    speech: null,
    ahead: null,
  };
  const nothing = text === '' || isHesitation(text) || isAfterthought(state, text);
  if (nothing) return { state: { ...done, floor: 'nobody' }, action: { kind: 'drop' } };
  return {
    state: { ...done, floor: 'thinking', submitted: { text, tMs, aloud: true } },
    action: { kind: 'submit', text, added, endedMs },
  };
}
