import { Hono } from 'hono';

import { encodeFrame, SPEECH_CONTENT_TYPE } from '#speech';
import { failure, toErrorResponse } from '../api-error.ts';
import type { Admission } from '../guard/admission.ts';
import { readJsonBody } from '../guard/json-body.ts';
import type { Log } from '../log.ts';
import { parseSpeechBody } from '../voices/speech-body.ts';
import { speechErrorFrom, type SpeechError, type SpeechPart } from '../voices/speech-vendor.ts';
import type { SpeechVendor } from '../voices/speech-vendor.ts';
import { toApiFailure } from '../voices/vendor-failure.ts';
import { PART_LIMITS, type PartLimits, withLimits } from '../voices/timed-parts.ts';

/** A clause and how it is said. */
const MAX_BODY_BYTES = 8 * 1024;

export interface SpeechDeps {
  readonly vendors: readonly SpeechVendor[];
  readonly admission: Admission;
  readonly log: Log;
  readonly limits?: PartLimits;
}

const jsonBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8');

const frameOf = (part: SpeechPart): Uint8Array => {
  switch (part.kind) {
    case 'head':
      return encodeFrame('head', jsonBytes({ sampleRateHz: part.sampleRateHz }));
    case 'audio':
      return encodeFrame('audio', part.bytes);
    case 'timing':
      return encodeFrame('timing', jsonBytes(part.timing));
  }
};

/** Says a clause: the sound as it comes from the vendor, with what it knows of its timing. */
export const speechRoutes = (deps: SpeechDeps): Hono => {
  const { vendors, admission, log } = deps;
  const routes = new Hono();

  routes.post('/v1/speech', async (c) => {
    const refused = admission.check(c);
    if (refused) return toErrorResponse(refused);
    const body = await readJsonBody(c.req.raw, MAX_BODY_BYTES);
    if (body.kind === 'failure') return toErrorResponse(body);
    const parsed = parseSpeechBody(body.value);
    if (parsed.kind === 'failure') return toErrorResponse(parsed);
    const vendor = vendors.find(({ id }) => id === parsed.voice);
    if (!vendor?.speaks(parsed.request.locale))
      return toErrorResponse(
        failure(404, 'not-found', 'This server has no such voice for that language.'),
      );

    const stop = new AbortController();
    /** Whoever asked is gone: what breaks then is no failing of the vendor. */
    let left = false;
    const leave = (): void => {
      left = true;
      stop.abort();
    };
    c.req.raw.signal.addEventListener('abort', leave, { once: true });
    if (c.req.raw.signal.aborted) leave();
    const parts = withLimits(
      vendor.say(parsed.request, stop.signal),
      () => stop.abort(),
      deps.limits ?? PART_LIMITS,
    );
    const tell = (error: SpeechError): void =>
      log.warn('A voice failed', { voice: vendor.id, code: error.code, status: error.status });
    // What fails before its first sound is answered with a status; later it can only be said in the stream.
    let first: IteratorResult<SpeechPart, void>;
    try {
      first = await parts.next();
    } catch (caught) {
      const error = speechErrorFrom(caught, false);
      if (!left) tell(error);
      return toErrorResponse(toApiFailure(error));
    }
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        if (!first.done) controller.enqueue(frameOf(first.value));
      },
      async pull(controller) {
        try {
          const step = await parts.next();
          if (!step.done) {
            controller.enqueue(frameOf(step.value));
            return;
          }
          controller.enqueue(encodeFrame('end'));
        } catch (caught) {
          if (left) return;
          const error = speechErrorFrom(caught, true);
          tell(error);
          const { code, message, retryable } = error;
          controller.enqueue(encodeFrame('failed', jsonBytes({ code, message, retryable })));
        }
        controller.close();
      },
      async cancel() {
        leave();
        await parts.return();
      },
    });
    return new Response(stream, {
      headers: {
        'Content-Type': SPEECH_CONTENT_TYPE,
        'Cache-Control': 'no-store, no-transform',
        // nginx would hold the sound back until its buffer is full.
        'X-Accel-Buffering': 'no',
      },
    });
  });

  return routes;
};
