import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The tests are all that runs, so no core is kept free for others.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 20_000,
          // What is polled for comes at once on a quiet machine, and later on a busy one.
          expect: { poll: { timeout: 10_000 } },
          // Building people makes much that is soon forgotten: with room for it a fifth of their time is saved.
          execArgv: ['--max-semi-space-size=64'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A poll of one second, the usual, would fail what is only slow.
          expect: { poll: { timeout: 20_000 } },
          // A software renderer on a busy machine can starve a page for seconds; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
