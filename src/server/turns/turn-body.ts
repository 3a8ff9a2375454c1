import { z } from 'zod';

import { LOCALES, MANNERS } from '#core';
import { checkInput, MAX_VISITOR_CHARS, type HeardReply, type TurnRequest } from '#dialogue';
import { type ApiFailure, failure } from '../api-error.ts';

/** As the page may name a turn. */
const TURN_ID = z.string().regex(/^[\w-]{1,64}$/u);
/** Cut replies that a page may tell of at once: one for each turn that did not get through. */
const MAX_REPORTS = 8;

const HEARD = z
  .object({
    turnId: TURN_ID.nullable(),
    text: z.string().max(20_000),
    takenBack: z.boolean().default(false),
  })
  .transform(({ turnId, text, takenBack }): HeardReply => ({
    turnId,
    text,
    ...(takenBack && { takenBack }),
  }));

const signed = z.number().min(-1).max(1);

const BODY = z.object({
  text: z.string(),
  locale: z.enum(LOCALES),
  reading: z
    .object({
      // A word or two. It reaches the prompt, so it must not be able to carry a sentence.
      appears: z
        .string()
        .regex(/^[\p{L} -]{1,24}$/u)
        .nullable(),
      confidence: z.number().min(0).max(1),
      valence: signed,
      arousal: signed,
    })
    .nullable()
    .default(null),
  // Pages from before there were manners send none.
  style: z
    .object({
      length: z.enum(MANNERS.length),
      tone: z.enum(MANNERS.tone),
      order: z.enum(MANNERS.order),
    })
    .nullable()
    .default(null),
  turnId: TURN_ID.optional(),
  // Pages from before there could be several send one or null.
  heard: z
    .union([z.array(HEARD).max(MAX_REPORTS), HEARD.transform((one) => [one]), z.null()])
    .default(null)
    .transform((reports) => reports ?? []),
  ahead: z.boolean().default(false),
});

export type TurnBody = { readonly kind: 'turn'; readonly request: TurnRequest } | ApiFailure;

/** A turn's request from untrusted JSON; its text is cleaned and never empty. */
export const parseTurnBody = (value: unknown): TurnBody => {
  const parsed = BODY.safeParse(value);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'body'))];
    return failure(400, 'bad-request', `These fields are missing or wrong: ${fields.join(', ')}.`);
  }
  const { text, locale, reading, style, turnId, heard, ahead } = parsed.data;
  const checked = checkInput(text);
  if (!checked.ok) {
    return checked.reason === 'too-long'
      ? failure(413, 'too-long', `The message is longer than ${MAX_VISITOR_CHARS} characters.`)
      : failure(400, 'bad-request', 'The message is empty.');
  }
  return {
    kind: 'turn',
    request: {
      text: checked.text,
      locale,
      reading,
      style,
      ...(turnId !== undefined && { turnId }),
      heard,
      ahead,
    },
  };
};

const REPORT_BODY = HEARD.refine(({ turnId }) => turnId !== null, { path: ['turnId'] });

/** What was heard of a reply that the body names, from untrusted JSON. */
export const parseHeardBody = (
  value: unknown,
): { readonly kind: 'heard'; readonly report: HeardReply } | ApiFailure => {
  const parsed = REPORT_BODY.safeParse(value);
  return parsed.success
    ? { kind: 'heard', report: parsed.data }
    : failure(400, 'bad-request', 'Send {turnId, text} of a reply that was cut short.');
};

const LOCALE_BODY = z.object({ locale: z.enum(LOCALES) });

/** `{locale}` from untrusted JSON. */
export const parseLocaleBody = (
  value: unknown,
): { readonly kind: 'locale'; readonly locale: (typeof LOCALES)[number] } | ApiFailure => {
  const parsed = LOCALE_BODY.safeParse(value);
  return parsed.success
    ? { kind: 'locale', locale: parsed.data.locale }
    : failure(400, 'bad-request', `locale must be one of: ${LOCALES.join(', ')}.`);
};
