import { describe, expect, test } from 'vitest';

import { createRateLimit, createTokenBuckets } from '../../../src/server/guard/rate-limit.ts';
import { createTestServer } from '../test-server.ts';

describe('the rate limit', () => {
  test('lets a visitor take their turns, then says how long to wait', () => {
    const limit = createRateLimit(3);
    for (let i = 0; i < 3; i += 1) expect(limit.check('a', 'c', 0).kind).toBe('allowed');
    expect(limit.check('a', 'c', 0)).toEqual({ kind: 'limited', retryAfterS: 20 });
    expect(limit.check('a', 'c', 19_000)).toEqual({ kind: 'limited', retryAfterS: 1 });
    expect(limit.check('a', 'c', 20_000).kind).toBe('allowed');
  });

  test('never saves up more than a minute', () => {
    const limit = createRateLimit(2);
    const allowed = [0, 1, 2, 3].filter(() => limit.check('a', 'c', 3_600_000).kind === 'allowed');
    expect(allowed).toHaveLength(2);
  });

  test('one busy conversation does not silence its neighbours behind the same address', () => {
    const limit = createRateLimit(2);
    for (let i = 0; i < 50; i += 1) limit.check('school', 'busy', 0);
    expect(limit.check('school', 'quiet', 0).kind).toBe('allowed');
    expect(limit.check('elsewhere', 'busy', 0).kind).toBe('allowed');
  });

  test('new conversations do not buy an address more than its share', () => {
    const limit = createRateLimit(2);
    const allowed = Array.from({ length: 100 }, (_, i) => limit.check('a', `c${i}`, 0)).filter(
      (verdict) => verdict.kind === 'allowed',
    );
    expect(allowed).toHaveLength(8);
  });

  test('zero means no limit', () => {
    const limit = createRateLimit(0);
    for (let i = 0; i < 1000; i += 1) expect(limit.check('a', 'c', 0).kind).toBe('allowed');
  });

  test('a flood of addresses cannot fill the memory', () => {
    const buckets = createTokenBuckets(5);
    for (let i = 0; i < 50_000; i += 1) buckets.take(`address ${i}`, 0);
    expect(buckets.size).toBeLessThanOrEqual(20_000);
  });

  test('answers 429 with Retry-After and a typed error', async () => {
    const server = createTestServer({
      config: {
        embedOrigins: ['*'],
        avatarOrigins: [],
        ratePerMinute: 2,
        trustProxy: false,
        turns: { eagerness: null, vad: null },
      },
      nowMs: () => 0,
    });
    await server.open();
    await server.open();
    const response = await server.post('/v1/conversations', { locale: 'en' });
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('30');
    expect(await response.json()).toMatchObject({
      error: { code: 'rate-limited', retryable: true },
    });
  });

  test('believes the forwarded address only of a trusted proxy, and only what the proxy wrote', async () => {
    const flood = async (trustProxy: boolean, from: (i: number) => string): Promise<number> => {
      const server = createTestServer({
        config: {
          embedOrigins: ['*'],
          avatarOrigins: [],
          ratePerMinute: 1,
          trustProxy,
          turns: { eagerness: null, vad: null },
        },
        nowMs: () => 0,
      });
      let created = 0;
      for (let i = 0; i < 10; i += 1) {
        const headers = { 'X-Forwarded-For': from(i) };
        const response = await server.post('/v1/conversations', { locale: 'en' }, headers);
        if (response.status === 201) created += 1;
      }
      return created;
    };
    expect(await flood(false, (i) => `10.0.0.${i}`)).toBe(1);
    expect(await flood(true, (i) => `10.0.0.${i}`)).toBe(10);
    expect(await flood(true, (i) => `10.0.0.${i}, 192.0.2.1`)).toBe(1);
  });
});
