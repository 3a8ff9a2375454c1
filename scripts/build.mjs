import './steps/check-node.mjs';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { bakePerson } from './bake-person.mjs';
import { compressFolder } from './steps/compress.mjs';
import { ROOT } from './steps/root.mjs';
import { hashSources, readStamp, writeStamp } from './steps/source-stamp.mjs';

const STAMP = 'dist/.stamp';
const SOURCES = [
  'src',
  'assets',
  'public',
  'index.html',
  'kiosk.html',
  'person.html',
  'senses.html',
  'brain.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts',
];

const has = (path) => existsSync(join(ROOT, path));

const buildPage = async (vite) => {
  await vite.build({ root: ROOT, logLevel: 'warn', build: { emptyOutDir: true } });
};

/** One small file with a name that never changes, as landing pages have it in their markup. */
export const buildEmbed = (vite, { write = true } = {}) =>
  vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: 'dist/client',
      emptyOutDir: false,
      write,
      target: 'es2022',
      lib: {
        entry: join(ROOT, 'src/embed/main.ts'),
        formats: ['iife'],
        name: 'Mien',
        fileName: () => 'embed.js',
      },
    },
  });

/** Packages stay outside: the database's WASM and data files must be found beside their code. */
export const buildServer = (vite, outDir = 'dist/server') =>
  vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // The database runs in a thread, which is started from a file of its own.
        input: ['src/server/main.ts', 'src/server/storage-thread.ts'],
        output: { entryFileNames: '[name].js' },
      },
    },
  });

/** Builds what `npm start` serves; does nothing when no source has changed since. */
export const build = async () => {
  const startedMs = performance.now();
  await bakePerson();
  const stamp = await hashSources(SOURCES);
  if ((await readStamp(STAMP)) === stamp) return;
  console.log('Building ...');
  await rm(join(ROOT, STAMP), { force: true });
  const vite = await import('vite');
  // Baking ran modules the way a development server does, which leaves its mark: React would come in its slow build.
  process.env.NODE_ENV = 'production';
  await buildServer(vite);
  if (has('index.html')) await buildPage(vite);
  if (has('src/embed/main.ts')) await buildEmbed(vite);
  if (has('dist/client')) await compressFolder(join(ROOT, 'dist/client'));
  await writeStamp(STAMP, stamp);
  console.log(`Built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (caught) {
    console.error(caught.message);
    process.exit(1);
  }
}
