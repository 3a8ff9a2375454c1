import { pcm16FromSamples } from '#speech';

/** A tone with silence before and after it, as 16-bit samples. */
export const tonePcm = (
  toneMs: number,
  options: { readonly silenceMs?: number; readonly rateHz?: number } = {},
): Uint8Array => {
  const { silenceMs = 0, rateHz = 24_000 } = options;
  const perMs = rateHz / 1000;
  const samples = new Float32Array(Math.round((toneMs + 2 * silenceMs) * perMs));
  const from = Math.round(silenceMs * perMs);
  for (let index = 0; index < toneMs * perMs; index += 1)
    samples[from + index] = 0.5 * Math.sin((2 * Math.PI * 200 * index) / rateHz);
  return pcm16FromSamples(samples);
};

/** Bytes in pieces of this size; an odd size cuts samples in two, as networks do. */
export const inPieces = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.slice(index * size, (index + 1) * size),
  );

/** The lines of ElevenLabs' stream for a text, each letter `letterMs` long, so many letters a line. */
export const elevenLines = (
  text: string,
  options: {
    readonly letterMs: number;
    readonly lettersALine: number;
    readonly relative?: boolean;
  },
): readonly string[] => {
  const letters = Array.from(text);
  const lines: string[] = [];
  for (let from = 0; from < letters.length; from += options.lettersALine) {
    const own = letters.slice(from, from + options.lettersALine);
    const base = options.relative === true ? 0 : from;
    lines.push(
      `${JSON.stringify({
        audio_base64: Buffer.from(tonePcm(own.length * options.letterMs)).toString('base64'),
        alignment: {
          characters: own,
          character_start_times_seconds: own.map(
            (_, index) => ((base + index) * options.letterMs) / 1000,
          ),
          character_end_times_seconds: own.map(
            (_, index) => ((base + index + 1) * options.letterMs) / 1000,
          ),
        },
      })}\n`,
    );
  }
  return lines;
};

const heads = (path: string): string => `X-RequestId:abc\r\nPath:${path}\r\n`;

/** Messages of Azure's protocol. */
export const azureText = (path: string, body: unknown): string =>
  `${heads(path)}\r\n${JSON.stringify(body)}`;
export const azureAudio = (pcm: Uint8Array): Uint8Array => {
  const head = Buffer.from(`${heads('audio')}X-StreamId:1\r\n`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(head.length);
  return Buffer.concat([length, head, pcm]);
};
export const azureViseme = (id: number, atMs: number) => ({
  Type: 'Viseme',
  Data: { Offset: atMs * 10_000, VisemeId: id, IsLastAnimation: true },
});
export const azureWord = (text: string, startMs: number, endMs: number) => ({
  Type: 'WordBoundary',
  Data: {
    Offset: startMs * 10_000,
    Duration: (endMs - startMs) * 10_000,
    text: { Text: text, Length: text.length, BoundaryType: 'WordBoundary' },
  },
});
