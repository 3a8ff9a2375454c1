import type { Locale } from '#core';

/** What happens after a person was asked for. Says only what is true: the request is stored and staff will read it. */
const NEXT: Readonly<Record<Locale, (reference: string) => string>> = {
  en: (reference) =>
    `Your request has been passed to our staff, with a short summary of our conversation. Your reference is ${reference}. Mention it at the desk or when you contact us, and you will not have to explain everything again.`,
  nl: (reference) =>
    `Uw verzoek is doorgegeven aan onze medewerkers, met een korte samenvatting van ons gesprek. Uw kenmerk is ${reference}. Noem het aan de balie of als u contact opneemt, dan hoeft u niet alles opnieuw uit te leggen.`,
};

/** Short enough to be said aloud at a desk. */
const referenceOf = (id: string): string => id.replaceAll('-', '').slice(0, 6).toUpperCase();

export const handoverMessage = (id: string, locale: Locale): string =>
  NEXT[locale](referenceOf(id));
