import type { StopSignal } from '#core';

/** A clause as `speechSynthesis` is asked for it. */
interface PlayedText {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
  /** As the Web Speech API has them: rate and pitch 1 = usual, volume [0, 1]. */
  readonly rate: number;
  readonly pitch: number;
  readonly volume: number;
  /** How long it is expected to take. */
  readonly aboutMs: number;
}

/** Plays one text at a time and watches over the engine, which forgets to tell about half of what happens to it. */
export interface UtterancePlayer {
  /** Settles when it has ended, with false when it failed, hung or was stopped. `onWord` gets the index of each word. */
  play(said: PlayedText, onWord: (wordIndex: number) => void, stop: StopSignal): Promise<boolean>;
  dispose(): void;
}

/** The engine may have to be started for the first text; a voice that has not begun by then is not going to. */
const COLD_START_MS = 2500;
const START_MS = 1500;
/** One that was seen to begin late may take so many times as long, up to the most. */
const SLOW_FACTOR = 1.6;
const MOST_START_MS = 4000;
/** Engines sometimes forget to say that they have ended. */
const WATCH_MS = 400;
const SILENT_CHECKS = 3;
/** A text that takes this much longer than estimated has hung. */
const OVERDUE_FACTOR = 2;
const OVERDUE_MS = 2500;
/** So has one that reported its words and does no more: Chromium's remote voices do so after a quarter of a minute. */
const NO_WORD_MS = 4000;

/** Where each blank-separated word begins in the text. */
const wordStarts = (text: string): readonly number[] =>
  Array.from(text.matchAll(/\S+/gu), (match) => match.index);

export const createUtterancePlayer = (synthesis: SpeechSynthesis): UtterancePlayer => {
  /** Kept referenced while it speaks: engines drop events of an utterance that was collected. */
  let current: SpeechSynthesisUtterance | null = null;
  let slowestStartMs = 0;
  let hasSpoken = false;

  const play: UtterancePlayer['play'] = ({ text, voice, aboutMs, ...dials }, onWord, stop) =>
    new Promise((resolve) => {
      const starts = wordStarts(text);
      const startWithinMs = Math.min(
        MOST_START_MS,
        Math.max(hasSpoken ? START_MS : COLD_START_MS, slowestStartMs * SLOW_FACTOR),
      );
      let reached = 0;
      let wordAtMs: number | null = null;
      let startedAtMs: number | null = null;
      let askedAtMs = performance.now();
      let quietChecks = 0;
      let again = true;
      let done = false;
      const finish = (complete: boolean): void => {
        if (done) return;
        done = true;
        clearInterval(watch);
        stop.removeEventListener('abort', giveUp);
        current = null;
        resolve(complete);
      };
      function giveUp(): void {
        if (done) return;
        finish(false);
        synthesis.cancel();
      }
      const word = (index: number): void => {
        reached = index;
        onWord(index);
      };
      const begun = (): void => {
        if (startedAtMs !== null) return;
        startedAtMs = performance.now();
        hasSpoken = true;
        slowestStartMs = Math.max(startedAtMs - askedAtMs, slowestStartMs * 0.8);
      };
      /** Whether so much of it was said that nothing is missing when it is quiet now. */
      const saidAll = (): boolean => wordAtMs === null || reached >= starts.length - 2;
      const check = (): void => {
        // Something else in the page, or the system, has paused it.
        if (synthesis.paused) synthesis.resume();
        const nowMs = performance.now();
        if (startedAtMs === null) {
          if (nowMs - askedAtMs > startWithinMs) giveUp();
          return;
        }
        quietChecks = synthesis.speaking ? 0 : quietChecks + 1;
        const overdue = nowMs - startedAtMs > aboutMs * OVERDUE_FACTOR + OVERDUE_MS;
        const stuck = wordAtMs !== null && !saidAll() && nowMs - wordAtMs > NO_WORD_MS;
        if (quietChecks >= SILENT_CHECKS) finish(saidAll());
        else if (overdue || stuck) giveUp();
      };
      const watch = setInterval(check, WATCH_MS);
      const speakFrom = (firstWord: number): void => {
        const from = starts[firstWord] ?? 0;
        const said = new SpeechSynthesisUtterance(text.slice(from));
        Object.assign(said, dials, { voice, lang: voice.lang });
        current = said;
        const mine = (): boolean => !done && current === said;
        said.addEventListener('start', () => {
          if (!mine()) return;
          begun();
          word(firstWord);
        });
        said.addEventListener('boundary', (event) => {
          if (!mine() || (event.name !== 'word' && event.name !== undefined)) return;
          begun();
          const index = starts.findLastIndex((start) => start <= from + event.charIndex);
          // Some engines tell of every word and of its place never.
          if (index <= reached) return;
          wordAtMs = performance.now();
          word(index);
        });
        said.addEventListener('end', () => {
          if (mine()) finish(true);
        });
        said.addEventListener('error', ({ error }) => {
          if (!mine()) return;
          const elsewhere = error === 'interrupted' || error === 'canceled';
          const knowsWhere = startedAtMs === null || wordAtMs !== null;
          // Somebody else emptied the queue, or a cancel just before came late: the voice itself is well.
          if (!elsewhere || !again || !knowsWhere) return finish(false);
          again = false;
          askedAtMs = performance.now();
          startedAtMs = null;
          wordAtMs = null;
          speakFrom(reached);
        });
        // A queue left over by another page or a crash would hold this one up.
        if (synthesis.paused) synthesis.resume();
        synthesis.speak(said);
      };
      if (stop.aborted) return finish(false);
      stop.addEventListener('abort', giveUp);
      speakFrom(0);
    });

  return {
    play,
    dispose() {
      if (current) synthesis.cancel();
      current = null;
    },
  };
};
