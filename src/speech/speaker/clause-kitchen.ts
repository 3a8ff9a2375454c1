import type {
  ClauseRequest,
  LiveClause,
  RenderedClause,
  SpokenLine,
  Voice,
  VoiceFailureReason,
} from '../ports.ts';
import { clauseLanguage } from '../text/text-language.ts';
import { mannerProsody } from '../prosody/manner-prosody.ts';
import type { PlacedClause } from './placed-clause.ts';
import type { StreamedClause } from './streaming/streamed-clause.ts';
import { createStopSource } from '#core';
import type { StopSource } from '#core';
import type { VoiceChain } from './voice-chain.ts';

export interface LineInProgress {
  readonly line: SpokenLine;
  /** Clauses still to be rendered. */
  readonly todo: string[];
  readonly placed: PlacedClause[];
  begun: boolean;
  /** Audio time at which it was cut short. */
  cutMs: number | null;
}

/** Something of a line that is still to be said. */
export interface UnsaidText {
  readonly owner: LineInProgress;
  readonly text: string;
}

/** A rendered clause that waits for its turn. */
export interface ReadyClause extends UnsaidText {
  readonly voice: Voice;
  /** Why it is not the first choice; null when it is. */
  readonly reason: VoiceFailureReason | null;
  /** One that is still coming may be begun with as well. */
  readonly clause: RenderedClause | StreamedClause | LiveClause;
}

/** Its voice plays itself and was not to be heard when it was rendered. */
export const isHushed = ({ clause, voice }: Pick<ReadyClause, 'clause' | 'voice'>): boolean =>
  voice.live === true && clause.kind === 'rendered';

/** Renders clauses ahead of the one that is heard, one at a time and in order. */
export interface ClauseKitchen {
  first(): ReadyClause | undefined;
  take(): void;
  /** Something of this line is still to be rendered or placed. */
  holds(owner: LineInProgress): boolean;
  /** Renders the next clause when fewer than `room` are ready; calls back when one is. */
  work(lines: readonly LineInProgress[], room: number, onReady: () => void): void;
  /** Puts text back to the front of its line, before all that was rendered of it already. */
  resume(owner: LineInProgress, text: string): void;
  /** Takes back, in order and before all that waits, what was rendered, and texts that have to be rendered anew. */
  putBack(left: readonly (ReadyClause | UnsaidText)[]): void;
  /** Renders again what waits to be played by a voice that plays itself, or was to be silent instead. */
  redoLive(): void;
  clear(): void;
}

interface Rendering {
  readonly owner: LineInProgress;
  readonly text: string;
  readonly source: StopSource;
}

export const createClauseKitchen = (
  chain: VoiceChain,
  soundWanted: () => boolean,
): ClauseKitchen => {
  let ready: ReadyClause[] = [];
  let rendering: Rendering | null = null;
  /** One vendor's stream at a time: the next clause is asked for when this one has come. */
  let coming: StreamedClause | null = null;
  let tell = (): void => {};
  let count = 0;

  const requestFor = (line: SpokenLine, text: string): ClauseRequest => {
    count += 1;
    const locale = clauseLanguage(text, line.locale);
    return {
      id: `${line.id}/${count}`,
      text,
      locale,
      ...(locale === line.locale ? {} : { among: line.locale }),
      prosody: mannerProsody(line.prosody, line.manner ?? null),
      feel: line.feel,
      intensity: line.intensity,
      manner: line.manner ?? null,
      pronounce: line.pronounce,
      visemes: line.visemes,
    };
  };
  const forget = (clauses: readonly ReadyClause[]): void => {
    for (const { clause } of clauses) if (clause.kind === 'streamed') clause.stop();
  };
  /** Whatever was rendered or is being rendered goes back to its line's list, in order. */
  const undo = (): void => {
    if (rendering) {
      rendering.source.stop();
      rendering.owner.todo.unshift(rendering.text);
      rendering = null;
    }
    forget(ready);
    if (ready.some(({ clause }) => clause === coming)) coming = null;
    for (const { owner, text } of ready.reverse()) owner.todo.unshift(text);
    ready = [];
  };
  const resume = (owner: LineInProgress, text: string): void => {
    undo();
    if (text !== '') owner.todo.unshift(text);
  };
  /** A stream that has come while it waited is a clause like any other; one that broke meanwhile is said otherwise. */
  const awaitRest = (streamed: StreamedClause): void => {
    coming = streamed;
    void streamed.whole.then((whole) => {
      if (coming === streamed) coming = null;
      const index = ready.findIndex(({ clause }) => clause === streamed);
      const waiting = ready[index];
      if (waiting && whole) ready[index] = { ...waiting, clause: whole };
      else if (waiting) {
        ready.splice(index, 1);
        chain.failed(waiting.voice, waiting.owner.line.id);
        resume(waiting.owner, waiting.text);
      }
      tell();
    });
  };

  return {
    first: () => ready[0],
    take() {
      ready.shift();
    },
    holds: (owner) =>
      owner.todo.length > 0 ||
      rendering?.owner === owner ||
      ready.some((other) => other.owner === owner),
    work(lines, room, onReady) {
      tell = onReady;
      if (rendering || coming || ready.length >= room) return;
      const owner = lines.find((line) => line.todo.length > 0);
      const text = owner?.todo.shift();
      if (!owner || text === undefined) return;
      const source = createStopSource();
      rendering = { owner, text, source };
      void chain
        .render(requestFor(owner.line, text), owner.line.id, source.signal, soundWanted)
        .then((chosen) => {
          if (source.signal.aborted) return;
          rendering = null;
          if (chosen) ready.push({ owner, text, ...chosen });
          if (chosen?.clause.kind === 'streamed') awaitRest(chosen.clause);
          onReady();
        });
    },
    resume,
    putBack(left) {
      const rendered = left.flatMap((item) => ('clause' in item ? [item] : []));
      // Behind a text that has to be rendered anew nothing can stay as it is: what is rendered is said first.
      const kept = left.findIndex((item) => !('clause' in item));
      if (kept >= 0) {
        undo();
        forget(rendered.slice(kept));
        for (const { owner, text } of left.slice(kept).toReversed()) owner.todo.unshift(text);
      }
      const back = kept < 0 ? rendered : rendered.slice(0, kept);
      ready.unshift(...back);
      for (const { clause } of back) if (clause.kind === 'streamed') awaitRest(clause);
    },
    redoLive() {
      if (ready.some((other) => other.clause.kind === 'live' || isHushed(other))) undo();
    },
    clear() {
      rendering?.source.stop();
      rendering = null;
      forget(ready);
      coming = null;
      ready = [];
    },
  };
};
