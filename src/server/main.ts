import { randomInt } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { createRng, type Locale } from '#core';
import {
  createEmbeddedEngine,
  createModelReply,
  type Exchange,
  type KnowledgeDocument,
  type LocalTime,
  summariseConversation,
} from '#dialogue';
import { loadBundledKnowledge } from '#dialogue/bundled-knowledge';
import { createOpenaiModel } from '#dialogue/openai-model';
import { sleep } from '#dialogue/sleep';
import { readWallClock } from '#dialogue/wall-clock';

import { createServerApp, type ServerApp } from './app.ts';
import { type ModelConfig, parseConfig, type ServerConfig } from './config.ts';
import { createFaceModel, FACE_MODEL_SOURCE, fetchBytes } from './face-model/face-model.ts';
import { GRACE_MS, stopOnSignals } from './lifecycle.ts';
import { consoleLog, type Log, reasonOf } from './log.ts';
import { listStaticFiles } from './page/static-files.ts';
import type { Replier } from './replier.ts';
import { serveApp } from './serve.ts';
import { createVendors } from './voices/create-vendors.ts';
import { createRealtimeCalls } from './voices/realtime-calls.ts';
import { realtimeInstructions } from './voices/realtime-instructions.ts';
import { createOpenaiTranscriber } from './voices/transcriber.ts';
import { createBackgroundStorage } from './storage/background-storage.ts';
import { createMemoryStorage } from './storage/memory-storage.ts';
import { openPgliteStorage } from './storage/pglite-storage.ts';
import { startRetention } from './storage/retention.ts';
import type { Storage } from './storage/storage.ts';
import { openStorageThread } from './storage/threaded-storage.ts';
import mira from '../../assets/personas/mira.json';
import packageJson from '../../package.json';

const MODELS_FOLDER = 'models';
const IN_MEMORY = 'memory:';

export interface Mien {
  readonly app: ServerApp;
  dispose(): Promise<void>;
}

interface Dialogue {
  readonly reply: Replier;
  readonly summarise: (exchanges: readonly Exchange[], locale: Locale, now: LocalTime) => string;
  readonly documents: readonly KnowledgeDocument[];
}

/** With a model's key the model answers and the embedded engine finishes what it cannot; without, the engine alone. */
const createDialogue = (model: ModelConfig | null, log: Log): Dialogue => {
  const { documents, synonyms, problems } = loadBundledKnowledge();
  for (const { path, reason } of problems) {
    log.warn('A knowledge document was left out', { path, reason });
  }
  const engine = createEmbeddedEngine({ documents, persona: mira, synonyms });
  const summarise: Dialogue['summarise'] = (exchanges, locale, now) =>
    summariseConversation(exchanges, locale, { index: engine.indexes[locale], reading: null, now })
      .text;
  if (!model) {
    return {
      summarise,
      documents,
      async *reply(request) {
        yield* engine.reply(request);
      },
    };
  }
  const modelReply = createModelReply({
    model: createOpenaiModel(model),
    engine,
    persona: mira,
    rng: createRng(randomInt(2 ** 31)),
    sleep,
    lips: model.lips,
  });
  return { summarise, documents, reply: (request, stop) => modelReply.reply(request, stop) };
};

const openStorage = (dataFolder: string): Promise<Storage> => {
  if (dataFolder === IN_MEMORY) return Promise.resolve(createMemoryStorage());
  const folder = join(dataFolder, 'postgres');
  // Node runs no TypeScript, so only the built server has a thread to start.
  const thread = join(dirname(fileURLToPath(import.meta.url)), 'storage-thread.js');
  return existsSync(thread)
    ? openStorageThread(pathToFileURL(thread), folder)
    : openPgliteStorage(folder);
};

/** Plugs the adapters together. `pageFolder` null leaves the page to someone else, such as the development server. */
export const createMien = async (
  config: ServerConfig,
  pageFolder: string | null,
  log: Log,
): Promise<Mien> => {
  const inMemory = config.dataFolder === IN_MEMORY;
  const storage = createBackgroundStorage(() => openStorage(config.dataFolder), log);
  const retention = startRetention(storage, config.retentionDays, log);
  const page = pageFolder === null ? null : await listStaticFiles(pageFolder);
  if (pageFolder !== null && !page) {
    log.warn('The page is not built; only the API is served. Run: npm run build');
  }
  const { reply, summarise, documents } = createDialogue(config.model, log);
  const calls = config.speech.realtime
    ? createRealtimeCalls({
        config: config.speech.realtime,
        instructions: (locale) => realtimeInstructions(mira, documents, locale),
      })
    : null;
  const app = createServerApp({
    config,
    version: packageJson.version,
    persona: mira.id,
    model: config.model ? 'openai' : 'embedded',
    reply,
    speech: {
      order: config.speech.order,
      vendors: createVendors(config.speech),
      transcriber: config.speech.transcription
        ? createOpenaiTranscriber(config.speech.transcription)
        : null,
      hearingFirst: config.speech.hearingFirst,
      calls,
    },
    wallClock: (nowMs) => readWallClock(config.timeZone ?? undefined, new Date(nowMs)),
    storage,
    storageState: () => (inMemory ? 'memory' : storage.state()),
    summarise,
    faceModel: createFaceModel({
      folders: config.modelsFolder === null ? [] : [config.modelsFolder],
      cacheFolder: MODELS_FOLDER,
      fetchBytes: config.fetchFaceModel ? fetchBytes : null,
      sha256: FACE_MODEL_SOURCE.sha256,
      log,
      nowMs: Date.now,
    }),
    page,
    log,
  });
  return {
    app,
    async dispose() {
      calls?.dispose();
      retention.dispose();
      await storage.close();
    },
  };
};

const loadEnvFile = (): void => {
  try {
    process.loadEnvFile();
  } catch (caught) {
    const absent = caught instanceof Error && 'code' in caught && caught.code === 'ENOENT';
    if (!absent) throw caught;
  }
};

const main = async (): Promise<void> => {
  loadEnvFile();
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'problems') {
    process.stderr.write(
      ['Mien cannot start; these settings are wrong:', ...parsed.problems].join('\n  - ') + '\n',
    );
    process.exit(2);
  }
  const { config } = parsed;
  const mien = await createMien(
    config,
    fileURLToPath(new URL('../client', import.meta.url)),
    consoleLog,
  );
  let server;
  try {
    server = await serveApp(mien.app, config.host, config.port);
  } catch (caught) {
    const reason = reasonOf(caught);
    process.stderr.write(`Mien cannot listen on ${config.host}:${config.port} (${reason}).\n`);
    process.stderr.write('Set PORT to another number, or to 0 for any free one.\n');
    process.exit(1);
  }
  const { url, close } = server;
  stopOnSignals(async () => {
    await close(GRACE_MS);
    await mien.dispose();
  }, consoleLog);
  process.stdout.write(`Mien is ready at ${url}\n`);
};

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await main();
}
