import { Hono } from 'hono';

import { LOCALES, type Locale, type TurnChoices } from '#core';
import type { FaceModel } from '../face-model/face-model.ts';
import type { VendorId } from '../voices/speech-vendor.ts';

/** What the page may know of the server's settings. */
export interface PublicConfig {
  readonly version: string;
  readonly persona: string;
  readonly locales: readonly Locale[];
  readonly model: 'embedded' | 'openai';
  /** True when /models/face_landmarker.task can be had now. */
  readonly faceModel: boolean;
  readonly voices: {
    /** The voices to be tried in each language, in order. */
    readonly order: Readonly<Record<Locale, readonly string[]>>;
    /** Those that come by way of this server. */
    readonly server: readonly { readonly id: VendorId; readonly locales: readonly Locale[] }[];
  };
  /**
   * Who writes down what a visitor says, if they agree to it; null = nobody. `first` = also where the browser has a
   * recogniser of its own.
   */
  readonly hearing: { readonly sentTo: string; readonly first: boolean } | null;
  /** Who talks with the visitor directly, if they agree to it; null = nobody. */
  readonly realtime: { readonly sentTo: string } | null;
  /** How turns are taken by voice where neither the visitor nor the page's address says. */
  readonly turns: TurnChoices;
}

export const publicConfigRoutes = (
  fixed: Omit<PublicConfig, 'locales' | 'faceModel'>,
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
