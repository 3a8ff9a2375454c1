import { createStopSource, NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest } from '#speech';
import { describe, expect, it } from 'vitest';

import { createVoiceChain } from '../../../src/speech/speaker/voice-chain.ts';
import { createFakeVoice, failure } from '../stage.ts';

const clause: ClauseRequest = {
  id: 'c',
  text: 'Hello there.',
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};
const stop = createStopSource().signal;
const wanted = (): boolean => true;

describe('the order of the voices', () => {
  const voices = [createFakeVoice('first'), createFakeVoice('second')];

  it('can change from one clause to the next', async () => {
    let order = ['second', 'first'];
    const chain = createVoiceChain(voices, { order: () => order });
    expect((await chain.render(clause, 'a', stop, wanted))?.voice.id).toBe('second');
    order = ['first'];
    expect((await chain.render(clause, 'a', stop, wanted))?.voice.id).toBe('first');
  });

  it('may be silence, which is then no failure', async () => {
    const chain = createVoiceChain(voices, { order: () => ['silent'] });
    const chosen = await chain.render(clause, 'a', stop, wanted);
    expect(chosen).toMatchObject({ voice: { id: 'silent' }, reason: null, clause: { pcm: null } });
  });
});

describe('a clause in another language than the conversation', () => {
  const dutch: ClauseRequest = { ...clause, locale: 'nl', among: 'en' };
  const english = createFakeVoice('english');

  it('is said by a voice of that language', async () => {
    const both = { ...createFakeVoice('both'), speaks: () => true };
    const chain = createVoiceChain([english, both]);
    expect((await chain.render(dutch, 'a', stop, wanted))?.voice.id).toBe('both');
  });

  it('is said by the voice of the conversation where there is none, rather than not at all', async () => {
    const chain = createVoiceChain([english]);
    expect(await chain.render(dutch, 'a', stop, wanted)).toMatchObject({
      voice: { id: 'english' },
      reason: null,
    });
  });
});

describe('a voice that keeps failing', () => {
  it('is asked again less and less often, and not at all once it said that it never can', async () => {
    const flaky = createFakeVoice('flaky', () => failure('synthesis-failed', true));
    const never = createFakeVoice('never', () => failure('unsupported-language', false));
    const chain = createVoiceChain([flaky, never, createFakeVoice('good')]);
    for (let line = 0; line < 8; line += 1)
      for (let part = 0; part < 2; part += 1) {
        const chosen = await chain.render(clause, `line-${line}`, stop, wanted);
        expect(chosen).toMatchObject({ voice: { id: 'good' }, reason: 'synthesis-failed' });
      }
    // Lines 0, 1, 3 and 7.
    expect(flaky.asked.length).toBe(4);
    expect(never.asked.length).toBe(1);
  });

  it('starts afresh once it has spoken', async () => {
    const fails = [true, true, false, true, false];
    const flaky = createFakeVoice('flaky', () =>
      fails.shift() === true ? failure('synthesis-failed', true) : null,
    );
    const chain = createVoiceChain([flaky, createFakeVoice('good')]);
    const said: (string | undefined)[] = [];
    for (let line = 0; line < 6; line += 1)
      said.push((await chain.render(clause, `line-${line}`, stop, wanted))?.voice.id);
    expect(said).toEqual(['good', 'good', 'good', 'flaky', 'good', 'flaky']);
  });
});

describe('the cast of a language', () => {
  it('has first who would say the next line, also those who do not speak it, and is none in silence', async () => {
    const broken = createFakeVoice('broken', () => failure('synthesis-failed', true));
    const everywhere = { ...createFakeVoice('sound'), speaks: () => true };
    const chain = createVoiceChain([broken, createFakeVoice('flite'), everywhere], {
      order: (locale) => (locale === 'nl' ? ['flite', 'sound'] : ['broken', 'flite', 'silent']),
    });
    expect((await chain.castOf('en'))?.[0]).toBe('broken');
    await chain.render(clause, 'a', stop, wanted);
    await chain.render(clause, 'b', stop, wanted);
    // Failed twice, it is left out of the next line.
    expect((await chain.castOf('en'))?.[0]).toBe('flite');
    expect((await chain.castOf('nl'))?.[0]).toBe('sound');
    expect(await chain.castOf('nl')).toContain('flite');
    const silent = createVoiceChain([everywhere], { order: () => ['silent'] });
    expect(await silent.castOf('nl')).toBeNull();
  });
});
