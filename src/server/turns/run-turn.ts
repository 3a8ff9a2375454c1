import {
  DialogueError,
  type Author,
  type ReplyRequest,
  type TurnEvent,
  type TurnRequest,
} from '#dialogue';
import { type Log, reasonOf } from '../log.ts';
import type { Replier } from '../replier.ts';
import type { Storage } from '../storage/storage.ts';

/** The last resort against a reply that never ends; the dialogue's own time-outs are far shorter. */
const MAX_TURN_MS = 120_000;

export interface TurnContext {
  readonly reply: Replier;
  readonly storage: Storage;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly newId: () => string;
}

const toErrorEvent = (caught: unknown): TurnEvent =>
  caught instanceof DialogueError
    ? { kind: 'error', code: caught.code, message: caught.message, retryable: caught.retryable }
    : // What went wrong inside is for the log; it could name files or hosts.
      {
        kind: 'error',
        code: 'internal',
        message: 'The reply could not be written.',
        retryable: true,
      };

/** Resolves to null when `stop` fires first, so that a reply that ignores it cannot hold the turn. */
const unlessStopped = <T>(work: Promise<T>, stop: AbortSignal): Promise<T | null> =>
  new Promise((resolve, reject) => {
    const onStop = (): void => resolve(null);
    if (stop.aborted) onStop();
    stop.addEventListener('abort', onStop, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', onStop));
  });

/**
 * Answers one turn: emits what the dialogue says as it says it, and writes down what was said, also when the visitor
 * leaves halfway. The visitor's reading goes to the dialogue and nowhere else. Never rejects.
 */
export const runTurn = async (
  context: TurnContext,
  conversationId: string,
  request: ReplyRequest & Pick<TurnRequest, 'ahead'>,
  emit: (event: TurnEvent) => void,
  stop: AbortController,
): Promise<void> => {
  const { storage, log, nowMs, newId } = context;
  const { turnId } = request;
  const said: string[] = [];
  let author: Author = 'embedded';
  let ended = false;
  let answered = false;
  const limit = setTimeout(() => stop.abort(), MAX_TURN_MS);

  const write = async (what: string, work: Promise<void>): Promise<void> => {
    await work.catch((caught: unknown) => log.error(what, { reason: reasonOf(caught) }));
  };

  const atMs = nowMs();
  let asked: Promise<void> | null = null;
  const writeAsked = (): Promise<void> =>
    (asked ??= write(
      'A message could not be stored',
      storage.addMessage({
        id: newId(),
        conversationId,
        turnId,
        who: 'visitor',
        author: null,
        text: request.text,
        atMs,
      }),
    ));
  // Written down while the model is being asked: the visitor need not wait for a disk. What may yet go on is written down
  // with the first answer to it.
  if (!request.ahead) void writeAsked();
  try {
    const events = context.reply(request, stop.signal)[Symbol.asyncIterator]();
    while (!ended) {
      const step = await unlessStopped(events.next(), stop.signal);
      if (step === null) {
        // Not awaited: a generator that hangs in its own await would never return.
        void events.return?.()?.catch(() => {});
        break;
      }
      if (step.done) break;
      const event = step.value;
      answered = true;
      void writeAsked();
      if (event.kind === 'beat') said.push(event.beat.say);
      if (event.kind === 'end') {
        ended = true;
        author = event.author;
      }
      // The visitor is still answered, by the embedded engine; who runs the server must know.
      if (event.kind === 'error') log.warn('The model failed', { turnId, code: event.code });
      emit(event.kind === 'end' ? { ...event, turnId } : event);
    }
    if (!ended && !stop.signal.aborted) {
      emit(
        toErrorEvent(new DialogueError('model-cut', 'The reply broke off.', { retryable: true })),
      );
    }
  } catch (caught) {
    log.error('A turn failed', { turnId, reason: reasonOf(caught) });
    emit(toErrorEvent(caught));
  }
  clearTimeout(limit);
  const calledOff = request.ahead === true && stop.signal.aborted && !answered;
  if (!calledOff) await writeAsked();
  if (said.length > 0) {
    await write(
      'A reply could not be stored',
      storage.addMessage({
        id: newId(),
        conversationId,
        turnId,
        who: 'person',
        author,
        text: said.join(' ').replaceAll('\0', ''),
        atMs: nowMs(),
      }),
    );
  }
};
