import { createRng } from '#core';
import { createModelReply } from '#dialogue';
import { createOpenaiModel } from '#dialogue/openai-model';
import { sleep } from '#dialogue/sleep';
import { expect, test } from 'vitest';

import { createMemoryStorage } from '../../src/server/storage/memory-storage.ts';
import { purgeExpired } from '../../src/server/storage/retention.ts';
import { engine, persona } from '../dialogue/museum.ts';
import { startScriptedOpenai } from '../support/scripted-openai.ts';
import { createTestServer } from './test-server.ts';

const TURNS = 200;
const DAY_MS = 86_400_000;
const SAYS = 'The planetarium shows three programmes today, at eleven, at one and at three.';

test('after two hundred turns the model is shown the latest of the talk, within a bound, and no more', async () => {
  const model = await startScriptedOpenai({
    kind: 'stream',
    text: JSON.stringify({
      beats: [
        {
          say: 'Yes.',
          feel: 'warm',
          intensity: 0.5,
          gesture: null,
          pronounce: [],
          sources: [],
          choices: [],
        },
      ],
      hint: null,
      offerPerson: false,
    }),
  });
  const modelReply = createModelReply({
    model: createOpenaiModel({ baseUrl: model.baseUrl, apiKey: 'k', model: 'scripted' }),
    engine,
    persona,
    rng: createRng(1),
    sleep,
  });
  const storage = createMemoryStorage();
  const server = createTestServer({
    storage,
    reply: (ask, stop) => modelReply.reply(ask, stop),
  });
  const conversationId = await server.open();
  for (let n = 0; n < TURNS; n += 1) {
    const message = { conversationId, turnId: `t${n}`, author: null, atMs: n };
    await storage.addMessage({ ...message, id: `v${n}`, who: 'visitor', text: `Question ${n}?` });
    await storage.addMessage({ ...message, id: `p${n}`, who: 'person', text: `${n}: ${SAYS}` });
  }
  await (await server.turn(conversationId, 'And with children?')).text();
  const shown = model.requests[0]?.body.messages?.slice(1) ?? [];
  expect(JSON.stringify(shown).length).toBeLessThan(6000);
  expect(shown.length).toBeLessThanOrEqual(13);
  expect(shown.at(-2)?.content).toContain(`${TURNS - 1}: ${SAYS}`);
  expect(shown.at(-1)?.content).toContain('And with children?');
  await model.close();

  // Nothing of it outlives the site's term.
  expect(await purgeExpired(storage, 30, Date.now() + 29 * DAY_MS)).toBe(0);
  expect(await purgeExpired(storage, 30, Date.now() + 31 * DAY_MS)).toBe(1);
  expect(await storage.conversation(conversationId)).toBeNull();
});
