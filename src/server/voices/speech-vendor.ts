import type { Feeling, Locale, Manner, Prosody } from '#core';
import type { ClauseTiming } from '#speech';

/** The voices that come by way of this server. */
export const VENDOR_IDS = ['openai', 'elevenlabs', 'azure'] as const;
export type VendorId = (typeof VENDOR_IDS)[number];

/** What is to be said, and how. */
export interface SpeechRequest {
  readonly text: string;
  readonly locale: Locale;
  /** With the feeling's colour already in it. */
  readonly prosody: Prosody;
  readonly feel: Feeling;
  /** [0, 1] */
  readonly intensity: number;
  readonly manner: Manner | null;
}

/** One piece of what a vendor sends back. The first is a `head`. */
export type SpeechPart =
  | { readonly kind: 'head'; readonly sampleRateHz: number }
  /** 16-bit little-endian mono samples; may be cut in the middle of one. */
  | { readonly kind: 'audio'; readonly bytes: Uint8Array }
  /** Everything known by now; the last one counts. */
  | { readonly kind: 'timing'; readonly timing: ClauseTiming };

/** Whoever turns text into sound for this server. Throws SpeechError. */
export interface SpeechVendor {
  readonly id: VendorId;
  speaks(locale: Locale): boolean;
  say(request: SpeechRequest, stop: AbortSignal): AsyncIterable<SpeechPart>;
}

export type SpeechErrorCode =
  /** The vendor refused our key, or our account with it is empty. */
  | 'unauthorised'
  | 'rate-limited'
  | 'bad-request'
  | 'vendor-timeout'
  | 'vendor-unavailable'
  /** It broke off in the middle. */
  | 'vendor-cut';

/** A vendor's failure. Messages name no key, address or word that was to be said. */
export class SpeechError extends Error {
  override readonly name = 'SpeechError';
  readonly code: SpeechErrorCode;
  readonly retryable: boolean;
  /** The vendor's HTTP status, where there was one. */
  readonly status: number | null;

  constructor(
    code: SpeechErrorCode,
    message: string,
    options: {
      readonly retryable: boolean;
      readonly status?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable;
    this.status = options.status ?? null;
  }
}

/** The one place where a vendor's HTTP status becomes ours. `outOfCredit`: a 429 that waiting does not cure. */
export const speechErrorFromStatus = (
  status: number,
  options: { readonly outOfCredit?: boolean; readonly cause?: unknown } = {},
): SpeechError => {
  const { cause } = options;
  if (status === 401 || status === 402 || status === 403)
    return new SpeechError('unauthorised', 'The vendor refused our key.', {
      status,
      retryable: false,
      cause,
    });
  if (status === 429)
    return new SpeechError('rate-limited', 'The vendor is asked too much.', {
      status,
      retryable: options.outOfCredit !== true,
      cause,
    });
  if (status === 408 || status === 504)
    return new SpeechError('vendor-timeout', 'The vendor did not answer in time.', {
      status,
      retryable: true,
      cause,
    });
  if (status >= 500)
    return new SpeechError('vendor-unavailable', 'The vendor is out of order.', {
      status,
      retryable: true,
      cause,
    });
  return new SpeechError('bad-request', 'The vendor refused the request.', {
    status,
    retryable: false,
    cause,
  });
};

/** What has no status: no connection, or one that broke. `began` = something had come already. */
export const speechErrorFrom = (cause: unknown, began: boolean): SpeechError => {
  if (cause instanceof SpeechError) return cause;
  // From `AbortSignal.timeout`.
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return new SpeechError('vendor-timeout', 'The vendor did not answer in time.', {
      retryable: true,
      cause,
    });
  return began
    ? new SpeechError('vendor-cut', 'The connection to the vendor broke.', {
        retryable: true,
        cause,
      })
    : new SpeechError('vendor-unavailable', 'The vendor cannot be reached.', {
        retryable: true,
        cause,
      });
};
