import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { listStaticFiles } from '../../../src/server/page/static-files.ts';
import { createTestServer, type TestServer } from '../test-server.ts';

const SCRIPT = 'console.log("hello");'.repeat(100);

let folder: string;
let server: TestServer;
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.app.request(path, { headers });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-page-'));
  const files: Record<string, string | Buffer> = {
    'client/index.html': '<!doctype html>person',
    'client/kiosk.html': '<!doctype html>kiosk',
    'client/demo/index.html': '<!doctype html>demo',
    'client/embed.js': SCRIPT,
    'client/assets/main-C0ffee42.js': SCRIPT,
    'client/assets/main-C0ffee42.js.br': brotliCompressSync(SCRIPT),
    'client/assets/main-C0ffee42.js.gz': gzipSync(SCRIPT),
    'client/assets/voice-Abc_1-23.wasm': Buffer.alloc(700_000, 7),
    'client/stale.js': SCRIPT,
    'client/stale.js.br': brotliCompressSync('old'),
    'client/café menu.txt': 'soup',
    'secret.txt': 'the key',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const past = new Date(Date.now() - 60_000);
  await utimes(join(folder, 'client/stale.js.br'), past, past);
  await symlink(join(folder, 'secret.txt'), join(folder, 'client/link.txt'));
  server = createTestServer({ page: await listStaticFiles(join(folder, 'client')) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the page', () => {
  test.each([
    ['/', 'person'],
    ['/index.html', 'person'],
    ['/kiosk', 'kiosk'],
    ['/demo/', 'demo'],
    ['/caf%C3%A9%20menu.txt', 'soup'],
  ])('%s is served', async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(text);
  });

  test('a folder without its slash is sent to where its relative links work', async () => {
    const response = await get('/demo');
    expect([response.status, response.headers.get('Location')]).toEqual([308, '/demo/']);
  });

  test.each([
    ['/assets/main-C0ffee42.js', 'text/javascript; charset=utf-8'],
    ['/assets/voice-Abc_1-23.wasm', 'application/wasm'],
    ['/', 'text/html; charset=utf-8'],
  ])('%s has its type: %s', async (path, type) => {
    expect((await get(path)).headers.get('Content-Type')).toBe(type);
  });

  test('hashed files are kept for ever, others are asked about again', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('Cache-Control');
    expect(await cache('/assets/main-C0ffee42.js')).toContain('immutable');
    expect(await cache('/embed.js')).toBe('no-cache');
    expect(await cache('/')).toBe('no-cache');
  });

  test('what the visitor has already is not sent again', async () => {
    const first = await get('/embed.js');
    const etag = first.headers.get('ETag') ?? '';
    const again = await get('/embed.js', { 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/embed.js', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('comes compressed as the visitor can take it', async () => {
    const path = '/assets/main-C0ffee42.js';
    const as = async (accept: string) => {
      const response = await get(path, { 'Accept-Encoding': accept });
      expect(response.headers.get('Vary')).toBe('Accept-Encoding');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
      return { encoding: response.headers.get('Content-Encoding'), bytes };
    };
    const br = await as('gzip, deflate, br, zstd');
    expect(br.encoding).toBe('br');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(SCRIPT);
    const gz = await as('gzip, br;q=0');
    expect(gz.encoding).toBe('gzip');
    expect(gunzipSync(gz.bytes).toString()).toBe(SCRIPT);
    expect((await as('identity')).encoding).toBeNull();
  });

  test('a compressed file from before a change is not used', async () => {
    const response = await get('/stale.js', { 'Accept-Encoding': 'br' });
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(await response.text()).toBe(SCRIPT);
  });

  test('a large file arrives whole', async () => {
    const bytes = Buffer.from(await (await get('/assets/voice-Abc_1-23.wasm')).arrayBuffer());
    expect(bytes.equals(Buffer.alloc(700_000, 7))).toBe(true);
  });

  test('HEAD tells the size and sends nothing', async () => {
    const response = await server.app.request('/embed.js', { method: 'HEAD' });
    expect(response.headers.get('Content-Length')).toBe(String(SCRIPT.length));
    expect(await response.text()).toBe('');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//etc/passwd',
    '/embed.js%00.html',
    '/link.txt',
    '/assets/main-C0ffee42.js.br',
  ])('%s leads nowhere', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('the key');
  });

  test('someone who mistyped an address meets the person, a script gets an error it can read', async () => {
    const visitor = await get('/opening-hours', { Accept: 'text/html,*/*' });
    expect([visitor.status, await visitor.text()]).toEqual([404, '<!doctype html>person']);
    expect(await (await get('/missing.js')).json()).toMatchObject({ error: { code: 'not-found' } });
  });

  test('a folder that was never built is told apart from an empty one', async () => {
    expect(await listStaticFiles(join(folder, 'nowhere'))).toBeNull();
  });
});
