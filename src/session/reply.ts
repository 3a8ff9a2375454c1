import { createStopSource, type Beat, type Locale, type StopSource } from '#core';
import { DialogueError, type Conversation, type TurnEvent } from '#dialogue';
import type { TurnRequest } from '#dialogue';
import type { Speaker, SpokenLine } from '#speech';

import type { Answering } from './filler.ts';
import { createHeardReports } from './heard-reports.ts';

/** What the session learns of a reply while it is written and said. */
interface ReplyListener {
  /** A beat has begun to be heard; `first` opens the person's turn. */
  beatStarted(replyId: string, beat: Beat, first: boolean): void;
  /** A moment of the reply's making has come; the first time counts. */
  reached(replyId: string, point: 'firstToken' | 'firstClause'): void;
  hint(event: Extract<TurnEvent, { kind: 'hint' }>): void;
  /** The stream is complete; words may still be spoken. */
  written(replyId: string, end: Extract<TurnEvent, { kind: 'end' }>): void;
  /** Words of the person were heard: a whole beat, or what was heard of one that was cut. */
  heard(text: string): void;
  /** Every word was heard: all of `text`. */
  finished(replyId: string, text: string): void;
  /** Cut short; `heard` are the words that were heard, `begun` tells whether anything was. */
  cut(replyId: string, heard: string, begun: boolean): void;
  /** Nothing could be answered. */
  failed(replyId: string, error: DialogueError): void;
  /** Something went wrong on the way, but the reply goes on. */
  trouble(event: Extract<TurnEvent, { kind: 'error' }>): void;
}

export interface ReplyOptions {
  readonly conversation: Conversation;
  readonly speaker: Speaker;
  readonly listener: ReplyListener;
  /** How a beat becomes a line: prosody comes from how the person feels now. */
  readonly toLine: (beat: Beat, lineId: string, locale: Locale) => SpokenLine;
}

interface Run {
  readonly id: string;
  readonly stop: StopSource;
  readonly lines: Map<string, Beat>;
  readonly started: string[];
  readonly unheard: Set<string>;
  /** How many words of each line have begun, by the most that was ever so: what is said again was read already. */
  readonly begun: Map<string, number>;
  /** The model has begun. */
  writing: boolean;
  written: boolean;
  /** What the conversation knows it by; null where nobody was asked. */
  readonly turnId: string | null;
}

/** What a reply is asked for by. */
type Asked = Omit<TurnRequest, 'turnId' | 'heard' | 'ahead'>;

/** An answer that was asked for before it was sure that it is wanted. */
interface Ahead {
  readonly request: Asked;
  readonly asked: TurnRequest;
  readonly stop: StopSource;
  readonly events: AsyncIterator<TurnEvent, void>;
  readonly first: Promise<IteratorResult<TurnEvent, void>>;
}

async function* eventsOf({ events, first }: Ahead): AsyncGenerator<TurnEvent, void, void> {
  try {
    for (let step = await first; !step.done; step = await events.next()) yield step.value;
  } finally {
    await events.return?.();
  }
}

const firstWords = (text: string, count: number): string =>
  text.split(/\s+/u).filter(Boolean).slice(0, count).join(' ');

/** How they feel may have drifted since; what was said, and how it is to be answered, must be the same. */
const asksTheSame = (a: Ahead['request'], b: Ahead['request']): boolean =>
  a.text === b.text && a.locale === b.locale && JSON.stringify(a.style) === JSON.stringify(b.style);

/** The reply in flight, at most one: from the stream of beats to the last word heard. */
export interface Replies {
  /** Asks for an answer that `answer` takes if it is asked the same. Nothing is shown or said of it before. */
  prepare(request: Asked): void;
  /** It is not wanted after all. */
  unprepare(): void;
  /** Answers the visitor; cuts what is still being said. */
  answer(id: string, request: Asked): void;
  /** Says beats that nobody needs to be asked for. */
  recite(id: string, beats: readonly Beat[], locale: Locale): void;
  /**
   * Silences the person; true when something was cut. With `takenBack` the question is off as well: the visitor goes on
   * with it.
   */
  cut(takenBack?: boolean): boolean;
  readonly busy: boolean;
  /** What has been said of the reply that is being said, the word that has begun included; null while there is none. */
  spoken(): { readonly id: string; readonly text: string } | null;
  /** What the answer that was asked for has come to; `known` too when none is waited for. */
  readonly answering: Answering;
  dispose(): void;
}

