import type { TurnEvent } from '#dialogue';
import { describe, expect, test } from 'vitest';

import { beat, face, fakeConversation, fakeSpeaker, settle, testSession, words } from './fakes.ts';

const ANSWER: readonly TurnEvent[] = [
  { kind: 'beat', beat: beat('b', 'On the second floor.') },
  { kind: 'end', turnId: 't', author: 'embedded', offersPerson: false },
];

/** A kiosk, its conversation, and one visitor who has asked something and was answered. */
async function kiosk(camera: boolean) {
  const { conversation } = fakeConversation(ANSWER);
  let renewed = 0;
  conversation.renew = () => void (renewed += 1);
  const voice = fakeSpeaker();
  const { session, clock } = testSession(conversation, voice.speaker, {
    readText: (text, { tMs, final }) =>
      words(tMs, { text, final, intent: /bye/iu.test(text) ? 'farewell' : 'question' }),
  });
  let [people, visitor] = [0, 0];
  const sees = (count: number, number = visitor): void => {
    [people, visitor] = [count, number];
    session.push({ kind: 'presence', tMs: clock.nowMs, people, visitor });
  };
  const pass = (seconds: number): void => {
    for (let i = 0; i < seconds * 10; i++) {
      clock.nowMs += 100;
      voice.pass(100);
      if (people > 0) session.push(face(clock.nowMs));
      session.frame(clock.nowMs);
    }
  };
  const asks = async (text: string): Promise<void> => {
    session.submit(text);
    await settle();
    pass(3);
    await settle();
  };
  session.start();
  if (camera) sees(1, 1);
  pass(5);
  await asks('Where is the café?');
  const texts = () => session.store.getState().entries.map(({ text }) => text);
  return { session, sees, pass, asks, texts, renewed: () => renewed };
}
const GREETING = /^Hello, I am Mira\. I am an AI/u;

describe('with a camera', () => {
  test('who comes after the visit has ended is greeted, and sees nothing of what was said before', async () => {
    const { sees, pass, texts, renewed } = await kiosk(true);
    sees(0);
    pass(95);
    // Nobody is there to read it, and nobody is greeted.
    expect(texts()).toContain('Where is the café?');
    expect(renewed()).toBe(0);
    sees(1, 2);
    pass(0.5);
    expect(renewed()).toBe(1);
    expect(texts().join(' ')).not.toContain('café');
    pass(5);
    expect(texts()).toEqual([expect.stringMatching(GREETING)]);
    pass(120);
    expect(renewed()).toBe(1);
  });

  test('who was out of view for less is the same, wherever they are seen again', async () => {
    const { sees, pass, texts, renewed } = await kiosk(true);
    sees(0);
    pass(60);
    sees(1, 2);
    pass(2);
    expect(texts()).toContain('Where is the café?');
    expect(renewed()).toBe(0);
  });

  test('who wishes to be forgotten finds an empty page, and is not greeted as somebody else', async () => {
    const { session, pass, texts, renewed } = await kiosk(true);
    session.forgetVisitor();
    pass(2);
    expect(texts()).toEqual([]);
    expect(renewed()).toBe(1);
  });

  test('who goes on from outside the picture may be the same, and keeps what was said', async () => {
    const { sees, pass, asks, texts, renewed } = await kiosk(true);
    sees(0);
    pass(95);
    await asks('And the toilets?');
    sees(1, 2);
    pass(2);
    expect(texts()).toContain('Where is the café?');
    expect(renewed()).toBe(0);
  });
});

describe('without a camera', () => {
  test('who types long after a goodbye is somebody else, and is told first that this is an AI', async () => {
    const { session, pass, asks, texts, renewed } = await kiosk(false);
    await asks('Thanks, bye!');
    pass(130);
    expect(texts()).toContain('Where is the café?');
    session.typing();
    expect(renewed()).toBe(1);
    expect(texts()).toEqual([expect.stringMatching(GREETING)]);
    await asks('Is there a show?');
    expect(texts()).toEqual([
      expect.stringMatching(GREETING),
      'Is there a show?',
      'On the second floor.',
    ]);
    expect(renewed()).toBe(1);
  });

  test('who wishes to be forgotten after a goodbye is not taken for somebody else either', async () => {
    const { session, pass, asks, texts, renewed } = await kiosk(false);
    await asks('Thanks, bye!');
    session.forgetVisitor();
    pass(2);
    session.typing();
    expect(texts()).toEqual([]);
    expect(renewed()).toBe(1);
  });

  test('who only reads for long is never taken for gone', async () => {
    const { pass, asks, texts, renewed } = await kiosk(false);
    pass(600);
    await asks('And the toilets?');
    expect(texts()).toContain('Where is the café?');
    expect(renewed()).toBe(0);
  });
});
