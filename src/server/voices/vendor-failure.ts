import { type ApiFailure, failure } from '../api-error.ts';
import type { SpeechError } from './speech-vendor.ts';

/** A vendor's failure as our answer: its details stay here. */
export const toApiFailure = (error: SpeechError): ApiFailure => {
  const { code, message, retryable } = error;
  const status = code === 'vendor-timeout' ? 504 : code === 'rate-limited' ? 503 : 502;
  // The visitor's own requests were fine, so neither 401 nor 429 would be true.
  return failure(status, code === 'bad-request' ? 'vendor-refused' : code, message, { retryable });
};
