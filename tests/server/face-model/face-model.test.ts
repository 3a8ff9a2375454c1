import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  createFaceModel,
  FACE_MODEL_FILE,
  FACE_MODEL_SOURCE,
  type FetchBytes,
} from '../../../src/server/face-model/face-model.ts';
import { createLog, silentLog } from '../../../src/server/log.ts';
import { createTestServer } from '../test-server.ts';

const MODEL = new TextEncoder().encode('a model of faces');
const SHA256 = createHash('sha256').update(MODEL).digest('hex');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mien-models-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const place = async (folder: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, folder, FACE_MODEL_FILE), bytes);
};

const create = (fetchBytes: FetchBytes | null, lines: string[] = [], nowMs = () => 0) =>
  createFaceModel({
    folders: [join(root, 'given')],
    cacheFolder: join(root, 'cache'),
    fetchBytes,
    sha256: SHA256,
    log: createLog((line) => lines.push(line)),
    nowMs,
  });

describe('the face model', () => {
  test('is served from the folder that was given', async () => {
    await place('given', MODEL);
    const server = createTestServer({ faceModel: create(null) });
    const response = await server.app.request(`/models/${FACE_MODEL_FILE}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe(String(MODEL.length));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(MODEL);
    const etag = response.headers.get('ETag') ?? '';
    const again = await server.app.request(`/models/${FACE_MODEL_FILE}`, {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
    expect(await (await server.app.request('/v1/config')).json()).toMatchObject({
      faceModel: true,
      locales: ['en', 'nl'],
      persona: 'mira',
    });
  });

  test('with another hash is refused, and the log says so once', async () => {
    await place('given', new TextEncoder().encode('something else'));
    const lines: string[] = [];
    const faceModel = create(null, lines);
    expect(await faceModel.find()).toBeNull();
    expect(await faceModel.find()).toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('SHA-256');
    await place('given', MODEL);
    expect(await faceModel.find()).not.toBeNull();
  });

  test('that is absent gives a 404 at once while it is fetched, and is there afterwards', async () => {
    let deliver: (bytes: Uint8Array) => void = () => {};
    const asked: string[] = [];
    const faceModel = create((url) => {
      asked.push(url);
      return new Promise((resolve) => {
        deliver = resolve;
      });
    });
    const server = createTestServer({ faceModel });
    const get = async (): Promise<Response> => server.app.request(`/models/${FACE_MODEL_FILE}`);
    const first = await get();
    expect(first.status).toBe(404);
    expect(await first.json()).toMatchObject({ error: { code: 'not-found', retryable: true } });
    await get();
    expect(asked).toEqual([FACE_MODEL_SOURCE.url]);
    deliver(MODEL);
    await faceModel.settled();
    expect((await get()).status).toBe(200);
    expect(new Uint8Array(await readFile(join(root, 'cache', FACE_MODEL_FILE)))).toEqual(MODEL);
  });

  test('fetched with another hash is thrown away, and not asked for again at once', async () => {
    let nowMs = 0;
    let asked = 0;
    const lines: string[] = [];
    const faceModel = create(
      () => {
        asked += 1;
        return Promise.resolve(new TextEncoder().encode('a forgery'));
      },
      lines,
      () => nowMs,
    );
    await faceModel.find();
    await faceModel.settled();
    expect(await faceModel.find()).toBeNull();
    expect(asked).toBe(1);
    expect(lines.join()).toContain('SHA-256');
    await expect(readFile(join(root, 'cache', FACE_MODEL_FILE))).rejects.toThrow('ENOENT');
    nowMs = 11 * 60_000;
    await faceModel.find();
    expect(asked).toBe(2);
    await faceModel.settled();
  });

  test('is never fetched where that is not allowed', async () => {
    const server = createTestServer({
      faceModel: createFaceModel({
        folders: [],
        cacheFolder: root,
        fetchBytes: null,
        sha256: SHA256,
        log: silentLog,
        nowMs: () => 0,
      }),
    });
    const response = await server.app.request(`/models/${FACE_MODEL_FILE}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { retryable: false } });
  });
});
