import { type ApiFailure, failure } from '../api-error.ts';

export interface JsonBody {
  readonly kind: 'json';
  readonly value: unknown;
}

const tooLarge = (maxBytes: number): ApiFailure =>
  failure(413, 'too-long', `The request is larger than ${Math.floor(maxBytes / 1024)} kB.`);

/** Reads at most `maxBytes`; null when there is more. A length that the sender claims is not believed. */
const readLimited = async (request: Request, maxBytes: number): Promise<Uint8Array | null> => {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
};

/**
 * The body of a request as JSON. Only `application/json` is taken: a form on another site cannot send that without
 * asking first, and we never say yes.
 */
export const readJsonBody = async (
  request: Request,
  maxBytes: number,
): Promise<JsonBody | ApiFailure> => {
  const type = (request.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return failure(415, 'bad-request', 'Send JSON with Content-Type: application/json.');
  }
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) return tooLarge(maxBytes);
  let bytes: Uint8Array | null;
  try {
    bytes = await readLimited(request, maxBytes);
  } catch {
    return failure(400, 'bad-request', 'The request ended before its body was complete.', {
      retryable: true,
    });
  }
  if (!bytes) return tooLarge(maxBytes);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { kind: 'json', value };
  } catch {
    return failure(400, 'bad-request', 'The request is not valid JSON.');
  }
};
