import { randomUUID } from 'node:crypto';

import { Hono } from 'hono';

import { LOCALES, type Locale } from '#core';
import type { Exchange, LocalTime } from '#dialogue';
import { failure, toErrorResponse } from './api-error.ts';
import type { ServerConfig } from './config.ts';
import { createAdmission } from './guard/admission.ts';
import type { FaceModel } from './face-model/face-model.ts';
import { createRateLimit } from './guard/rate-limit.ts';
import { securityHeaders } from './guard/security-headers.ts';
import { type Log, reasonOf } from './log.ts';
import type { StaticFiles } from './page/static-files.ts';
import type { Replier } from './replier.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { faceModelRoutes } from './routes/face-model.ts';
import { healthRoutes } from './routes/health.ts';
import { pageRoutes } from './routes/page.ts';
import { type PublicConfig, publicConfigRoutes } from './routes/public-config.ts';
import { realtimeRoutes } from './routes/realtime.ts';
import { speechRoutes } from './routes/speech.ts';
import { transcriptionRoutes } from './routes/transcriptions.ts';
import type { RealtimeCalls } from './voices/realtime-calls.ts';
import type { SpeechVendor } from './voices/speech-vendor.ts';
import type { Transcriber } from './voices/transcriber.ts';
import type { Storage, StorageState } from './storage/storage.ts';
import { type ActiveTurns, createActiveTurns } from './turns/active-turns.ts';

/** A minute's talk is some fifteen sentences of one to three clauses; several are rendered ahead. */
const CLAUSES_PER_TURN = 4;

/** Voices and hearing, as plugged in. */
interface ServerSpeech {
  readonly order: PublicConfig['voices']['order'];
  readonly vendors: readonly SpeechVendor[];
  /** null = nobody writes down what a visitor says. */
  readonly transcriber: Transcriber | null;
  /** A browser's own recogniser is passed over. */
  readonly hearingFirst: boolean;
  /** null = nobody talks with a visitor directly. */
  readonly calls: RealtimeCalls | null;
}

export interface ServerDeps {
  readonly config: Pick<
    ServerConfig,
    'embedOrigins' | 'avatarOrigins' | 'ratePerMinute' | 'trustProxy' | 'turns'
  >;
  readonly version: string;
  /** The persona's id. */
  readonly persona: string;
  readonly model: 'embedded' | 'openai';
  readonly reply: Replier;
  readonly speech: ServerSpeech;
  readonly storage: Storage;
  readonly storageState: () => StorageState;
  readonly summarise: (exchanges: readonly Exchange[], locale: Locale, now: LocalTime) => string;
  readonly wallClock: (nowMs: number) => LocalTime;
  readonly faceModel: FaceModel;
  /** null = the page is served by someone else, or was not built. */
  readonly page: StaticFiles | null;
  readonly log: Log;
  readonly nowMs?: () => number;
  readonly newId?: () => string;
}

export interface ServerApp {
  /** Answers a request; `env` is what the Node adapter passes along. */
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** As `fetch`, from an address: for tests, no socket needed. */
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>;
  readonly turns: ActiveTurns;
}

export const createServerApp = (deps: ServerDeps): ServerApp => {
  const { config, version, persona, model, faceModel, log, speech } = deps;
  const turns = createActiveTurns();
  const app = new Hono();

  app.use(securityHeaders(config));
  app.route(
    '/',
    healthRoutes(() => {
      const storage = deps.storageState();
      return { status: storage === 'failed' ? 'degraded' : 'ok', version, model, storage };
    }),
  );
  const { order, vendors, transcriber, hearingFirst, calls } = speech;
  const realtime = calls && { sentTo: calls.sentTo };
  const hearing = transcriber && { sentTo: transcriber.sentTo, first: hearingFirst };
  const server = vendors.map((vendor) => ({
    id: vendor.id,
    locales: LOCALES.filter((locale) => vendor.speaks(locale)),
  }));
  const voices = { order, server };
  app.route(
    '/',
    publicConfigRoutes(
      { version, persona, model, voices, hearing, realtime, turns: config.turns },
      faceModel,
    ),
  );
  const admission = createAdmission({
    perMinute: config.ratePerMinute * CLAUSES_PER_TURN,
    trustProxy: config.trustProxy,
    nowMs: deps.nowMs ?? Date.now,
    draining: () => turns.draining,
  });
  app.route('/', speechRoutes({ vendors, admission, log }));
  app.route('/', transcriptionRoutes({ transcriber, admission, log }));
  app.route('/', realtimeRoutes({ calls, admission, log }));
  app.route('/', faceModelRoutes(faceModel));
  app.route(
    '/',
    conversationRoutes({
      reply: deps.reply,
      storage: deps.storage,
      summarise: deps.summarise,
      wallClock: deps.wallClock,
      log,
      nowMs: deps.nowMs ?? Date.now,
      newId: deps.newId ?? randomUUID,
      turns,
      rateLimit: createRateLimit(config.ratePerMinute),
      reportLimit: createRateLimit(config.ratePerMinute),
      trustProxy: config.trustProxy,
    }),
  );
  const nothing = (): Response =>
    toErrorResponse(failure(404, 'not-found', 'There is nothing at this address.'));
  app.all('/v1/*', nothing);
  if (deps.page) app.route('/', pageRoutes(deps.page));
  app.notFound(nothing);
  app.onError((caught) => {
    log.error('A request failed', { reason: reasonOf(caught) });
    return toErrorResponse(
      failure(500, 'internal', 'Something went wrong on the server.', { retryable: true }),
    );
  });

  return {
    fetch: (request, env) => app.fetch(request, env),
    request: (path, init) => app.request(path, init),
    turns,
  };
};
