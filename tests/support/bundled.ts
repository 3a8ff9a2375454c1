import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';

/**
 * Loads a module and all that it imports as one plain file, minified in nothing. The test runner looks names of other
 * modules up at every use, which doubles the time of what computes for minutes.
 * @param entry absolute path of a module that exports what is wanted
 */
export async function bundled<Module>(entry: string): Promise<Module> {
  // What lies in a folder of this name is imported as it is, and not taken apart again.
  const folder = join(await mkdtemp(join(tmpdir(), 'mien-bundle-')), 'node_modules');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  });
  const module: unknown = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'bundle.mjs')).href
  );
  await rm(join(folder, '..'), { recursive: true });
  return module as Module; // the caller names the module's own type
}
