import { type Context, Hono } from 'hono';

import type { Locale } from '#core';
import type { Exchange, LocalTime, ReplyRequest } from '#dialogue';
import { type ApiFailure, failure, toErrorResponse } from '../api-error.ts';
import { readJsonBody } from '../guard/json-body.ts';
import type { RateLimit } from '../guard/rate-limit.ts';
import { visitorAddress } from '../guard/visitor-address.ts';
import { handoverMessage } from '../handover-words.ts';
import type { StoredConversation } from '../storage/storage.ts';
import type { ActiveTurns } from '../turns/active-turns.ts';
import { noteHeard } from '../turns/note-heard.ts';
import { runTurn, type TurnContext } from '../turns/run-turn.ts';
import { toSseResponse } from '../turns/sse.ts';
import { parseHeardBody, parseLocaleBody, parseTurnBody } from '../turns/turn-body.ts';

/** Far above any honest turn: 4,000 characters of text and what was heard of the last reply. */
const MAX_BODY_BYTES = 64 * 1024;

export interface ConversationDeps extends TurnContext {
  readonly turns: ActiveTurns;
  readonly rateLimit: RateLimit;
  /** For reports of what was heard: whoever interrupts often may ask as often as anybody. */
  readonly reportLimit: RateLimit;
  readonly trustProxy: boolean;
  /** The wall clock of the place the person is about. */
  readonly wallClock: (nowMs: number) => LocalTime;
  /** A few lines for the staff member who takes over. */
  readonly summarise: (exchanges: readonly Exchange[], locale: Locale, now: LocalTime) => string;
}

const ID = /^[\w-]{8,64}$/u;

export const conversationRoutes = (deps: ConversationDeps): Hono => {
  const { storage, turns, log, nowMs, newId } = deps;
  const routes = new Hono();

  /** What every one of these requests must pass, cheapest first. */
  const admit = async (
    c: Context,
    limit: RateLimit = deps.rateLimit,
  ): Promise<{ kind: 'json'; value: unknown } | ApiFailure> => {
    if (turns.draining) {
      return failure(503, 'shutting-down', 'The server is restarting.', {
        retryable: true,
        retryAfterS: 5,
      });
    }
    const address = visitorAddress(c, deps.trustProxy);
    const verdict = limit.check(address, c.req.param('id') ?? null, nowMs());
    if (verdict.kind === 'limited') {
      return failure(429, 'rate-limited', 'Too many requests; please wait a moment.', {
        retryable: true,
        retryAfterS: verdict.retryAfterS,
      });
    }
    return readJsonBody(c.req.raw, MAX_BODY_BYTES);
  };

  const find = async (c: Context): Promise<StoredConversation | ApiFailure> => {
    const id = c.req.param('id') ?? '';
    const found = ID.test(id) ? await storage.conversation(id) : null;
    return found ?? failure(404, 'unknown-conversation', 'There is no such conversation.');
  };

  routes.post('/v1/conversations', async (c) => {
    const body = await admit(c);
    if (body.kind === 'failure') return toErrorResponse(body);
    const parsed = parseLocaleBody(body.value);
    if (parsed.kind === 'failure') return toErrorResponse(parsed);
    const id = newId();
    const atMs = nowMs();
    await storage.createConversation({ id, locale: parsed.locale, createdAtMs: atMs });
    await storage.audit({ atMs, action: 'conversation-created', conversationId: id, count: 1 });
    return c.json({ id }, 201);
  });

  routes.post('/v1/conversations/:id/turns', async (c) => {
    const body = await admit(c);
    if (body.kind === 'failure') return toErrorResponse(body);
    const parsed = parseTurnBody(body.value);
    if (parsed.kind === 'failure') return toErrorResponse(parsed);
    const { text, locale, reading, style, turnId = newId(), heard, ahead } = parsed.request;
    const conversationId = c.req.param('id');
    // A new turn means the last reply is over, even when word of its end has not reached us yet.
    await turns.supersede(conversationId);
    await noteHeard(storage, log, conversationId, heard);
    const found = await find(c);
    if ('kind' in found) return toErrorResponse(found);

    const stop = new AbortController();
    const request: ReplyRequest = {
      turnId,
      text,
      locale,
      reading,
      style,
      history: found.exchanges,
      now: deps.wallClock(nowMs()),
      alreadySaid: [],
    };
    c.req.raw.signal.addEventListener('abort', () => stop.abort(), { once: true });
    return toSseResponse(
      (emit) => {
        const done = runTurn(
          deps,
          conversationId,
          { ...request, ahead: ahead === true },
          emit,
          stop,
        );
        turns.add(conversationId, turnId, stop, done);
        return done;
      },
      () => stop.abort(),
    );
  });

  // A visitor who cuts a reply short may say no more: their next turn would tell of it too late.
  routes.post('/v1/conversations/:id/heard', async (c) => {
    const body = await admit(c, deps.reportLimit);
    if (body.kind === 'failure') return toErrorResponse(body);
    const parsed = parseHeardBody(body.value);
    if (parsed.kind === 'failure') return toErrorResponse(parsed);
    const found = await find(c);
    if ('kind' in found) return toErrorResponse(found);
    const { report } = parsed;
    // What is still being written down cannot be corrected.
    if (report.turnId !== null) await turns.settle(found.id, report.turnId);
    await noteHeard(storage, log, found.id, [report]);
    return c.body(null, 204);
  });

  routes.post('/v1/conversations/:id/handover', async (c) => {
    const body = await admit(c);
    if (body.kind === 'failure') return toErrorResponse(body);
    const parsed = parseLocaleBody(body.value);
    if (parsed.kind === 'failure') return toErrorResponse(parsed);
    const found = await find(c);
    if ('kind' in found) return toErrorResponse(found);
    const { locale } = parsed;
    const wanted = newId();
    const atMs = nowMs();
    const id = await storage.openHandover({
      id: wanted,
      conversationId: found.id,
      locale,
      summary: deps.summarise(found.exchanges, locale, deps.wallClock(atMs)),
      atMs,
    });
    const action = id === wanted ? 'handover-requested' : 'handover-updated';
    await storage.audit({ atMs, action, conversationId: found.id, count: 1 });
    log.info('A visitor asked for a person', { handover: id });
    return c.json({ id, message: handoverMessage(id, locale) }, 201);
  });

  return routes;
};
