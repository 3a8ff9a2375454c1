import { NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest, LiveClause } from '#speech';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createBrowserVoice } from '../../../src/speech/adapters/browser-voice.ts';

class FakeUtterance extends EventTarget {
  text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  tell(type: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
}

const install = (voices: readonly { name: string; lang: string; localService: boolean }[]) => {
  const spoken: FakeUtterance[] = [];
  const synthesis = Object.assign(new EventTarget(), {
    speaking: false,
    paused: false,
    cancelled: 0,
    getVoices: () => voices,
    speak(said: FakeUtterance) {
      spoken.push(said);
      synthesis.speaking = true;
    },
    cancel() {
      synthesis.cancelled += 1;
      synthesis.speaking = false;
    },
    resume: () => {},
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  return { spoken, synthesis };
};
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const never = new AbortController().signal;
const clause: ClauseRequest = {
  id: 'c',
  text: 'Goedemorgen, welkom in het museum.',
  locale: 'nl',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};
const DUTCH = { name: 'Fenna', lang: 'nl-NL', localService: true };
const liveClause = async (voice = createBrowserVoice()): Promise<LiveClause> => {
  const rendered = await voice.render(clause, never);
  if (rendered.kind !== 'live') throw new Error(`expected a live clause, got ${rendered.kind}`);
  return rendered;
};

describe("the browser's own voice", () => {
  it('does not speak a language for which the device has no voice', async () => {
    install([{ name: 'Samantha', lang: 'en-US', localService: true }]);
    const voice = createBrowserVoice();
    expect(await voice.render(clause, never)).toMatchObject({ reason: 'unsupported-language' });
    expect(voice.speaks('nl')).toBe(false);
    expect(voice.speaks('en')).toBe(true);
  });

  it('does not use a voice that sends the text elsewhere, unless it is allowed to', async () => {
    install([{ ...DUTCH, localService: false }]);
    expect(await createBrowserVoice().render(clause, never)).toMatchObject({
      reason: 'unsupported-language',
    });
    await liveClause(createBrowserVoice({ allowRemote: true }));
  });

  it('gives up on an empty list instead of waiting for ever', async () => {
    vi.useFakeTimers();
    install([]);
    const rendered = createBrowserVoice().render(clause, never);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await rendered).toMatchObject({ reason: 'unsupported-language' });
  });

  it('reports words as the engine reaches them, and its end', async () => {
    const { spoken } = install([DUTCH]);
    const live = await liveClause();
    expect(live.utterance.words.map((word) => word.text)).toEqual(clause.text.split(' '));
    const reached: number[] = [];
    const done = live.play((index) => reached.push(index), never);
    spoken[0]?.tell('start');
    spoken[0]?.tell('boundary', { name: 'word', charIndex: 13 });
    spoken[0]?.tell('boundary', { name: 'sentence', charIndex: 0 });
    spoken[0]?.tell('boundary', { name: 'word', charIndex: 23 });
    spoken[0]?.tell('end');
    expect(await done).toBe(true);
    expect(reached).toEqual([0, 1, 3]);
  });

  it('fails when the engine fails, or when it never begins', async () => {
    vi.useFakeTimers();
    const { spoken, synthesis } = install([DUTCH]);
    const refused = (await liveClause()).play(() => {}, never);
    spoken[0]?.tell('error', { error: 'not-allowed' });
    expect(await refused).toBe(false);
    const mute = (await liveClause()).play(() => {}, never);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await mute).toBe(false);
    expect(synthesis.cancelled).toBe(1);
  });

  it('notices an end that the engine forgot to report', async () => {
    vi.useFakeTimers();
    const { spoken, synthesis } = install([DUTCH]);
    const done = (await liveClause()).play(() => {}, never);
    spoken[0]?.tell('start');
    synthesis.speaking = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(await done).toBe(true);
  });

  it('says the rest itself when somebody else emptied the queue, once', async () => {
    const { spoken } = install([DUTCH]);
    const reached: number[] = [];
    const done = (await liveClause()).play((index) => reached.push(index), never);
    spoken[0]?.tell('start');
    spoken[0]?.tell('boundary', { name: 'word', charIndex: 13 });
    spoken[0]?.tell('boundary', { name: 'word', charIndex: 20 });
    spoken[0]?.tell('error', { error: 'interrupted' });
    expect(spoken[1]?.text).toBe('in het museum.');
    spoken[1]?.tell('start');
    spoken[1]?.tell('boundary', { name: 'word', charIndex: 3 });
    spoken[1]?.tell('end');
    expect(await done).toBe(true);
    expect(reached).toEqual([0, 1, 2, 2, 3]);
    const broken = (await liveClause()).play(() => {}, never);
    spoken[2]?.tell('error', { error: 'interrupted' });
    spoken[3]?.tell('error', { error: 'interrupted' });
    expect(await broken).toBe(false);
    // Where it does not tell how far it came, nobody says the beginning twice.
    const unknown = (await liveClause()).play(() => {}, never);
    spoken[4]?.tell('start');
    spoken[4]?.tell('error', { error: 'interrupted' });
    expect(await unknown).toBe(false);
    expect(spoken).toHaveLength(5);
  });

  it('gives up on an engine that goes quiet in the middle, whatever it says of itself', async () => {
    vi.useFakeTimers();
    const { spoken, synthesis } = install([DUTCH]);
    const hung = (await liveClause()).play(() => {}, never);
    spoken[0]?.tell('start');
    spoken[0]?.tell('boundary', { name: 'word', charIndex: 13 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await hung).toBe(false);
    const gone = (await liveClause()).play(() => {}, never);
    spoken[1]?.tell('start');
    spoken[1]?.tell('boundary', { name: 'word', charIndex: 13 });
    synthesis.speaking = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(await gone).toBe(false);
  });

  it('is resumed when something else has paused it', async () => {
    vi.useFakeTimers();
    const { spoken, synthesis } = install([DUTCH]);
    const resume = vi.spyOn(synthesis, 'resume');
    const done = (await liveClause()).play(() => {}, never);
    spoken[0]?.tell('start');
    synthesis.paused = true;
    await vi.advanceTimersByTimeAsync(500);
    expect(resume).toHaveBeenCalled();
    spoken[0]?.tell('end');
    expect(await done).toBe(true);
  });

  it('takes an engine that tells no places for one that tells nothing', async () => {
    const { spoken } = install([DUTCH]);
    const reached: number[] = [];
    const done = (await liveClause()).play((index) => reached.push(index), never);
    spoken[0]?.tell('start');
    for (let word = 0; word < 5; word += 1)
      spoken[0]?.tell('boundary', { name: 'word', charIndex: 0 });
    spoken[0]?.tell('end');
    expect(await done).toBe(true);
    expect(reached).toEqual([0]);
  });

  it('begins to speak a language whose voices come late', async () => {
    vi.useFakeTimers();
    const listed: (typeof DUTCH)[] = [];
    const { synthesis } = install(listed);
    const voice = createBrowserVoice();
    const early = voice.render(clause, never);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await early).toMatchObject({ retryable: true });
    expect(voice.speaks('nl')).toBe(false);
    listed.push(DUTCH);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(voice.speaks('nl')).toBe(true);
    expect((await voice.render(clause, never)).kind).toBe('live');
  });

  it('falls silent when it is stopped', async () => {
    const { synthesis } = install([DUTCH]);
    const stop = new AbortController();
    const done = (await liveClause()).play(() => {}, stop.signal);
    stop.abort();
    expect(await done).toBe(false);
    expect(synthesis.cancelled).toBe(1);
  });
});
