import type { Context } from 'hono';

import { type ApiFailure, failure } from '../api-error.ts';
import { createRateLimit } from './rate-limit.ts';
import { visitorAddress } from './visitor-address.ts';

export interface AdmissionOptions {
  /** Requests an address may make a minute; 0 = no limit. */
  readonly perMinute: number;
  readonly trustProxy: boolean;
  readonly nowMs: () => number;
  readonly draining: () => boolean;
}

/** What a request that costs money elsewhere must pass before anything of it is read. */
export interface Admission {
  check(c: Context): ApiFailure | null;
}

export const createAdmission = (options: AdmissionOptions): Admission => {
  const rateLimit = createRateLimit(options.perMinute);
  return {
    check(c) {
      if (options.draining())
        return failure(503, 'shutting-down', 'The server is restarting.', {
          retryable: true,
          retryAfterS: 5,
        });
      // Browsers say where a request comes from. Another site's page may not spend our account.
      const site = c.req.header('Sec-Fetch-Site');
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        return failure(403, 'bad-request', 'Only the page of this server may ask for this.');
      const verdict = rateLimit.check(visitorAddress(c, options.trustProxy), null, options.nowMs());
      return verdict.kind === 'allowed'
        ? null
        : failure(429, 'rate-limited', 'Too many requests; please wait a moment.', {
            retryable: true,
            retryAfterS: verdict.retryAfterS,
          });
    },
  };
};
