import type { TurnEvent } from '#dialogue';
import { createBrain, temperamentByName, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { createFloor } from '../../src/session/floor.ts';
import { fakeSpeaker, settle, voice } from './fakes.ts';
import { hearing } from './hearing.ts';

describe('while words are looked for', () => {
  const never: readonly TurnEvent[] = [];
  const slow = () => {
    const scene = hearing(never);
    // An answer that is asked for and does not come.
    scene.conversation.turn = (request) => {
      scene.requests.push(request);
      return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
    };
    scene.hear(900, true);
    scene.hear(200, false);
    scene.recognise('where is the café', true);
    scene.hear(200, false);
    return scene;
  };

  test('a sound comes after 700 ms, honest words after 4 s and after 12, and none in the transcript', () => {
    const { session, hear, asides, requests } = slow();
    expect(requests).toHaveLength(1);
    hear(400, false);
    expect(asides).toHaveLength(0);
    hear(400, false);
    expect(asides).toHaveLength(1);
    hear(3500, false);
    expect(asides.map(({ text }) => text)).toEqual([asides[0]?.text, 'This takes me a moment.']);
    hear(7200, false);
    expect(asides).toHaveLength(2);
    hear(1000, false);
    expect(asides.at(-1)?.text).toBe('I am still looking, one moment.');
    expect(asides.every(({ captioned }) => captioned)).toBe(true);
    expect(session.store.getState().entries.map(({ text }) => text)).toEqual([
      'where is the café',
      '',
    ]);
  });

  test('the honest words stand on the page as well, for sound may be off, until the wait is over', () => {
    const { session, hear } = slow();
    const waiting = () => session.store.getState().waiting;
    hear(3500, false);
    expect(waiting()).toBeNull();
    hear(1000, false);
    expect(waiting()).toBe('This takes me a moment.');
    hear(8000, false);
    expect(waiting()).toBe('I am still looking, one moment.');
    session.stop();
    hear(100, false);
    expect(waiting()).toBeNull();
  });

  test('what she says meanwhile is hers when the recogniser hears it: the turn stays submitted', async () => {
    const { session, hear, recognise, asides, requests } = slow();
    hear(900, false);
    recognise(asides[0]?.text ?? '', true);
    hear(600, false);
    await settle();
    expect(asides).toHaveLength(1);
    expect(requests).toHaveLength(1);
    expect(session.store.getState()).toMatchObject({ phase: 'thinking', partialText: '' });
  });

  test('nothing more is said once the answer has failed: the notice says what there is to say', async () => {
    const { session, hear, recognise, asides } = hearing(new Error('gone'));
    hear(900, true);
    hear(200, false);
    recognise('where is the café', true);
    hear(300, false);
    await settle();
    hear(6000, false);
    expect(session.store.getState().notices).not.toEqual([]);
    expect(asides).toHaveLength(0);
  });

  test('what is due waits while somebody speaks over it', () => {
    const { hear, asides } = slow();
    hear(400, false);
    hear(600, true);
    expect(asides).toHaveLength(0);
  });

  test('honest words are Dutch in a Dutch conversation', () => {
    const { session, hear, asides } = slow();
    session.setLocale('nl');
    hear(4500, false);
    expect(asides.at(-1)).toMatchObject({ text: 'Dit kost me even tijd.', locale: 'nl' });
  });

  test('nothing is said where the answer is there in time', async () => {
    const { hear, recognise, asides } = hearing();
    hear(900, true);
    hear(200, false);
    recognise('where is the café', true);
    hear(300, false);
    await settle();
    hear(3000, false);
    expect(asides).toHaveLength(0);
  });

  test('a question that was typed gets no "Hm."', () => {
    const scene = hearing(never);
    scene.conversation.turn = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    });
    scene.session.submit('Where is the café?');
    scene.hear(2000, false);
    expect(scene.asides).toHaveLength(0);
  });
});

describe("a listener's murmur", () => {
  const floorWith = (
    listening: () => Partial<BrainState['listen']>,
    visitor: Partial<BrainState['visitor']> = {},
  ) => {
    const { speaker, murmured } = fakeSpeaker();
    const brain = createBrain(1, temperamentByName('receptionist'));
    const clock = { nowMs: 0 };
    const nothing = (): void => {};
    const floor = createFloor({
      speaker,
      locale: () => 'en',
      eagerness: () => 'balanced',
      now: () => clock.nowMs,
      timer: null,
      brain: () => ({
        ...brain,
        listen: { ...brain.listen, ...listening() },
        visitor: { ...brain.visitor, ...visitor },
      }),
      answering: () => 'known',
      listen: nothing,
      yields: nothing,
      prepare: nothing,
      unprepare: nothing,
      interrupt: nothing,
      takeBack: nothing,
      submit: nothing,
      drop: nothing,
      words: nothing,
      waits: () => {},
      personSounds: nothing,
    });
    const pass = (ms: number, speaking: boolean): void => {
      for (const untilMs = clock.nowMs + ms; clock.nowMs < untilMs;) {
        clock.nowMs += 32;
        floor.notice(voice(clock.nowMs, { speaking, quietMs: speaking ? 0 : 500 }));
        floor.tick(clock.nowMs);
      }
    };
    return { pass, murmured };
  };

  test('is heard when the brain gives one while the visitor speaks, once', () => {
    let count = 0;
    const { pass, murmured } = floorWith(() => ({ count, given: 'murmur' }));
    pass(1000, true);
    expect(murmured).toHaveLength(0);
    count = 1;
    pass(500, true);
    expect(murmured).toHaveLength(1);
  });

  test('is not while they are silent and think, nor for a nod', () => {
    let count = 0;
    let given: 'murmur' | 'nod' = 'murmur';
    const { pass, murmured } = floorWith(() => ({ count, given }));
    pass(1000, true);
    pass(700, false);
    count = 1;
    pass(100, false);
    given = 'nod';
    pass(500, true);
    count = 2;
    pass(100, true);
    expect(murmured).toHaveLength(0);
  });

  test('goes along, unless the visitor appears sad or angry', () => {
    const heardBy = (visitor: Partial<BrainState['visitor']>): ReadonlySet<string> => {
      let count = 0;
      const { pass, murmured } = floorWith(() => ({ count, given: 'murmur' }), visitor);
      pass(1000, true);
      for (; count < 8; count += 1) pass(300, true);
      pass(300, true);
      expect(murmured).toHaveLength(8);
      return new Set(murmured);
    };
    expect(heardBy({})).toEqual(new Set(['mm-hm', 'mm', 'i-see']));
    expect(heardBy({ sadness: 0.6 })).toEqual(new Set(['mm', 'oh']));
    expect(heardBy({ anger: 0.6 })).toEqual(new Set(['mm', 'i-see']));
  });
});
