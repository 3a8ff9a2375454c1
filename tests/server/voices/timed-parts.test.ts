import { describe, expect, test } from 'vitest';

import { SpeechError } from '../../../src/server/voices/speech-vendor.ts';
import { withLimits } from '../../../src/server/voices/timed-parts.ts';

const LIMITS = { firstMs: 40, nextMs: 20, wholeMs: 5000 };

/** Parts that come after the given waits; Infinity = never. */
async function* after(...waits: readonly number[]): AsyncGenerator<number, void, void> {
  for (const [index, ms] of waits.entries()) {
    await new Promise<void>((resolve) => {
      if (ms < Infinity) setTimeout(resolve, ms);
    });
    yield index;
  }
}

const taken = async (parts: AsyncIterable<number>) => {
  const got: number[] = [];
  let left = 0;
  let code: string | null = null;
  try {
    for await (const part of withLimits(parts, () => (left += 1), LIMITS)) got.push(part);
  } catch (caught) {
    code = caught instanceof SpeechError ? caught.code : 'other';
  }
  return { got, left, code };
};

describe('patience with a vendor', () => {
  test('passes on what comes in time', async () => {
    expect(await taken(after(0, 0, 0))).toEqual({ got: [0, 1, 2], left: 1, code: null });
  });

  test('ends when the first part never comes, and lets the vendor go', async () => {
    expect(await taken(after(Infinity))).toEqual({ got: [], left: 1, code: 'vendor-timeout' });
  });

  test('ends when the parts stop coming', async () => {
    expect(await taken(after(0, Infinity))).toEqual({ got: [0], left: 1, code: 'vendor-timeout' });
  });
});
