import { isEagerness, isLocale, isVoiceActivity } from '#core';
import type { Locale, TurnChoices } from '#core';

/** What the server has for speech, as `GET /v1/config` tells it. */
export interface ServerOffer {
  /** The site's order of voices in each language. */
  readonly order: Readonly<Record<Locale, readonly string[]>>;
  /** The languages of each voice that comes by way of the server. */
  readonly voices: ReadonlyMap<string, readonly Locale[]>;
  /** Who writes down what a visitor says; null = nobody. */
  readonly hearing: { readonly sentTo: string; readonly first: boolean } | null;
  /** Who talks with the visitor directly; null = nobody. */
  readonly realtime: { readonly sentTo: string } | null;
  /** How turns are taken where neither the visitor nor the page's address says. */
  readonly turns: TurnChoices;
}

export interface ServerOffers {
  /** What is known now; null before the answer, and when there is none. */
  readonly known: ServerOffer | null;
  /** Asks once; null when the server does not answer, and then a call half a minute later asks again. */
  ask(): Promise<ServerOffer | null>;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields are unknown until looked at

const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const sentToOf = (value: unknown): { readonly sentTo: string } | null => {
  const { sentTo } = fieldsOf(value);
  return typeof sentTo === 'string' ? { sentTo } : null;
};

const read = (value: unknown): ServerOffer => {
  const config = fieldsOf(value);
  const voices = fieldsOf(config['voices']);
  const order = fieldsOf(voices['order']);
  const server = Array.isArray(voices['server']) ? voices['server'].map(fieldsOf) : [];
  const hearing = sentToOf(config['hearing']);
  const turns = fieldsOf(config['turns']);
  return {
    order: {
      en: stringsOf(order['en']),
      nl: stringsOf(order['nl']),
    },
    voices: new Map(
      server.flatMap(({ id, locales }) =>
        typeof id === 'string' ? [[id, stringsOf(locales).filter(isLocale)] as const] : [],
      ),
    ),
    hearing: hearing && { ...hearing, first: fieldsOf(config['hearing'])['first'] === true },
    realtime: sentToOf(config['realtime']),
    turns: {
      eagerness: isEagerness(turns['eagerness']) ? turns['eagerness'] : null,
      vad: isVoiceActivity(turns['vad']) ? turns['vad'] : null,
    },
  };
};

const TIMEOUT_MS = 4000;
/** A server that did not answer is left alone for so long: every clause would wait for it. */
const ASK_AGAIN_MS = 30_000;

/** Asks the page's own server what it has for speech. */
export const createServerOffers = (options: { readonly baseUrl?: string } = {}): ServerOffers => {
  let known: ServerOffer | null = null;
  let asking: Promise<ServerOffer | null> | null = null;
  let failedAtMs = -Infinity;
  const ask = async (): Promise<ServerOffer | null> => {
    try {
      const response = await fetch(`${options.baseUrl ?? ''}/v1/config`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) return null;
      known = read(await response.json());
      return known;
    } catch {
      return null;
    }
  };
  return {
    get known() {
      return known;
    },
    ask() {
      if (known || performance.now() - failedAtMs < ASK_AGAIN_MS) return Promise.resolve(known);
      asking ??= ask().then((offer) => {
        asking = null;
        if (!offer) failedAtMs = performance.now();
        return offer;
      });
      return asking;
    },
  };
};

/** Whether a server's voice speaks a language; before the server has said so, perhaps it does. */
export const offersVoice = (offer: ServerOffer | null, id: string, locale: Locale): boolean =>
  offer === null || (offer.voices.get(id)?.includes(locale) ?? false);
