import { stat } from 'node:fs/promises';

import { Hono } from 'hono';

import { failure, toErrorResponse } from '../api-error.ts';
import { FACE_MODEL_FILE, FACE_MODEL_SOURCE, type FaceModel } from '../face-model/face-model.ts';
import { streamFile } from '../page/stream-file.ts';

const ETAG = `"${FACE_MODEL_SOURCE.sha256.slice(0, 32)}"`;

export const faceModelRoutes = (faceModel: FaceModel): Hono => {
  const routes = new Hono();
  routes.get(`/models/${FACE_MODEL_FILE}`, async (c) => {
    const path = await faceModel.find();
    if (path === null) {
      return toErrorResponse(
        failure(404, 'not-found', 'The face model is not on this server.', {
          retryable: faceModel.fetching,
        }),
      );
    }
    const headers = { ETag: ETAG, 'Cache-Control': 'public, max-age=86400' };
    if (c.req.header('If-None-Match') === ETAG) return new Response(null, { status: 304, headers });
    const { size } = await stat(path);
    return new Response(c.req.method === 'HEAD' ? null : streamFile(path), {
      headers: {
        ...headers,
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(size),
      },
    });
  });
  return routes;
};
