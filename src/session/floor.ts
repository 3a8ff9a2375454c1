import type { Eagerness, Locale, Percept } from '#core';
import { prosodyFor, type BrainState } from '#brain';
import type { Aside, Murmur, RecogniserEvent, Speaker, Timer } from '#speech';

import { fillerText, fillFrom, NOTHING_TO_FILL, stepFilling, type Answering } from './filler.ts';
import { startTurnTaking } from './turn-state.ts';
import type { TurnTaking, TurnTakingAction, TurnTakingEvent } from './turn-state.ts';
import { stepTurnTaking, turnDueMs } from './turn-taking.ts';
import { wordsOf } from './turn-text.ts';

export interface FloorOptions {
  readonly speaker: Pick<
    Speaker,
    'duck' | 'hold' | 'resumeFromWord' | 'murmur' | 'aside' | 'prepareAside'
  >;
  readonly locale: () => Locale;
  readonly eagerness: () => Eagerness;
  readonly now: () => number;
  /** Ends a turn between two pictures; null leaves it to the next of them. */
  readonly timer: Timer | null;
  readonly brain: () => BrainState;
  /** What the answer that is waited for has come to. */
  readonly answering: () => Answering;
  /** The visitor has begun to speak. */
  readonly listen: () => void;
  /** They may be about to stop. */
  readonly yields: () => void;
  /** The answer to this may be asked for: they will probably say no more. */
  readonly prepare: (text: string) => void;
  /** They do go on. */
  readonly unprepare: () => void;
  /** They have interrupted the person for good. */
  readonly interrupt: () => void;
  /** They go on with the turn that was submitted: the answer is off, and so is the entry. */
  readonly takeBack: () => void;
  /** Their turn is over; its last sound was at `endedMs`, and `added` is what was not submitted before. */
  readonly submit: (text: string, endedMs: number, added: string) => void;
  /** They had the floor, and nothing comes of it. */
  readonly drop: () => void;
  /** What was recognised of their turn has changed; '' when there is none. */
  readonly words: (text: string) => void;
  /** The honest words about this wait, as they are due; null once it is over. They may not be heard: sound may be off. */
  readonly waits: (words: string | null) => void;
  /** Whether the person can be heard at this moment. */
  readonly personSounds: (sounds: boolean) => void;
}

/** Who has the floor, carried out: what the reducer of turns decides is done to speaker, brain and conversation. */
export interface Floor {
  take(event: TurnTakingEvent): void;
  /** What a sense noticed, as far as it concerns turns. */
  notice(percept: Percept): void;
  /** Words of the recogniser. */
  hear(event: Extract<RecogniserEvent, { kind: 'words' }>): void;
  /** Lets time pass: ends turns, gives murmurs, fills what waits. */
  tick(nowMs: number): void;
  dispose(): void;
  /** Something was typed and sent. */
  typed(text: string): void;
  readonly state: TurnTaking;
}

/** How far the voice is turned down while somebody may be interrupting. */
const DUCKED = 0.35;
/** A murmur is given while the visitor speaks or pauses for breath; whoever thinks is left in silence. */
const MURMUR_WITHIN_MS = 600;
/** Attention to the screen above which a face looks at the person. */
const LOOKS = 0.5;
const SEEN = 0.4;
/** The visitor appears sad. */
const SAD = 0.25;
/** The visitor appears angry. */
const ANGRY = 0.3;
/** What ends a barge-in by itself; the speaker is told along with it. */
const ENDS_BARGE_IN: ReadonlySet<TurnTakingAction['kind']> = new Set([
  'unduck',
  'resume',
  'interrupt',
  'take-back',
]);
const HONEST_DB = 0;
const FILLER_DB = -3;
/** What a murmur may be recognised as: words that are not ready in time are hummed. */
const MURMURED: Readonly<Record<Murmur, string>> = {
  'mm-hm': 'mm-hm',
  mm: 'mm',
  hmm: 'hmm',
  oh: 'oh',
  'i-see': 'I see. Ja, ja. Mm-hm.',
};
/** What a listener goes along with, in turns; what is sad, and what is angry, wants another sound than "go on". */
const ALONG: readonly Murmur[] = ['mm-hm', 'i-see', 'mm-hm', 'mm'];
const WITH_SAD: readonly Murmur[] = ['mm', 'oh'];
const WITH_ANGRY: readonly Murmur[] = ['mm', 'i-see'];

