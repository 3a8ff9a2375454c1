import type { Beat } from '#core';
import type { ReplyRequest, TurnEvent } from '#dialogue';

import { createServerApp, type ServerApp, type ServerDeps } from '../../src/server/app.ts';
import { createFaceModel } from '../../src/server/face-model/face-model.ts';
import { silentLog } from '../../src/server/log.ts';
import type { Replier } from '../../src/server/replier.ts';
import { createMemoryStorage } from '../../src/server/storage/memory-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';

export const beatOf = (say: string): Beat => ({
  id: `beat-${say.length}`,
  say,
  feel: 'warm',
  intensity: 0.5,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  card: null,
});

export const END: TurnEvent = {
  kind: 'end',
  turnId: 'chosen-by-the-dialogue',
  author: 'embedded',
  offersPerson: false,
};

/** A dialogue that says these sentences, and what it was asked. */
export const saying = (...sentences: readonly string[]) => {
  const asked: ReplyRequest[] = [];
  const reply: Replier = async function* (ask) {
    asked.push(ask);
    for (const say of sentences) yield { kind: 'beat', beat: beatOf(say) };
    yield END;
  };
  return { reply, asked };
};

const noFaceModel = createFaceModel({
  folders: [],
  cacheFolder: '/nonexistent',
  fetchBytes: null,
  sha256: '',
  log: silentLog,
  nowMs: () => 0,
});

export interface TestServer {
  readonly app: ServerApp;
  readonly storage: Storage;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Opens a conversation and returns its id. */
  open(): Promise<string>;
  turn(id: string, text: string, more?: object): Promise<Response>;
}

export const createTestServer = (overrides: Partial<ServerDeps> = {}): TestServer => {
  const storage = overrides.storage ?? createMemoryStorage();
  const app = createServerApp({
    config: {
      embedOrigins: ['*'],
      avatarOrigins: [],
      ratePerMinute: 0,
      trustProxy: false,
      turns: { eagerness: null, vad: null },
    },
    version: '1.2.3',
    persona: 'mira',
    wallClock: () => ({ year: 2026, month: 6, day: 1, weekday: 1, minutes: 600 }),
    model: 'embedded',
    reply: saying('Hello there.').reply,
    speech: {
      order: { en: ['flite', 'browser'], nl: ['flite', 'browser'] },
      vendors: [],
      transcriber: null,
      hearingFirst: false,
      calls: null,
    },
    storageState: () => 'memory',
    summarise: (exchanges) => exchanges.map(({ who, text }) => `${who}: ${text}`).join('\n'),
    faceModel: noFaceModel,
    page: null,
    log: silentLog,
    ...overrides,
    storage,
  });
  const post = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    app,
    storage,
    post,
    async open() {
      const response = await post('/v1/conversations', { locale: 'en' });
      const { id }: { id: string } = await response.json();
      return id;
    },
    turn: (id, text, more = {}) =>
      post(`/v1/conversations/${id}/turns`, { text, locale: 'en', ...more }),
  };
};

/** The events of an SSE body, and a check that each frame is named for what it holds. */
export const eventsOf = (body: string): readonly TurnEvent[] =>
  body
    .split('\n\n')
    .filter((frame) => frame.startsWith('event:'))
    .map((frame) => {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/u.exec(frame) ?? [];
      const event: TurnEvent = JSON.parse(data ?? 'null');
      if (event.kind !== name) throw new Error(`frame ${name} holds a ${event.kind}`);
      return event;
    });

export const saidIn = (events: readonly TurnEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'beat' ? [event.beat.say] : []));
