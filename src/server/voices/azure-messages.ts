import { z } from 'zod';

import type { Feeling } from '#core';
import type { SpeechRequest } from './speech-vendor.ts';

/** One message of the service's WebSocket protocol: heads, an empty line, and what they are about. */
export interface AzureMessage {
  readonly path: string;
  readonly body: Buffer;
}

const CRLF = '\r\n';

const headsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(CRLF).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );

export const encodeMessage = (
  path: string,
  requestId: string,
  contentType: string,
  body: string,
  at: Date,
): string =>
  [
    `Path: ${path}`,
    `X-RequestId: ${requestId}`,
    `X-Timestamp: ${at.toISOString()}`,
    `Content-Type: ${contentType}`,
    '',
    body,
  ].join(CRLF);

/** Reads a text message, or a binary one, whose heads are preceded by their length in two bytes. Null = neither. */
export const decodeMessage = (data: Buffer, binary: boolean): AzureMessage | null => {
  let heads: string;
  let body: Buffer;
  if (binary) {
    if (data.length < 2) return null;
    const length = data.readUInt16BE(0);
    heads = data.subarray(2, 2 + length).toString('utf8');
    body = data.subarray(2 + length);
  } else {
    const at = data.indexOf(CRLF + CRLF);
    heads = data.subarray(0, at < 0 ? data.length : at).toString('utf8');
    body = at < 0 ? Buffer.alloc(0) : data.subarray(at + 4);
  }
  const path = headsOf(heads).get('path');
  return path === undefined ? null : { path: path.toLowerCase(), body };
};

/** The service counts time in steps of 100 ns. */
const TICKS_PER_MS = 10_000;
const METADATA = z.object({
  Metadata: z.array(
    z.object({
      Type: z.string(),
      Data: z.object({
        Offset: z.number().default(0),
        Duration: z.number().default(0),
        VisemeId: z.number().optional(),
        text: z
          .object({ Text: z.string(), BoundaryType: z.string().default('WordBoundary') })
          .optional(),
      }),
    }),
  ),
});

export type AzureEvent =
  | { readonly kind: 'viseme'; readonly id: number; readonly startMs: number }
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly startMs: number;
      readonly endMs: number;
    };

/** What an `audio.metadata` message tells of words and visemes. Throws when it is none. */
export const eventsFrom = (body: Buffer): readonly AzureEvent[] => {
  const value: unknown = JSON.parse(body.toString('utf8'));
  return METADATA.parse(value).Metadata.flatMap(({ Type, Data }): readonly AzureEvent[] => {
    const startMs = Data.Offset / TICKS_PER_MS;
    if (Type === 'Viseme' && Data.VisemeId !== undefined)
      return [{ kind: 'viseme', id: Data.VisemeId, startMs }];
    if (Type === 'WordBoundary' && Data.text?.BoundaryType === 'WordBoundary')
      return [
        {
          kind: 'word',
          text: Data.text.Text,
          startMs,
          endMs: startMs + Data.Duration / TICKS_PER_MS,
        },
      ];
    return [];
  });
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    // Not allowed in XML at all.
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

/** Its styles; a voice that lacks one ignores it. */
const STYLES: Readonly<Partial<Record<Feeling, string>>> = {
  warm: 'friendly',
  happy: 'cheerful',
  amused: 'cheerful',
  excited: 'excited',
  concerned: 'empathetic',
  sad: 'sad',
  apologetic: 'empathetic',
  calm: 'calm',
  proud: 'hopeful',
};

const LANGUAGES = { en: 'en-GB', nl: 'nl-NL' } as const;

const signed = (n: number, unit: string): string => `${n < 0 ? '' : '+'}${n}${unit}`;

/** A clause as the service's markup: words, feeling as a style, prosody as rate, pitch, range and loudness. */
export const toSsml = (request: SpeechRequest, voice: string): string => {
  const { prosody, feel, intensity } = request;
  const rate = signed(Math.round((prosody.rate - 1) * 100), '%');
  const pitch = signed(Math.round(prosody.pitchSt * 10) / 10, 'st');
  const volume = signed(Math.round((prosody.energy - 0.5) * 40), '%');
  const said = `<prosody rate="${rate}" pitch="${pitch}" volume="${volume}">${escaped(request.text)}</prosody>`;
  const style = STYLES[feel];
  const degree = Math.max(0.3, Math.min(1.5, 0.5 + intensity)).toFixed(2);
  const styled =
    style === undefined
      ? said
      : `<mstts:express-as style="${style}" styledegree="${degree}">${said}</mstts:express-as>`;
  return [
    '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xmlns:mstts="https://www.w3.org/2001/mstts"',
    ` xml:lang="${LANGUAGES[request.locale]}"><voice name="${escaped(voice)}">${styled}</voice></speak>`,
  ].join('');
};