export function createFloor(options: FloorOptions): Floor {
  const { speaker, brain, now } = options;
  let turns = startTurnTaking;
  let filling = NOTHING_TO_FILL;
  let murmurs = brain().listen.count;
  let told: string | null = null;
  let armedMs = Infinity;
  let callOff: (() => void) | null = null;

  const settingsNow = () => ({ locale: options.locale(), eagerness: options.eagerness() });

  /** A picture may be late on a slow machine: what only time tells is told by a timer as well. */
  const arm = (): void => {
    const dueMs = turnDueMs(turns, now(), settingsNow());
    if (dueMs === armedMs) return;
    callOff?.();
    armedMs = dueMs;
    callOff =
      dueMs < Infinity && options.timer
        ? options.timer.after(Math.max(0, dueMs - now()), () => {
            armedMs = Infinity;
            take({ kind: 'tick', tMs: Math.max(now(), dueMs) });
          })
        : null;
  };

  const take = (event: TurnTakingEvent): void => {
    const { state, action } = stepTurnTaking(turns, event, settingsNow());
    const inVain = turns.ahead?.on === true && state.ahead?.on !== true;
    const before = wordsOf(turns.text);
    const { phase } = turns.bargeIn;
    turns = state;
    // What was turned down or held may be over meanwhile, and then nothing else says that it is: what comes next does
    // not begin like that.
    if (phase !== 'clear' && state.bargeIn.phase === 'clear' && !ENDS_BARGE_IN.has(action.kind)) {
      speaker.duck(1);
      speaker.resumeFromWord();
    }
    // What is submitted takes what was prepared for it.
    if (inVain && action.kind !== 'submit') options.unprepare();
    carryOut(action, event.tMs);
    const words = wordsOf(turns.text);
    if (words !== before) options.words(words);
    arm();
  };

  const carryOut = (action: TurnTakingAction, tMs: number): void => {
    switch (action.kind) {
      case 'none':
        break;
      case 'listen':
        options.listen();
        speaker.prepareAside(fillerNow('filler'));
        break;
      case 'yields':
        options.yields();
        break;
      case 'prepare':
        options.prepare(action.text);
        break;
      case 'duck':
        speaker.duck(DUCKED);
        break;
      case 'unduck':
        speaker.duck(1);
        break;
      case 'hold':
        speaker.hold();
        options.personSounds(false);
        break;
      case 'resume':
        speaker.resumeFromWord();
        options.personSounds(turns.floor === 'person');
        break;
      case 'interrupt':
        speaker.duck(1);
        options.interrupt();
        break;
      case 'take-back':
        speaker.duck(1);
        options.takeBack();
        break;
      case 'submit':
        filling = fillFrom(filling, tMs, true);
        options.submit(action.text, action.endedMs, action.added);
        break;
      case 'drop':
        options.drop();
        break;
    }
  };

  /** What fills the time now, in the mood the person is in. */
  function fillerNow(say: 'filler' | 'honest'): Aside {
    const state = brain();
    const locale = options.locale();
    return {
      text: fillerText(
        say,
        locale,
        state.visitor.sadness > SAD,
        say === 'honest' ? filling.honest : filling.count,
      ),
      locale,
      prosody: prosodyFor(state, 'calm', 0.4),
      gainDb: say === 'honest' ? HONEST_DB : FILLER_DB,
      captioned: true,
      ...(say === 'filler' && { hum: 'hmm' as const }),
    };
  }

  const tellWait = (words: string | null): void => {
    if (words === told) return;
    told = words;
    options.waits(words);
  };

  const fill = (nowMs: number): void => {
    const answering = options.answering();
    // Somebody speaks: what is due waits until they have done.
    const overlapped = turns.bargeIn.phase !== 'clear' || turns.speech !== null;
    if (answering !== 'known' && overlapped) return;
    const { state, say } = stepFilling(filling, nowMs, answering);
    if (say !== 'nothing') {
      const aside = fillerNow(say);
      speaker.aside(aside);
      if (say === 'honest') tellWait(aside.text);
      take({ kind: 'person-aside', tMs: nowMs, text: `${aside.text} ${aside.hum ?? ''}` });
    }
    filling = state;
    if (filling.honest === 0 || filling.sinceMs === null) tellWait(null);
  };

  const murmur = (nowMs: number): void => {
    const { listen, visitor } = brain();
    if (listen.count === murmurs) return;
    murmurs = listen.count;
    const { floor, soundMs, button } = turns;
    const speaks = soundMs !== null && nowMs - soundMs < MURMUR_WITHIN_MS;
    if (listen.given !== 'murmur' || floor !== 'visitor' || !speaks || button !== 'up') return;
    const sounds = visitor.sadness > SAD ? WITH_SAD : visitor.anger > ANGRY ? WITH_ANGRY : ALONG;
    const which = sounds[murmurs % sounds.length] ?? 'mm';
    speaker.murmur(which, options.locale(), prosodyFor(brain(), 'calm', 0.5));
    take({ kind: 'person-aside', tMs: nowMs, text: MURMURED[which] });
  };

  return {
    take,
    notice(percept) {
      if (percept.kind === 'voice') {
        const { tMs, speaking, pitchHz, loudnessDb, sinceMs = null, quietMs = 0 } = percept;
        take({ kind: 'voice', tMs, speaking, pitchHz, loudnessDb, sinceMs, quietMs });
      } else if (percept.kind === 'face' && percept.confidence > SEEN) {
        take({ kind: 'gaze', tMs: percept.tMs, looksHere: percept.attention > LOOKS });
      } else if (percept.kind === 'sense-lost' && percept.sense === 'voice') {
        take({ kind: 'voice-lost', tMs: percept.tMs });
      }
    },
    hear: ({ text, final }) => take({ kind: 'words', tMs: now(), text, final }),
    tick(nowMs) {
      take({ kind: 'tick', tMs: nowMs });
      murmur(nowMs);
      fill(nowMs);
    },
    typed(text) {
      take({ kind: 'typed', tMs: now(), text });
      filling = fillFrom(filling, now(), false);
    },
    dispose() {
      callOff?.();
      callOff = null;
    },
    get state() {
      return turns;
    },
  };
}
