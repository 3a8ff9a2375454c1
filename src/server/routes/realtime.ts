import { Hono } from 'hono';

import { isLocale, LOCALES } from '#core';
import { failure, toErrorResponse } from '../api-error.ts';
import type { Admission } from '../guard/admission.ts';
import { readBytesBody } from '../guard/json-body.ts';
import type { Log } from '../log.ts';
import type { RealtimeCalls } from '../voices/realtime-calls.ts';
import { speechErrorFrom } from '../voices/speech-vendor.ts';
import { toApiFailure } from '../voices/vendor-failure.ts';

const MAX_BODY_BYTES = 64 * 1024;
/** The wordings that say that the visitor's sound goes to somebody else, live. */
const CONSENTED = /^microphone-realtime-\d+$/u;

export interface RealtimeDeps {
  /** null = nobody talks with visitors directly. */
  readonly calls: RealtimeCalls | null;
  readonly admission: Admission;
  readonly log: Log;
}

/** Passes a visitor's offer on and the answer back: the key stays here, the sound goes its own way. */
export const realtimeRoutes = ({ calls, admission, log }: RealtimeDeps): Hono => {
  const routes = new Hono();
  routes.post('/v1/realtime', async (c) => {
    const refused = admission.check(c);
    if (refused) return toErrorResponse(refused);
    if (!calls)
      return toErrorResponse(failure(404, 'not-found', 'Nobody takes calls on this server.'));
    if (!CONSENTED.test(c.req.header('X-Mien-Consent') ?? ''))
      return toErrorResponse(
        failure(403, 'consent-required', 'A voice is sent on only if its owner has agreed to it.'),
      );
    const locale = c.req.query('locale');
    if (!isLocale(locale))
      return toErrorResponse(
        failure(400, 'bad-request', `locale must be one of: ${LOCALES.join(', ')}.`),
      );
    const body = await readBytesBody(c.req.raw, 'application/sdp', MAX_BODY_BYTES);
    if (body.kind === 'failure') return toErrorResponse(body);
    const offer = Buffer.from(body.bytes).toString('utf8');
    if (!offer.startsWith('v=0') || !offer.includes('m=audio'))
      return toErrorResponse(failure(400, 'bad-request', 'Send an SDP offer with sound.'));
    try {
      const answer = await calls.open(offer, locale, c.req.raw.signal);
      return c.body(answer, 201, {
        'Content-Type': 'application/sdp',
        'Cache-Control': 'no-store',
      });
    } catch (caught) {
      const error = speechErrorFrom(caught, false);
      if (!c.req.raw.signal.aborted)
        log.warn('A call could not be opened', { code: error.code, status: error.status });
      return toErrorResponse(toApiFailure(error));
    }
  });
  return routes;
};
