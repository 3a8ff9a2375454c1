import { GuestFaultError } from '../../guest/guest-fault.ts';
import type { GuestLimits } from '../../guest/guest-limits.ts';

/** An address, or bytes that the visitor's own device gave. */
export type GuestSource = URL | Blob | ArrayBuffer;

const tooLarge = (limits: GuestLimits): GuestFaultError =>
  new GuestFaultError('too-large', `It has more than ${limits.maxBytes / 1e6} MB.`);

/** Reads to the end, or to the limit: what a server says of a length is not believed. */
async function readBody(response: Response, limits: GuestLimits): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limits.maxBytes) {
      await reader.cancel();
      throw tooLarge(limits);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function checkProtocol(url: URL): void {
  if (!['http:', 'https:', 'blob:'].includes(url.protocol))
    throw new GuestFaultError('refused', `${url.protocol} is not an address of the web.`);
}

async function download(url: URL, limits: GuestLimits, signal: AbortSignal): Promise<Uint8Array> {
  checkProtocol(url);
  let response: Response;
  try {
    // no cookies, no referrer: whoever keeps the file learns as little as may be
    response = await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new GuestFaultError(
      'network',
      `${url.origin} did not answer, or this page may not ask it.`,
    );
  }
  if (response.status === 404 || response.status === 410)
    throw new GuestFaultError('not-found', `There is nothing at ${url.href}.`);
  if (!response.ok)
    throw new GuestFaultError(
      response.status >= 500 || response.status === 429 ? 'network' : 'refused',
      `${url.origin} answered ${response.status}.`,
    );
  try {
    return await readBody(response, limits);
  } catch (cause) {
    if (signal.aborted || cause instanceof GuestFaultError) throw cause;
    throw new GuestFaultError('network', 'The download broke off.');
  }
}

/** The bytes of a source, within the limits. Throws GuestFaultError, or whatever the signal was aborted with. */
export async function readSource(
  source: GuestSource,
  limits: GuestLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (source instanceof URL) return download(source, limits, signal);
  const size = source instanceof Blob ? source.size : source.byteLength;
  if (size > limits.maxBytes) throw tooLarge(limits);
  return new Uint8Array(source instanceof Blob ? await source.arrayBuffer() : source);
}
