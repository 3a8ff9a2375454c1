import { startTurnTaking } from '../../src/session/turn-state.ts';
import type {
  TurnSettings,
  TurnTaking,
  TurnTakingAction,
  TurnTakingEvent,
} from '../../src/session/turn-state.ts';
import { stepTurnTaking } from '../../src/session/turn-taking.ts';

/** As the microphone reports: 31 times a second. */
const STRETCH_MS = 32;
/** `speaking` outlasts the last sound by this. */
const HANGOVER_MS = 350;

/** A conversation with the reducer, along one clock. Each step returns the script, so that cases read in one go. */
export function talk(settings: TurnSettings = { locale: 'en', eagerness: 'balanced' }) {
  let state: TurnTaking = startTurnTaking;
  let nowMs = 0;
  let speechMs = 0;
  let quietMs = Infinity;
  const log: { readonly tMs: number; readonly action: TurnTakingAction }[] = [];
  const take = (event: TurnTakingEvent): void => {
    const step = stepTurnTaking(state, event, settings);
    state = step.state;
    if (step.action.kind !== 'none') log.push({ tMs: event.tMs, action: step.action });
  };
  const listen = (
    ms: number,
    sounding: boolean,
    pitchHz: (share: number) => number | null,
  ): void => {
    const steps = Math.round(ms / STRETCH_MS);
    for (let step = 1; step <= steps; step += 1) {
      nowMs += STRETCH_MS;
      quietMs = sounding ? 0 : quietMs + STRETCH_MS;
      const speaking = quietMs < HANGOVER_MS;
      speechMs = speaking ? speechMs + STRETCH_MS : 0;
      take({
        kind: 'voice',
        tMs: nowMs,
        speaking,
        sinceMs: speaking ? nowMs - speechMs : null,
        quietMs: Math.min(quietMs, 99_999),
        pitchHz: sounding ? pitchHz(step / steps) : null,
        loudnessDb: sounding ? -24 - 3 * Math.abs(Math.sin(1.7 * step)) : -60,
      });
    }
  };
  const script = {
    /** The visitor makes a sound for so long; its pitch may run from one frequency to another. */
    speaks(ms: number, { fromHz = 120, toHz = 120 } = {}) {
      listen(ms, true, (share) => fromHz * (toHz / fromHz) ** share);
      return script;
    },
    silent(ms: number) {
      listen(ms, false, () => null);
      return script;
    },
    recognised(text: string, final = false) {
      take({ kind: 'words', tMs: nowMs, text, final });
      return script;
    },
    looks(looksHere: boolean) {
      take({ kind: 'gaze', tMs: nowMs, looksHere });
      return script;
    },
    personStarts(text: string) {
      take({ kind: 'person-starts', tMs: nowMs });
      take({ kind: 'person-says', tMs: nowMs, text });
      return script;
    },
    personEnds() {
      take({ kind: 'person-ends', tMs: nowMs });
      return script;
    },
    /** The person murmurs, or fills the time. */
    personAside(text: string) {
      take({ kind: 'person-aside', tMs: nowMs, text });
      return script;
    },
    /** Something is typed and sent. */
    typed(text: string) {
      take({ kind: 'typed', tMs: nowMs, text });
      return script;
    },
    /** The microphone tells nothing for now, as on a hidden page. */
    voiceLost() {
      take({ kind: 'voice-lost', tMs: nowMs });
      quietMs = Infinity;
      return script;
    },
    /** The microphone is switched off, or gone. */
    hearingEnds() {
      take({ kind: 'hearing-ends', tMs: nowMs });
      quietMs = Infinity;
      return script;
    },
    button(down: boolean) {
      take({ kind: 'button', tMs: nowMs, down });
      return script;
    },
    /** Passes time without a microphone. */
    waits(ms: number) {
      for (const untilMs = nowMs + ms; nowMs < untilMs;) {
        nowMs = Math.min(untilMs, nowMs + 16);
        take({ kind: 'tick', tMs: nowMs });
      }
      return script;
    },
    now: () => nowMs,
    state: () => state,
    /** What was decided, in order; listeners' movements and answers asked for ahead apart. */
    actions: () =>
      log
        .filter(({ action }) => action.kind !== 'yields' && action.kind !== 'prepare')
        .map(({ action }) => (action.kind === 'submit' ? `submit ${action.text}` : action.kind)),
    log,
    /** When something was decided for the last time; NaN if never. */
    at: (kind: TurnTakingAction['kind']) =>
      log.findLast(({ action }) => action.kind === kind)?.tMs ?? NaN,
  };
  return script;
}

/** A voice whose range is known: two seconds of sentences between 95 and 150 Hz, and a turn's end. */
export const acquainted = (settings?: TurnSettings) => {
  const script = talk(settings);
  for (let n = 0; n < 4; n += 1)
    script.speaks(480, { fromHz: 150, toHz: 95 }).speaks(480, { fromHz: 100, toHz: 140 });
  return script.silent(1000);
};
