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

const typeOf = (request: Request): string =>
  ((request.headers.get('Content-Type') ?? '').split(';', 1)[0] ?? '').trim().toLowerCase();

const readWhole = async (request: Request, maxBytes: number): Promise<Uint8Array | ApiFailure> => {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) return tooLarge(maxBytes);
  try {
    return (await readLimited(request, maxBytes)) ?? tooLarge(maxBytes);
  } catch {
    return failure(400, 'bad-request', 'The request ended before its body was complete.', {
      retryable: true,
    });
  }
};

/** Bytes of one kind, such as a sound. The type must be exact, so that no form on another site can send it. */
export const readBytesBody = async (
  request: Request,
  contentType: string,
  maxBytes: number,
): Promise<{ readonly kind: 'bytes'; readonly bytes: Uint8Array } | ApiFailure> => {
  if (typeOf(request) !== contentType) return failure(415, 'bad-request', `Send ${contentType}.`);
  const read = await readWhole(request, maxBytes);
  return read instanceof Uint8Array ? { kind: 'bytes', bytes: read } : read;
};

/**
 * The body of a request as JSON. Only `application/json` is taken: a form on another site cannot send that without
 * asking first, and we never say yes.
 */
export const readJsonBody = async (
  request: Request,
  maxBytes: number,
): Promise<JsonBody | ApiFailure> => {
  if (typeOf(request) !== 'application/json') {
    return failure(415, 'bad-request', 'Send JSON with Content-Type: application/json.');
  }
  const bytes = await readWhole(request, maxBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { kind: 'json', value };
  } catch {
    return failure(400, 'bad-request', 'The request is not valid JSON.');
  }
};