export function createReplies(options: ReplyOptions): Replies {
  const { conversation, speaker, listener, toLine } = options;
  let run: Run | null = null;
  const reports = createHeardReports(conversation);
  let turnCount = 0;
  let ahead: Ahead | null = null;

  const askedAs = (request: Asked, isAhead: boolean): TurnRequest => {
    turnCount += 1;
    const heard = reports.pending();
    return { ...request, turnId: `t${turnCount}`, heard, ...(isAhead && { ahead: true }) };
  };

  const begin = (id: string, turnId: string | null, stop = createStopSource()): Run => ({
    id,
    stop,
    lines: new Map(),
    started: [],
    unheard: new Set(),
    begun: new Map(),
    writing: false,
    written: false,
    turnId,
  });

  const finishIfDone = (current: Run): void => {
    if (run !== current || !current.written || current.unheard.size > 0) return;
    run = null;
    const says = [...current.lines.values()].map(({ say }) => say);
    listener.finished(current.id, says.join(' '));
  };

  const enqueue = (current: Run, beat: Beat, locale: Locale): void => {
    const lineId = `${current.id}/${current.lines.size}`;
    current.lines.set(lineId, beat);
    current.unheard.add(lineId);
    speaker.say(toLine(beat, lineId, locale));
  };

  const unsubscribe = speaker.subscribe((event) => {
    const current = run;
    if (!current) return;
    if (event.kind === 'line-started') {
      const beat = current.lines.get(event.lineId);
      if (!beat) return;
      current.started.push(event.lineId);
      listener.beatStarted(current.id, beat, current.started.length === 1);
    } else if (event.kind === 'line-ended') {
      if (!current.unheard.delete(event.lineId)) return;
      const beat = current.lines.get(event.lineId);
      if (beat) listener.heard(beat.say);
      finishIfDone(current);
    }
  });

  const handle = (current: Run, event: TurnEvent, locale: Locale): void => {
    switch (event.kind) {
      case 'writing':
        current.writing = true;
        listener.reached(current.id, 'firstToken');
        break;
      case 'beat':
        listener.reached(current.id, 'firstClause');
        enqueue(current, event.beat, locale);
        break;
      case 'hint':
        listener.hint(event);
        break;
      case 'error':
        listener.trouble(event);
        break;
      case 'end':
        listener.written(current.id, event);
        break;
    }
  };

  async function stream(
    current: Run,
    { locale, heard }: TurnRequest,
    events: AsyncIterable<TurnEvent>,
  ): Promise<void> {
    let answered = false;
    try {
      for await (const event of events) {
        if (!answered) reports.answered(heard, event);
        answered = true;
        if (run !== current) return;
        handle(current, event, locale);
      }
    } catch (cause) {
      if (run !== current) return;
      const error =
        cause instanceof DialogueError
          ? cause
          : new DialogueError('internal', 'The reply failed.', { retryable: true, cause });
      if (current.lines.size === 0) {
        run = null;
        listener.failed(current.id, error);
        return;
      }
    }
    if (run !== current) return;
    current.written = true;
    if (current.lines.size === 0) {
      run = null;
      listener.failed(
        current.id,
        new DialogueError('model-malformed', 'The reply was empty.', { retryable: true }),
      );
      return;
    }
    finishIfDone(current);
  }

  const cut = (takenBack = false): boolean => {
    const current = run;
    if (!current) return false;
    const nowMs = speaker.nowMs();
    const heardOfLine = (lineId: string): string => speaker.heardText(lineId, nowMs);
    const heard = current.started.map(heardOfLine).filter(Boolean).join(' ');
    const last = current.started.findLast((lineId) => current.unheard.has(lineId));
    const heardLast = last === undefined ? '' : heardOfLine(last);
    run = null;
    current.stop.stop();
    speaker.stop();
    const { turnId } = current;
    // Also where nothing has come: an answer may have been written that never arrived.
    if (turnId !== null)
      reports.tell({ turnId, text: heard, ...(takenBack && heard === '' && { takenBack }) });
    if (heardLast !== '') listener.heard(heardLast);
    listener.cut(current.id, heard, current.started.length > 0);
    return true;
  };

  const unprepare = (): void => {
    if (!ahead) return;
    const { asked, stop, events } = ahead;
    ahead = null;
    stop.stop();
    void events.return?.().catch(() => {});
    const { turnId = null } = asked;
    // It may have been answered in full by now, unheard.
    reports.tell({ turnId, text: '', takenBack: true });
  };

  return {
    prepare(request) {
      if (run) return;
      unprepare();
      const stop = createStopSource();
      const asked = askedAs(request, true);
      const events = conversation.turn(asked, stop.signal)[Symbol.asyncIterator]();
      const first = events.next();
      // Whoever takes it sees to its failure.
      first.catch(() => {});
      ahead = { request, asked, stop, events, first };
    },
    unprepare,
    answer(id, request) {
      cut();
      const taken = ahead && asksTheSame(ahead.request, request) ? ahead : null;
      if (!taken) unprepare();
      ahead = null;
      const asked = taken?.asked ?? askedAs(request, false);
      const current = begin(id, asked.turnId ?? null, taken?.stop);
      run = current;
      const events = taken ? eventsOf(taken) : conversation.turn(asked, current.stop.signal);
      void stream(current, asked, events);
    },
    recite(id, beats, locale) {
      cut();
      unprepare();
      const current = begin(id, null);
      run = current;
      for (const beat of beats) enqueue(current, beat, locale);
      current.written = true;
    },
    cut,
    get busy() {
      return run !== null;
    },
    spoken() {
      const current = run;
      if (!current || current.started.length === 0) return null;
      const nowMs = speaker.nowMs();
      const texts = current.started.map((lineId) => {
        const say = current.lines.get(lineId)?.say ?? '';
        if (!current.unheard.has(lineId)) return say;
        // A line that has begun has begun with its first word.
        const before = current.begun.get(lineId) ?? 1;
        const begun = Math.max(before, speaker.begunWords(lineId, nowMs));
        current.begun.set(lineId, begun);
        return firstWords(say, begun);
      });
      return { id: current.id, text: texts.join(' ') };
    },
    get answering() {
      if (run === null || run.lines.size > 0) return 'known';
      return run.writing ? 'writing' : 'unwritten';
    },
    dispose() {
      cut();
      unprepare();
      unsubscribe();
    },
  };
}
