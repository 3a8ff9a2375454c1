import type { Browser, Page } from 'playwright-core';
import { afterEach, afterAll, beforeAll, expect, test } from 'vitest';

import { runMien, type RunningMien } from '../support/run-server.ts';
import {
  startScriptedOpenai,
  type ModelStep,
  type ScriptedOpenai,
} from '../support/scripted-openai.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { ask, BRIEFLY_ANSWERED, lastReply, waitForPhase, waitUntilReady } from './support/watch.ts';

const reply = (beats: readonly { say: string; feel?: string; gesture?: string }[]): string =>
  JSON.stringify({
    hint: { valence: 0.2, arousal: 0, confidence: 0.5 },
    beats: beats.map(({ say, feel = 'warm', gesture = null }) => ({
      say,
      feel,
      intensity: 0.7,
      gesture,
      sources: [],
      pronounce: [],
    })),
  });

let browser: Browser;
let model: ScriptedOpenai;
let product: RunningMien;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await product.stop();
  await model.close();
});

async function meet(...script: readonly ModelStep[]): Promise<Page> {
  model = await startScriptedOpenai(...script);
  product = await runMien({
    OPENAI_API_KEY: 'secret-of-the-server',
    OPENAI_BASE_URL: model.baseUrl,
    MIEN_MODEL: 'scripted',
  });
  const { page } = await visit(browser, `${product.url}/?debug`);
  await waitUntilReady(page);
  return page;
}

test('a slow model: the first beat is spoken before the stream ends', async () => {
  const page = await meet({
    kind: 'stream',
    text: reply([
      { say: 'The planetarium shows three programmes today.' },
      { say: 'One goes to the moons of Jupiter.' },
      { say: 'Shall I go on to the other two?' },
    ]),
    firstTokenMs: 300,
    tokenMs: 120,
  });
  const author = (): Promise<string | null | undefined> =>
    page.evaluate(
      () =>
        window.__mien?.session?.store
          .getState()
          .entries.filter(({ who }) => who === 'person')
          .at(-1)?.author,
    );
  await ask(page, 'What is on in the planetarium?');
  await waitForPhase(page, 'speaking');
  // The author of a reply is told by the stream's last event.
  expect(await author(), 'who wrote it, when speech begins').toBeNull();
  expect(await lastReply(page)).toMatch(/^The(?: planetarium|$)/u);
  await waitForPhase(page, 'idle', 90_000);
  expect(await lastReply(page)).toMatch(/moons of Jupiter.*other two\?$/u);
  expect(await author()).toBe('model');
  const sent = JSON.stringify(model.requests[0]?.body);
  expect(sent).toContain('What is on in the planetarium?');
  const toPage = await page.content();
  expect(toPage).not.toContain('secret-of-the-server');
  await page.context().close();
});

test('a stream cut in the middle is finished by the embedded engine', async () => {
  const page = await meet({
    kind: 'stream',
    text: reply([
      { say: 'A ticket for the museum is easy to get.' },
      { say: 'This sentence will never be complete because the line is cut.' },
    ]),
    tokenMs: 20,
    cutAfterTokens: 36,
  });
  await ask(page, BRIEFLY_ANSWERED);
  await waitForPhase(page, 'speaking');
  await waitForPhase(page, 'idle', 90_000);
  const text = await lastReply(page);
  expect(text).toMatch(/^A ticket for the museum is easy to get\./u);
  expect(text.length, 'something was added').toBeGreaterThan(50);
  expect(text).not.toContain('never be complete');
  const entry = await page.evaluate(() =>
    window.__mien?.session?.store
      .getState()
      .entries.filter(({ who }) => who === 'person')
      .at(-1),
  );
  expect(entry?.state).toBe('done');
  expect(entry?.author).toBe('embedded');
  await page.context().close();
});

test('script in what the model writes is shown as text and runs nowhere', async () => {
  const page = await meet({
    kind: 'stream',
    text: reply([
      {
        say: 'Look: <img src=x onerror="window.pwned=1"> and <script>window.pwned=1</script> done.',
      },
    ]),
  });
  await ask(page, 'Hello');
  await waitForPhase(page, 'speaking');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await page.context().close();
});
