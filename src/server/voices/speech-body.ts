import { z } from 'zod';

import { FEELINGS, LOCALES, MANNERS } from '#core';
import { type ApiFailure, failure } from '../api-error.ts';
import { type SpeechRequest, VENDOR_IDS, type VendorId } from './speech-vendor.ts';

/** Clauses are about a line long; a sentence that could not be cut stays well below this. */
const MAX_SPOKEN_CHARS = 600;

const BODY = z.object({
  voice: z.enum(VENDOR_IDS),
  text: z
    .string()
    .max(MAX_SPOKEN_CHARS)
    .regex(/[\p{L}\p{N}]/u),
  locale: z.enum(LOCALES),
  prosody: z.object({
    rate: z.number().min(0.5).max(2),
    pitchSt: z.number().min(-12).max(12),
    energy: z.number().min(0).max(1),
    range: z.number().min(0).max(3),
  }),
  feel: z.enum(FEELINGS).default('neutral'),
  intensity: z.number().min(0).max(1).default(0),
  manner: z
    .object({
      length: z.enum(MANNERS.length),
      tone: z.enum(MANNERS.tone),
      order: z.enum(MANNERS.order),
    })
    .nullable()
    .default(null),
});

export type SpeechBody =
  | { readonly kind: 'speech'; readonly voice: VendorId; readonly request: SpeechRequest }
  | ApiFailure;

/** What is to be said, from untrusted JSON. */
export const parseSpeechBody = (value: unknown): SpeechBody => {
  const parsed = BODY.safeParse(value);
  if (parsed.success) {
    const { voice, ...request } = parsed.data;
    return { kind: 'speech', voice, request };
  }
  const { issues } = parsed.error;
  if (issues.some((issue) => issue.path[0] === 'text' && issue.code === 'too_big'))
    return failure(413, 'too-long', `A clause is longer than ${MAX_SPOKEN_CHARS} characters.`);
  const fields = [...new Set(issues.map((issue) => issue.path.join('.') || 'body'))];
  return failure(400, 'bad-request', `These fields are missing or wrong: ${fields.join(', ')}.`);
};
