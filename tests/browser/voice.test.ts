import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { runMien, type RunningMien } from '../support/run-server.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { makeSpokenClip } from './support/spoken-clip.ts';
import { ask, waitForPhase, waitUntilReady } from './support/watch.ts';

let product: RunningMien;
let browser: Browser;

beforeAll(async () => {
  product = await runMien();
  browser = await launchBrowser({
    microphoneFile: await makeSpokenClip(
      'Excuse me, I would like to ask you something else before you go on with that.',
      5,
    ),
  });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("the visitor's voice is heard, and interrupts the person while they speak", async () => {
  const { page } = await visit(browser, `${product.url}/?debug`);
  await waitUntilReady(page);
  await page.getByRole('button', { name: english.composer.microphone, exact: true }).click();
  await page.getByRole('button', { name: english.consent.microphone.allow }).click();
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().microphone.kind === 'on',
    undefined,
    { timeout: 30_000 },
  );
  await ask(
    page,
    'Tell me about the planetarium, the halls, the shows and everything there is to do for children',
  );
  await waitForPhase(page, 'speaking');
  const cut = await page.waitForFunction(
    () => {
      const session = window.__mien?.session;
      // Asking has cut the greeting already: what counts is the reply to the question.
      const reply = session?.store.getState().entries.findLast(({ who }) => who === 'person');
      return reply?.state === 'cut' && session?.brain.visitor.voice?.speaking ? reply.text : null;
    },
    undefined,
    { timeout: 60_000, polling: 50 },
  );
  expect(await cut.jsonValue(), 'what was heard of the reply').toBeTruthy();
  await page.context().close();
});
