import { describe, expect, it } from 'vitest';

import { bytesFromBase64 } from '../../../src/speech/sound/base64.ts';

describe('base64', () => {
  it('gives back what was written, whatever its length', () => {
    for (const length of [0, 1, 2, 3, 4, 57, 256]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
      expect(bytesFromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }
  });
});
