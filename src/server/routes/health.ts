import { Hono } from 'hono';

import type { StorageState } from '../storage/storage.ts';

export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  readonly model: 'embedded' | 'openai';
  readonly storage: StorageState;
}

export const healthRoutes = (read: () => Health): Hono => {
  const routes = new Hono();
  routes.get('/healthz', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(read());
  });
  return routes;
};
