import type { Context } from 'hono';

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * The network address a request came from. Behind a trusted proxy that is the last entry of X-Forwarded-For, the one
 * the proxy itself wrote; those before it are the sender's claim.
 */
export const visitorAddress = (c: Context, trustProxy: boolean): string => {
  if (trustProxy) {
    const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  // Absent when the app is called without a socket, as tests do.
  const bindings: NodeBindings | undefined = c.env;
  return bindings?.incoming?.socket?.remoteAddress ?? 'unknown';
};
