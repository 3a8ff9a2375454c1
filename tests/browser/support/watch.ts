import type { Page } from 'playwright-core';

/** What the page's debug handle (`?debug`) tells at one moment. */
export interface Moment {
  readonly tMs: number;
  readonly phase: string;
  readonly valence: number;
  readonly visitorSmile: number;
  readonly attention: number;
  /** Weight of the smile on the person's own face. */
  readonly personSmile: number;
  readonly caption: string;
  readonly spoken: number;
  readonly visemes: readonly number[];
  readonly jawShapes: number;
}

/** Takes a moment every `everyMs` until `until` says enough or `forMs` have passed. Runs in the page: no round trips. */
export const watch = (page: Page, options: { forMs: number; everyMs: number }): Promise<Moment[]> =>
  page.evaluate(async ({ forMs, everyMs }) => {
    const moments: Moment[] = [];
    const session = window.__mien?.session;
    if (!session) throw new Error('open the page with ?debug');
    const startMs = performance.now();
    while (performance.now() - startMs < forMs) {
      const { phase, caption } = session.store.getState();
      const { visitor } = session.brain;
      const pose = window.__mien?.stage?.lastPose;
      moments.push({
        tMs: performance.now() - startMs,
        phase,
        valence: visitor.valence,
        visitorSmile: visitor.smile,
        attention: visitor.attention,
        personSmile: pose?.[23] ?? 0,
        caption: caption?.words.join(' ') ?? '',
        spoken: caption?.spoken ?? 0,
        visemes: pose ? Array.from(pose.slice(52, 67)) : [],
        jawShapes: pose?.[17] ?? 0,
      });
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
    return moments;
  }, options);

export const waitForPhase = (page: Page, phase: string, timeout = 60_000): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => window.__mien?.session?.store.getState().phase === wanted,
    phase,
    { timeout },
  );

/** The person is on screen and has said hello. */
export const waitUntilReady = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => (window.__mien?.session?.store.getState().entries.length ?? 0) > 0,
    undefined,
    { timeout: 90_000 },
  );
};

/** The answer takes a few seconds to say, has a source and ends in an offer. */
export const BRIEFLY_ANSWERED = 'Where are the toilets?';

/** Types into the page's own field and sends it. */
export const ask = async (page: Page, question: string): Promise<void> => {
  await page.locator('#say').fill(question);
  await page.keyboard.press('Enter');
};

export const lastReply = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      window.__mien?.session?.store
        .getState()
        .entries.filter(({ who }) => who === 'person')
        .at(-1)?.text ?? '',
  );
