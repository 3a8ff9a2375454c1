export interface SseMessage {
  readonly event: string;
  readonly data: string;
}

/** Reads server-sent events (WHATWG HTML, 9.2.6) from text that arrives in pieces. Comments and unknown fields are skipped. */
export interface SseParser {
  push(chunk: string): readonly SseMessage[];
}

/** A server that never sends a line end would fill the memory. */
const MAX_PENDING_CHARS = 256_000;

export const createSseParser = (): SseParser => {
  let pending = '';
  let event = '';
  let data: string[] = [];
  let afterReturn = false;

  const readLine = (line: string): SseMessage | null => {
    if (line === '') {
      const message = data.length > 0 ? { event: event || 'message', data: data.join('\n') } : null;
      event = '';
      data = [];
      return message;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return null;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
    return null;
  };

  return {
    push(chunk) {
      // A line may end in CR, LF or both, and the two may come in different pieces.
      const text = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
      if (chunk !== '') afterReturn = chunk.endsWith('\r');
      const lines = (pending + text).split(/\r\n|\n|\r/);
      pending = (lines.pop() ?? '').slice(0, MAX_PENDING_CHARS);
      return lines.flatMap((line) => readLine(line) ?? []);
    },
  };
};
