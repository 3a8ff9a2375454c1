import type { DialogueErrorCode } from '#dialogue';
import type { SpeechErrorCode } from './voices/speech-vendor.ts';

/** Codes of the API's error bodies: the dialogue's own, those of the voices, and those only HTTP needs. */
export type ApiErrorCode =
  | DialogueErrorCode
  | SpeechErrorCode
  | 'vendor-refused'
  /** What was sent needs the visitor's consent, and came without. */
  | 'consent-required'
  | 'not-found'
  | 'shutting-down';

/** Body of every answer that is not a success. */
export interface ApiErrorBody {
  readonly error: {
    readonly code: ApiErrorCode;
    /** For people; English; never holds what the visitor wrote. */
    readonly message: string;
    /** True when the same request may succeed later. */
    readonly retryable: boolean;
  };
}

export interface ApiFailure {
  readonly kind: 'failure';
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 502 | 503 | 504;
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  /** Whole seconds the visitor should wait. */
  readonly retryAfterS?: number;
}

export const failure = (
  status: ApiFailure['status'],
  code: ApiErrorCode,
  message: string,
  options: { retryable?: boolean; retryAfterS?: number } = {},
): ApiFailure => ({
  kind: 'failure',
  status,
  code,
  message,
  retryable: options.retryable ?? false,
  ...(options.retryAfterS === undefined ? {} : { retryAfterS: options.retryAfterS }),
});

/** The one place where a failure becomes an HTTP answer. */
export const toErrorResponse = (problem: ApiFailure): Response => {
  const body: ApiErrorBody = {
    error: { code: problem.code, message: problem.message, retryable: problem.retryable },
  };
  const response = Response.json(body, { status: problem.status });
  response.headers.set('Cache-Control', 'no-store');
  if (problem.retryAfterS !== undefined) {
    response.headers.set('Retry-After', String(problem.retryAfterS));
  }
  return response;
};
