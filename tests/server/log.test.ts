import { expect, test } from 'vitest';

import { toLogLine } from '../../src/server/log.ts';

test('a value cannot forge a second log line', () => {
  const line = toLogLine('error', 'A turn failed', { reason: 'x\nERROR all is lost', count: 2 });
  expect(line.split('\n')).toHaveLength(1);
  expect(line).toBe('ERROR A turn failed reason="x\\nERROR all is lost" count=2');
});
