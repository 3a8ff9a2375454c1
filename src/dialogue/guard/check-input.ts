import { cleanText } from '../text/clean-text.ts';

/** Characters a visitor may send in one turn. */
export const MAX_VISITOR_CHARS = 2000;

export type InputCheck =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'empty' | 'too-long' | 'not-text' };

/** Brings a visitor's text to NFC without control characters and within the limit. Anything else is refused. */
export const checkInput = (raw: unknown): InputCheck => {
  if (typeof raw !== 'string') return { ok: false, reason: 'not-text' };
  // Judged before it is worked on: normalising a megabyte is what an attacker would like.
  if (raw.length > MAX_VISITOR_CHARS * 4) return { ok: false, reason: 'too-long' };
  const text = cleanText(raw);
  if (text.length === 0) return { ok: false, reason: 'empty' };
  return text.length > MAX_VISITOR_CHARS ? { ok: false, reason: 'too-long' } : { ok: true, text };
};
