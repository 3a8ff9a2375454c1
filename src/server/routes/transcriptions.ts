import { Hono } from 'hono';

import { isLocale, LOCALES } from '#core';
import { failure, toErrorResponse } from '../api-error.ts';
import type { Admission } from '../guard/admission.ts';
import { readBytesBody } from '../guard/json-body.ts';
import type { Log } from '../log.ts';
import { speechErrorFrom } from '../voices/speech-vendor.ts';
import { toApiFailure } from '../voices/vendor-failure.ts';
import type { Transcriber } from '../voices/transcriber.ts';

/** Half a minute of 16-bit mono sound at 16 kHz, and its head. */
const MAX_BODY_BYTES = 1024 * 1024;
const MIN_BODY_BYTES = 44 + 3200;
/** The wordings that say that the sound is sent on, as the consent sheet names them. */
const CONSENTED = /^microphone-(?:words-)?server-\d+$/u;

export interface TranscriptionDeps {
  /** null = nobody writes down what is said. */
  readonly transcriber: Transcriber | null;
  readonly admission: Admission;
  readonly log: Log;
}

/** Words for a sound. It is passed on, and neither kept nor written to a log. */
export const transcriptionRoutes = ({ transcriber, admission, log }: TranscriptionDeps): Hono => {
  const routes = new Hono();
  routes.post('/v1/transcriptions', async (c) => {
    const refused = admission.check(c);
    if (refused) return toErrorResponse(refused);
    if (!transcriber)
      return toErrorResponse(failure(404, 'not-found', 'Nobody writes down what is said here.'));
    if (!CONSENTED.test(c.req.header('X-Mien-Consent') ?? ''))
      return toErrorResponse(
        failure(
          403,
          'consent-required',
          'A voice is passed on only if its owner has agreed to it.',
        ),
      );
    const locale = c.req.query('locale');
    if (!isLocale(locale))
      return toErrorResponse(
        failure(400, 'bad-request', `locale must be one of: ${LOCALES.join(', ')}.`),
      );
    const body = await readBytesBody(c.req.raw, 'audio/wav', MAX_BODY_BYTES);
    if (body.kind === 'failure') return toErrorResponse(body);
    const { bytes } = body;
    const isWav =
      bytes.length >= MIN_BODY_BYTES && Buffer.from(bytes.subarray(0, 4)).toString() === 'RIFF';
    if (!isWav) return toErrorResponse(failure(400, 'bad-request', 'Send a WAV file with sound.'));
    try {
      const text = await transcriber.write(bytes, locale, c.req.raw.signal);
      c.header('Cache-Control', 'no-store');
      return c.json({ text });
    } catch (caught) {
      const error = speechErrorFrom(caught, false);
      if (!c.req.raw.signal.aborted)
        log.warn('Speech could not be written down', { code: error.code, status: error.status });
      return toErrorResponse(toApiFailure(error));
    }
  });
  return routes;
};
