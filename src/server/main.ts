import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createEmbeddedEngine, parseKnowledge } from '#dialogue';
import { createServerApp, type ServerApp } from './app.ts';
import { parseConfig, type ServerConfig } from './config.ts';
import { createFaceModel, FACE_MODEL_SOURCE, fetchBytes } from './face-model/face-model.ts';
import { GRACE_MS, stopOnSignals } from './lifecycle.ts';
import { consoleLog, type Log, reasonOf } from './log.ts';
import { listStaticFiles } from './page/static-files.ts';
import type { Replier } from './replier.ts';
import { serveApp } from './serve.ts';
import { createBackgroundStorage } from './storage/background-storage.ts';
import { createMemoryStorage } from './storage/memory-storage.ts';
import { openPgliteStorage } from './storage/pglite-storage.ts';
import { startRetention } from './storage/retention.ts';
import { createWallClock } from './wall-clock.ts';
import mira from '../../assets/personas/mira.json';
import packageJson from '../../package.json';

/** The brand's knowledge, part of the build, so that a deployed server needs no other files. */
const KNOWLEDGE: Readonly<Record<string, string>> = import.meta.glob(
  ['/assets/knowledge/**/*.md', '/assets/knowledge/synonyms.json'],
  { query: '?raw', import: 'default', eager: true },
);

const MODELS_FOLDER = 'models';

export interface Mien {
  readonly app: ServerApp;
  dispose(): Promise<void>;
}

const createReplier = (log: Log): Replier => {
  const { documents, synonyms, problems } = parseKnowledge(KNOWLEDGE);
  for (const { path, reason } of problems) {
    log.warn('A knowledge document was left out', { path, reason });
  }
  const engine = createEmbeddedEngine({ documents, persona: mira, synonyms });
  return async function* (request) {
    yield* engine.reply(request);
  };
};

/** Plugs the adapters together. `pageFolder` null leaves the page to someone else, such as the development server. */
export const createMien = async (
  config: ServerConfig,
  pageFolder: string | null,
  log: Log,
): Promise<Mien> => {
  const inMemory = config.dataFolder === 'memory:';
  const storage = createBackgroundStorage(
    () =>
      inMemory
        ? Promise.resolve(createMemoryStorage())
        : openPgliteStorage(`${config.dataFolder}/postgres`),
    log,
  );
  const retention = startRetention(storage, config.retentionDays, log);
  const page = pageFolder === null ? null : await listStaticFiles(pageFolder);
  if (pageFolder !== null && !page) {
    log.warn('The page is not built; only the API is served. Run: npm run build');
  }
  const reply = createReplier(log);
  const app = createServerApp({
    config,
    version: packageJson.version,
    persona: mira.id,
    model: config.model ? 'openai' : 'embedded',
    reply,
    wallClock: createWallClock(config.timeZone),
    storage,
    storageState: () => (inMemory ? 'memory' : storage.state()),
    summarise: (exchanges) => exchanges.map(({ who, text }) => `${who}: ${text}`).join('\n'),
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
