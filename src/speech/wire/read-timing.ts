import { isViseme } from '#core';
import type { VisemeSpan } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import type { ClauseTiming, TimedText } from '../ports.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Far above any clause. */
const MOST_ITEMS = 5000;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields are unknown until looked at

const spanOf = ({ startMs, endMs }: Fields): { startMs: number; endMs: number } | null =>
  typeof startMs === 'number' && typeof endMs === 'number' && startMs >= 0 && endMs >= startMs
    ? { startMs, endMs }
    : null;

/** Every item read, or null when one of them is none. */
const listOf = <T>(value: unknown, read: (item: Fields) => T | null): readonly T[] | null => {
  if (!Array.isArray(value) || value.length > MOST_ITEMS) return null;
  const items: T[] = [];
  for (const entry of value) {
    const item = read(fieldsOf(entry));
    if (item === null) return null;
    items.push(item);
  }
  return items;
};

const textOf = (item: Fields): TimedText | null => {
  const span = spanOf(item);
  return span && typeof item['text'] === 'string' ? { text: item['text'], ...span } : null;
};
const phoneOf = (item: Fields): Phone | null => {
  const span = spanOf(item);
  return span && typeof item['name'] === 'string' ? { name: item['name'], ...span } : null;
};
const visemeOf = (item: Fields): VisemeSpan | null => {
  const span = spanOf(item);
  const { viseme, weight } = item;
  return span && isViseme(viseme) && typeof weight === 'number'
    ? { viseme, weight, ...span }
    : null;
};

/** A clause's timing from JSON; `none` for anything that is not one. */
export const readTiming = (value: unknown): ClauseTiming => {
  const fields = fieldsOf(value);
  const { level } = fields;
  if (level === 'phones') {
    const phones = listOf(fields['phones'], phoneOf);
    if (phones) return { level, phones };
  } else if (level === 'visemes') {
    const visemes = listOf(fields['visemes'], visemeOf);
    if (visemes) return { level, visemes, words: listOf(fields['words'], textOf) };
  } else if (level === 'words') {
    const words = listOf(fields['words'], textOf);
    if (words) return { level, words };
  } else if (level === 'characters') {
    const characters = listOf(fields['characters'], textOf);
    if (characters) return { level, characters };
  }
  return { level: 'none' };
};
