import { describe, expect, test } from 'vitest';

import { createTestServer } from '../test-server.ts';

const policyOf = (response: Response): ReadonlyMap<string, string> =>
  new Map(
    (response.headers.get('Content-Security-Policy') ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('every answer carries the security headers', () => {
  test.each(['/healthz', '/v1/config', '/nothing', '/models/face_landmarker.task'])(
    '%s',
    async (path) => {
      const response = await createTestServer().app.request(path);
      const policy = policyOf(response);
      expect(policy.get('default-src')).toBe("'self'");
      expect(policy.get('connect-src')).toBe("'self' blob:");
      expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
      expect(policy.get('object-src')).toBe("'none'");
      expect(policy.get('base-uri')).toBe("'none'");
      expect(policy.get('style-src')).toBe("'self'");
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(response.headers.get('Permissions-Policy')).toContain('camera=(self)');
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );

  test('the worker that unpacks pictures may write code, and may ask nobody for anything', async () => {
    const { app } = createTestServer();
    const worker = policyOf(await app.request('/assets/picture.worker-a1B2c3D4.js'));
    expect(worker.get('default-src')).toBe("'none'");
    expect(worker.get('script-src')).toContain("'unsafe-eval'");
    expect(worker.has('connect-src')).toBe(false);
    const other = policyOf(await app.request('/assets/main-a1B2c3D4.js'));
    expect(other.get('script-src')).not.toContain("'unsafe-eval'");
  });

  test('a brand chooses who may frame the person', async () => {
    const embedOrigins = ["'self'", 'https://museum.example'];
    const server = createTestServer({
      config: {
        embedOrigins,
        avatarOrigins: [],
        ratePerMinute: 0,
        trustProxy: false,
        turns: { eagerness: null, vad: null },
      },
    });
    const policy = policyOf(await server.app.request('/healthz'));
    expect(policy.get('frame-ancestors')).toBe("'self' https://museum.example");
  });

  test('a brand chooses from where figures may come', async () => {
    const server = createTestServer({
      config: {
        embedOrigins: ['*'],
        avatarOrigins: ['https://files.museum.example'],
        ratePerMinute: 0,
        trustProxy: false,
        turns: { eagerness: null, vad: null },
      },
    });
    const policy = policyOf(await server.app.request('/healthz'));
    expect(policy.get('connect-src')).toBe("'self' blob: https://files.museum.example");
    expect(policy.get('script-src')).not.toContain('museum');
  });

  test('errors carry them too', async () => {
    const server = createTestServer({
      storageState: () => {
        throw new Error('broken');
      },
    });
    const response = await server.app.request('/healthz');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: 'internal' } });
    expect(policyOf(response).get('default-src')).toBe("'self'");
  });
});
