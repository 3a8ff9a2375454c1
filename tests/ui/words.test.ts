import { createHash } from 'node:crypto';

import { LOCALES } from '#core';
import { describe, expect, it } from 'vitest';

import { consentText } from '../../src/ui/consent/consent-text.ts';
import { fill, WORDS } from '../../src/ui/words.ts';

const leaves = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
};
const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

describe('the words of the interface', () => {
  const english = new Map(leaves(WORDS.en));

  it.each(LOCALES)('are complete in %s, with the same placeholders as in English', (locale) => {
    const words = new Map(leaves(WORDS[locale]));
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of words) {
      expect(text.trim(), path).not.toBe('');
      expect(placeholders(text), path).toBe(placeholders(english.get(path) ?? ''));
    }
  });

  it('are translated: hardly a sentence is the same in both languages', () => {
    const same = leaves(WORDS.nl).filter(
      ([path, text]) => text.includes(' ') && english.get(path) === text,
    );
    expect(same).toEqual([]);
  });

  it.each(LOCALES)('say in %s how someone appears, never what they feel', (locale) => {
    for (const [path, text] of leaves(WORDS[locale])) {
      expect(text, path).not.toMatch(/\b(you feel|you are feeling|je voelt|I feel|ik voel)\b/i);
    }
    expect(WORDS[locale].senses.reading).toMatch(/appears|lijkt/);
  });

  it('keep a placeholder that has no value, and put values in as they are', () => {
    expect(fill('{name} and {other}', { name: '$& <b>' })).toBe('$& <b> and {other}');
  });
});

describe('the consent texts', () => {
  /** Whoever changes a wording gives it a new version in consent-text.ts, and its new digest here. */
  const DIGESTS: Readonly<Record<string, string>> = {
    'camera-2': 'f7ea1ac59094',
    'camera-hands-1': '5ee41c6b61c1',
    'microphone-browser-2': '99b9d1e726d5',
    'microphone-device-2': '19f5c0dd3ffc',
    'microphone-realtime-1': '05b8d4780158',
    'microphone-server-1': '81c2080fa4d4',
    'microphone-tone-2': 'd5f8659751fc',
    'microphone-words-browser-1': '72f006eb4313',
    'microphone-words-none-1': '1ad486fa7f96',
    'microphone-words-on-device-1': '04b9b4e57614',
    'microphone-words-server-1': '85a793ac53e7',
  };

  it('have a version that changes with their wording', () => {
    const seen: Record<string, string> = {};
    for (const recogniser of ['on-device', 'browser', 'server', 'call', 'none'] as const) {
      for (const sense of ['camera', 'microphone'] as const) {
        for (const readsTone of [true, false]) {
          const texts = LOCALES.map((locale) =>
            consentText(sense, { recogniser, readsTone, readsHands: !readsTone }, WORDS[locale]),
          );
          const version = texts[0]?.version ?? '';
          seen[version] = createHash('sha256')
            .update(JSON.stringify(texts))
            .digest('hex')
            .slice(0, 12);
        }
      }
    }
    expect(seen).toEqual(DIGESTS);
  });

  it('promise that nothing leaves the device only where that is so', () => {
    const leaving = (recogniser: 'on-device' | 'browser' | 'server' | 'call' | 'none') =>
      consentText('microphone', { recogniser, readsTone: true, soundSentTo: 'Ears' }, WORDS.en)
        .leaves;
    expect(leaving('on-device')).toContain('never leaves');
    expect(leaving('none')).toContain('never leaves');
    expect(leaving('browser')).not.toContain('never leaves');
    expect(leaving('browser')).toContain('may send the sound');
    expect(leaving('server')).toContain('goes to our server and on to Ears');
    expect(leaving('call')).toContain('straight to Ears');
  });
});
