import type { Recogniser, RecogniserEvent } from '#speech';
import { describe, expect, test } from 'vitest';

import { createRecogniserChoice } from '../../../src/speech/adapters/recogniser-choice.ts';

/** A recogniser that a test speaks through. */
function handRecogniser(onDevice = false) {
  let tell: (event: RecogniserEvent) => void = () => {};
  let starts = 0;
  const recogniser: Recogniser = {
    onDevice,
    start(_locale, listener) {
      starts += 1;
      tell = listener;
    },
    stop() {},
    dispose() {},
  };
  return {
    recogniser,
    starts: () => starts,
    hear: (text: string) => tell({ kind: 'words', text, final: true }),
    fail(reason: Extract<RecogniserEvent, { kind: 'failed' }>['reason']) {
      tell({ kind: 'failed', reason, retryable: reason === 'network' });
      tell({ kind: 'ended' });
    },
  };
}
function choosing({ onDevice = false, first = false, offered = true } = {}) {
  const browser = handRecogniser(onDevice);
  const server = handRecogniser();
  const known = {
    order: { en: [], nl: [] },
    voices: new Map(),
    hearing: offered ? { sentTo: 'our own machine', first } : null,
    realtime: null,
    turns: { eagerness: null, vad: null },
  };
  const choice = createRecogniserChoice({
    browser: browser.recogniser,
    server: server.recogniser,
    offers: { known, ask: () => Promise.resolve(known) },
  });
  const events: string[] = [];
  const start = (consent: string): void =>
    choice.start(
      'en',
      (event) => {
        if (event.kind === 'words') events.push(event.text);
        else events.push(event.kind === 'failed' ? event.reason : event.kind);
      },
      { consent },
    );
  let changes = 0;
  choice.onChange(() => (changes += 1));
  return { choice, browser, server, start, events, changes: () => changes };
}
const BY_BROWSER = 'microphone-browser-2';
const BY_SERVER = 'microphone-words-server-2';

describe('a way to words that fails for good', () => {
  test('makes the other the choice, which is asked for before anything is sent there', () => {
    const { choice, browser, server, start, events, changes } = choosing();
    start(BY_BROWSER);
    browser.fail('network');
    expect(events).toEqual(['other-way', 'ended']);
    expect(choice.kind).toBe('server');
    expect(changes()).toBe(1);
    expect(server.starts()).toBe(0);
    start(BY_SERVER);
    server.hear('hello');
    expect(events.at(-1)).toBe('hello');
  });

  test('is followed by one that hears on the device at once: less goes out than was agreed to', () => {
    const { choice, browser, server, start, events } = choosing({ onDevice: true, first: true });
    expect(choice.kind).toBe('server');
    start(BY_SERVER);
    server.fail('network');
    expect(browser.starts()).toBe(1);
    browser.hear('hello');
    expect(events).toEqual(['hello']);
    expect(choice.kind).toBe('on-device');
    start(BY_SERVER);
    expect([browser.starts(), server.starts()]).toEqual([2, 1]);
  });

  test('is told as it is where there is no other, or where the microphone was refused', () => {
    const alone = choosing({ offered: false });
    alone.start(BY_BROWSER);
    alone.browser.fail('network');
    expect(alone.events).toEqual(['network', 'ended']);
    expect(alone.choice.kind).toBe('browser');
    const refused = choosing();
    refused.start(BY_BROWSER);
    refused.browser.fail('permission-denied');
    expect(refused.events).toEqual(['permission-denied', 'ended']);
    expect(refused.choice.kind).toBe('browser');
  });

  test('does not go to and fro: when both have failed that is what is said', () => {
    const { browser, server, start, events } = choosing();
    start(BY_BROWSER);
    browser.fail('network');
    start(BY_SERVER);
    server.fail('network');
    expect(events).toEqual(['other-way', 'ended', 'network', 'ended']);
  });
});
