import type { Locale, Persona, StopSignal } from '#core';

import { createEmbeddedEngine } from '../engine/create-embedded-engine.ts';
import type { Knowledge } from '../knowledge/document.ts';
import type { LocalTime } from '../knowledge/calendar.ts';
import { DialogueError } from '../ports.ts';
import type { Conversation, Exchange, HandoverReceipt, TurnEvent, TurnRequest } from '../ports.ts';
import { createKeptTalk } from '../summary/kept-talk.ts';
import { loadBundledKnowledge } from './bundled-knowledge.ts';
import { readWallClock } from './wall-clock.ts';

/** A conversation that can go on where another one stopped. */
export interface LocalConversation extends Conversation {
  /** Finishes a turn of which `alreadySaid` was said by someone else. The talk so far is the caller's. */
  resume(
    request: TurnRequest,
    alreadySaid: readonly string[],
    history: readonly Exchange[],
    stop: StopSignal,
  ): AsyncIterable<TurnEvent>;
}

export interface LocalConversationOptions {
  readonly knowledge?: Knowledge;
  readonly now?: () => LocalTime;
}

/** The embedded engine in the page, for when the server cannot be reached. Nothing leaves the device. */
export const createLocalConversation = (
  persona: Persona,
  { knowledge = loadBundledKnowledge(), now = readWallClock }: LocalConversationOptions = {},
): LocalConversation => {
  const engine = createEmbeddedEngine({ ...knowledge, persona });
  const kept = createKeptTalk();
  let turns = 0;

  async function* resume(
    request: TurnRequest,
    alreadySaid: readonly string[],
    talk: readonly Exchange[],
    stop: StopSignal,
  ): AsyncGenerator<TurnEvent, void, void> {
    turns += 1;
    const { text, locale, reading, style } = request;
    const { turnId = `local-${turns}` } = request;
    for (const event of engine.reply({
      turnId,
      text,
      locale,
      reading,
      style,
      history: talk,
      now: now(),
      alreadySaid,
    })) {
      if (stop.aborted) return;
      yield event;
    }
  }

  return {
    resume,
    async *turn(request, stop) {
      const { before, note, over } = kept.begin(request);
      try {
        for await (const event of resume(request, [], before, stop)) {
          if (event.kind === 'beat') note(event.beat.say);
          yield event;
        }
      } finally {
        over(stop);
      }
    },
    heard: (report) => kept.correct(report),
    renew: () => kept.clear(),
    requestPerson(_locale: Locale): Promise<HandoverReceipt> {
      return Promise.reject(
        new DialogueError('network', 'A person can be reached through the server only.', {
          retryable: true,
        }),
      );
    },
    dispose: () => kept.clear(),
  };
};
