import { clamp, clamp01, FEELINGS, GESTURES, isViseme } from '#core';
import type { Beat, Card, Feeling, Gesture, Pronunciation, Source } from '#core';

import type { Author, TurnEvent } from '../ports.ts';
import { cleanText } from '../text/clean-text.ts';
import { isDialogueErrorCode } from './error-codes.ts';
import type { SseMessage } from './sse-parser.ts';

/**
 * A turn's event as the page receives it. The server has validated it; these light checks only keep a proxy's or an older
 * server's oddities out of the frame loop. Null when it cannot be used.
 */
export const decodeTurnEvent = (message: SseMessage): TurnEvent | null => {
  const data = parseObject(message.data);
  if (!data) return null;
  switch (message.event) {
    case 'writing':
      return { kind: 'writing' };
    case 'beat': {
      const beat = readBeat('beat' in data ? data.beat : data);
      return beat && { kind: 'beat', beat };
    }
    case 'hint': {
      const appraisal = fields('appraisal' in data ? data.appraisal : data);
      if (!appraisal) return null;
      const { valence, arousal, confidence } = appraisal;
      if (!isNumber(valence) || !isNumber(arousal) || !isNumber(confidence)) return null;
      return {
        kind: 'hint',
        appraisal: {
          valence: clamp(valence, -1, 1),
          arousal: clamp(arousal, -1, 1),
          confidence: clamp01(confidence),
        },
      };
    }
    case 'end':
      return {
        kind: 'end',
        turnId: text(data.turnId),
        author: isAuthor(data.author) ? data.author : 'embedded',
        offersPerson: data.offersPerson === true,
        ...readSupport(data.support),
      };
    case 'error':
      return {
        kind: 'error',
        code: isDialogueErrorCode(data.code) ? data.code : 'internal',
        message: text(data.message),
        retryable: data.retryable === true,
      };
    default:
      return null;
  }
};

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null ? (value as Fields) : null; // every field is checked where it is read

const parseObject = (json: string): Fields | null => {
  try {
    return fields(JSON.parse(json));
  } catch {
    return null;
  }
};

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isAuthor = (value: unknown): value is Author =>
  value === 'model' || value === 'embedded' || value === 'operator';
const isFeeling = (value: unknown): value is Feeling => FEELINGS.some((known) => known === value);
const isGesture = (value: unknown): value is Gesture => GESTURES.some((known) => known === value);

const readBeat = (value: unknown): Beat | null => {
  const beat = fields(value);
  const say = cleanText(text(beat?.say));
  if (!beat || !say) return null;
  return {
    id: text(beat.id),
    say,
    feel: isFeeling(beat.feel) ? beat.feel : 'neutral',
    intensity: isNumber(beat.intensity) ? clamp01(beat.intensity) : 0.5,
    gesture: isGesture(beat.gesture) ? beat.gesture : null,
    sources: list(beat.sources).flatMap(readSource),
    pronounce: list(beat.pronounce).flatMap(readWord),
    visemes: Array.isArray(beat.visemes) ? beat.visemes.flatMap(readWord) : null,
    card: readCard(beat.card),
  };
};

const readSupport = (value: unknown): Pick<Extract<TurnEvent, { kind: 'end' }>, 'support'> => {
  const support = fields(value);
  if (!support) return {};
  return {
    support: { sources: list(support.sources).flatMap(readSource), card: readCard(support.card) },
  };
};

const readSource = (value: unknown): readonly Source[] => {
  const source = fields(value);
  const id = text(source?.id);
  return id ? [{ id, title: text(source?.title) || id }] : [];
};

const readWord = (value: unknown): readonly Pronunciation[] => {
  const entry = fields(value);
  const word = text(entry?.word);
  return word ? [{ word, visemes: list(entry?.visemes).filter(isViseme) }] : [];
};

const readCard = (value: unknown): Card | null => {
  const card = fields(value);
  if (card?.kind === 'choices') {
    const options = list(card.options).map(text).filter(Boolean);
    return options.length > 0 ? { kind: 'choices', options } : null;
  }
  const href = text(card?.href);
  // The server has checked the host; the page still never follows anything but the web.
  return card?.kind === 'link' && /^(?:https:\/\/|\/(?!\/))/.test(href)
    ? { kind: 'link', title: text(card.title) || href, href }
    : null;
};
