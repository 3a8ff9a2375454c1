import { Hono } from 'hono';

import { failure, toErrorResponse } from '../api-error.ts';
import { chooseEncoding, type StaticFile, type StaticFiles } from '../page/static-files.ts';
import { streamFile } from '../page/stream-file.ts';

const YEAR = 'public, max-age=31536000, immutable';
/** Kept, but asked about every time: the ETag makes that cheap. */
const ASK_AGAIN = 'no-cache';

const answer = (file: StaticFile, request: Request, status: 200 | 404): Response => {
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding') ?? '', file);
  const variant = (encoding && file.encoded[encoding]) ?? file;
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? YEAR : ASK_AGAIN,
    ETag: etag,
    // Landing pages on other origins load embed.js and frame the page, also those that isolate themselves.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (Object.keys(file.encoded).length > 0) headers.set('Vary', 'Accept-Encoding');
  const known = request.headers.get('If-None-Match') ?? '';
  if (status === 200 && known.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  if (encoding) headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(variant.bytes));
  const body = request.method === 'HEAD' ? null : streamFile(variant.path);
  return new Response(body, { status, headers });
};

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/** The built page: its files, `/` and `/name` for `name.html`, `/folder/` for its index. */
export const pageRoutes = (files: StaticFiles): Hono => {
  const routes = new Hono();
  routes.get('*', (c) => {
    const path = decoded(new URL(c.req.url).pathname);
    const nothing = failure(404, 'not-found', 'There is nothing at this address.');
    if (path === null) return toErrorResponse(nothing);
    const file =
      files.get(path) ??
      (path.endsWith('/') ? files.get(`${path}index.html`) : files.get(`${path}.html`));
    if (file) return answer(file, c.req.raw, 200);
    if (files.has(`${path}/index.html`)) return c.redirect(`${path}/`, 308);
    // Someone who mistyped an address still meets the person; a script that asks for a file gets a plain no.
    const index = files.get('/index.html');
    const navigates = (c.req.header('Accept') ?? '').includes('text/html');
    return index && navigates ? answer(index, c.req.raw, 404) : toErrorResponse(nothing);
  });
  return routes;
};
