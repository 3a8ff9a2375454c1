import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Log, reasonOf } from '../log.ts';

export const FACE_MODEL_FILE = 'face_landmarker.task';

/** Google's FaceLandmarker, float16, version 1, Apache-2.0. Not ours to ship, so it is fetched from its publisher. */
export const FACE_MODEL_SOURCE = {
  url: 'https://storage.googleapis.com/mediapipe-models/face_landmarker/face_landmarker/float16/1/face_landmarker.task',
  sha256: '64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff',
  maxBytes: 8 * 1024 * 1024,
} as const;

const RETRY_AFTER_MS = 10 * 60_000;
const FETCH_LIMIT_MS = 120_000;

export type FetchBytes = (url: string, maxBytes: number) => Promise<Uint8Array>;

export const fetchBytes: FetchBytes = async (url, maxBytes) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
  if (!response.ok) throw new Error(`the publisher answered ${response.status}`);
  if (Number(response.headers.get('Content-Length') ?? 0) > maxBytes) {
    throw new Error('the file is larger than the model');
  }
  return new Uint8Array(await response.arrayBuffer());
};

export interface FaceModelOptions {
  /** Searched in order. */
  readonly folders: readonly string[];
  /** Where a fetched file is kept. */
  readonly cacheFolder: string;
  /** null = never fetched. */
  readonly fetchBytes: FetchBytes | null;
  readonly sha256: string;
  readonly log: Log;
  readonly nowMs: () => number;
}

export interface FaceModel {
  /** Path of a file whose hash is right, or null; then a fetch has begun where that is allowed. Answers at once. */
  find(): Promise<string | null>;
  /** True while a fetch is under way. */
  readonly fetching: boolean;
  /** Settles when no fetch is under way. */
  settled(): Promise<void>;
}

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
};

/** Finds the face model, and accepts it only with the hash that was published. */
export const createFaceModel = (options: FaceModelOptions): FaceModel => {
  const { log, sha256 } = options;
  /** Verdict for each file as it was: hashing 4 MB at every request would be waste. */
  const verdicts = new Map<string, boolean>();
  let running: Promise<void> | null = null;
  let nextTryMs = 0;

  const isRight = async (path: string): Promise<boolean> => {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return false;
    const key = `${path} ${found.size} ${found.mtimeMs}`;
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = (await hashOf(path)) === sha256;
      verdicts.set(key, verdict);
      if (!verdict)
        log.error('A face model was refused: its SHA-256 is not the published one', { path });
    }
    return verdict;
  };

  const fetchOnce = async (get: FetchBytes): Promise<void> => {
    const path = join(options.cacheFolder, FACE_MODEL_FILE);
    const partial = `${path}.${process.pid}.partial`;
    try {
      const bytes = await get(FACE_MODEL_SOURCE.url, FACE_MODEL_SOURCE.maxBytes);
      const got = createHash('sha256').update(bytes).digest('hex');
      if (got !== sha256) throw new Error(`SHA-256 is ${got}, not ${sha256}`);
      await mkdir(options.cacheFolder, { recursive: true });
      await writeFile(partial, bytes);
      await rename(partial, path);
      log.info('The face model was fetched', { path });
    } catch (caught) {
      await rm(partial, { force: true });
      log.warn('The face model could not be fetched; faces are read by the second engine', {
        reason: reasonOf(caught),
      });
    }
  };

  return {
    async find() {
      for (const folder of [...options.folders, options.cacheFolder]) {
        const path = join(folder, FACE_MODEL_FILE);
        if (await isRight(path)) return path;
      }
      if (options.fetchBytes && !running && options.nowMs() >= nextTryMs) {
        nextTryMs = options.nowMs() + RETRY_AFTER_MS;
        running = fetchOnce(options.fetchBytes).finally(() => {
          running = null;
        });
      }
      return null;
    },
    get fetching() {
      return running !== null;
    },
    async settled() {
      await running;
    },
  };
};
