import type { MiddlewareHandler } from 'hono';

import type { ServerConfig } from '../config.ts';

type Origins = Pick<ServerConfig, 'embedOrigins' | 'avatarOrigins'>;

/**
 * Everything from our own origin, nothing inline, no request to anyone else: the promise that nothing leaves the
 * device, enforced by the browser; but for the origins that a brand lists for the files of its figures. `wasm-unsafe-eval` is for the face model and the voice; it allows no JavaScript.
 */
const contentSecurityPolicy = ({ embedOrigins, avatarOrigins }: Origins): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    // a blob is of our own making: pictures inside a figure's file are read through one
    ["connect-src 'self' blob:", ...avatarOrigins].join(' '),
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embedOrigins.join(' ')}`,
  ].join('; ');

/**
 * The worker that unpacks compressed pictures of figures: its program writes code as it starts, so it may; but it gets
 * nothing else, above all no network.
 */
const PICTURE_WORKER = /^\/assets\/picture\.worker-[\w-]+\.js$/u;
const PICTURE_WORKER_POLICY = "default-src 'none'; script-src 'unsafe-eval' 'wasm-unsafe-eval'";

export const securityHeaders = (origins: Origins): MiddlewareHandler => {
  const headers: Readonly<Record<string, string>> = {
    'Content-Security-Policy': contentSecurityPolicy(origins),
    'Permissions-Policy':
      'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), serial=()',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // Concerns top-level pages only: a frame on a landing page keeps working.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-DNS-Prefetch-Control': 'off',
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (PICTURE_WORKER.test(c.req.path))
      c.res.headers.set('Content-Security-Policy', PICTURE_WORKER_POLICY);
  };
};
