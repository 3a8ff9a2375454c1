import type { Locale } from '#core';

import english from '../../../assets/locales/trace.en.json' with { type: 'json' };
import dutch from '../../../assets/locales/trace.nl.json' with { type: 'json' };

/** Every word the time lines say. English sets the shape; the compiler holds the others to it. */
export type TraceWords = typeof english;

export const TRACE_WORDS: Readonly<Record<Locale, TraceWords>> = { en: english, nl: dutch };
