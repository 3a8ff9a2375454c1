import { Hono } from 'hono';

import { LOCALES, type Locale } from '#core';
import type { FaceModel } from '../face-model/face-model.ts';

/** What the page may know of the server's settings. */
export interface PublicConfig {
  readonly version: string;
  readonly persona: string;
  readonly locales: readonly Locale[];
  readonly model: 'embedded' | 'openai';
  /** True when /models/face_landmarker.task can be had now. */
  readonly faceModel: boolean;
}

export const publicConfigRoutes = (
  fixed: Pick<PublicConfig, 'version' | 'persona' | 'model'>,
  faceModel: FaceModel,
): Hono => {
  const routes = new Hono();
  routes.get('/v1/config', async (c) => {
    const config: PublicConfig = {
      ...fixed,
      locales: LOCALES,
      faceModel: (await faceModel.find()) !== null,
    };
    c.header('Cache-Control', 'no-store');
    return c.json(config);
  });
  return routes;
};
