import type {
  ClauseRequest,
  LiveClause,
  RenderedClause,
  SpokenLine,
  Voice,
  VoiceFailureReason,
} from '../ports.ts';
import { feelingProsody } from '../prosody/feeling-prosody.ts';
import type { PlacedClause } from './placed-clause.ts';
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

/** A rendered clause that waits for its turn. */
export interface ReadyClause {
  readonly owner: LineInProgress;
  readonly text: string;
  readonly voice: Voice;
  /** Why it is not the first choice; null when it is. */
  readonly reason: VoiceFailureReason | null;
  readonly clause: RenderedClause | LiveClause;
}

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
  /** Takes rendered clauses back, in order, before all that waits. */
  putBack(clauses: readonly ReadyClause[]): void;
  /** Renders again what waits to be played by a voice that plays itself. */
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
  let count = 0;

  const requestFor = (line: SpokenLine, text: string): ClauseRequest => {
    count += 1;
    return {
      id: `${line.id}/${count}`,
      text,
      locale: line.locale,
      prosody: feelingProsody(line.feel, line.intensity, line.prosody, line.manner ?? null),
      feel: line.feel,
      intensity: line.intensity,
      manner: line.manner ?? null,
      pronounce: line.pronounce,
      visemes: line.visemes,
    };
  };
  /** Whatever was rendered or is being rendered goes back to its line's list, in order. */
  const undo = (): void => {
    if (rendering) {
      rendering.source.stop();
      rendering.owner.todo.unshift(rendering.text);
      rendering = null;
    }
    for (const { owner, text } of ready.reverse()) owner.todo.unshift(text);
    ready = [];
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
      if (rendering || ready.length >= room) return;
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
          onReady();
        });
    },
    resume(owner, text) {
      undo();
      if (text !== '') owner.todo.unshift(text);
    },
    putBack(clauses) {
      ready.unshift(...clauses);
    },
    redoLive() {
      if (ready.some((other) => other.clause.kind === 'live')) undo();
    },
    clear() {
      rendering?.source.stop();
      rendering = null;
      ready = [];
    },
  };
};
