import './steps/check-node.mjs';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compressFolder } from './steps/compress.mjs';
import { ROOT } from './steps/root.mjs';
import { hashSources, readStamp, writeStamp } from './steps/source-stamp.mjs';

const STAMP = 'dist/.stamp';
const PERSON_STAMP = 'public/person/.stamp';
/** What the person's geometry is made from. */
const PERSON_SOURCES = [
  'src/core',
  'src/avatar/person',
  'assets/personas',
  'scripts/bake-person.mjs',
];
const SOURCES = [
  'src',
  'assets',
  'public',
  'index.html',
  'kiosk.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts',
];

const has = (path) => existsSync(join(ROOT, path));

/** Bakes the default person into public/person, when what makes them has changed. */
export const bakeWhenStale = async () => {
  if (!has('scripts/bake-person.mjs')) return;
  const stamp = await hashSources(PERSON_SOURCES);
  if ((await readStamp(PERSON_STAMP)) === stamp) return;
  const { bakePerson } = await import('./bake-person.mjs');
  await bakePerson();
  await writeStamp(PERSON_STAMP, stamp);
};

const buildPage = async (vite) => {
  await vite.build({ root: ROOT, logLevel: 'warn', build: { emptyOutDir: true } });
};

/** One small file with a name that never changes, as landing pages have it in their markup. */
const buildEmbed = async (vite) => {
  await vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: 'dist/client',
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(ROOT, 'src/embed/main.ts'),
        formats: ['iife'],
        name: 'Mien',
        fileName: () => 'embed.js',
      },
    },
  });
};

/** Packages stay outside: the database's WASM and data files must be found beside their code. */
const buildServer = async (vite) => {
  await vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: 'src/server/main.ts',
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
};

/** Builds what `npm start` serves; does nothing when no source has changed since. */
export const build = async () => {
  const startedMs = performance.now();
  await bakeWhenStale();
  const stamp = await hashSources(SOURCES, [PERSON_STAMP]);
  if ((await readStamp(STAMP)) === stamp) return;
  console.log('Building ...');
  await rm(join(ROOT, STAMP), { force: true });
  const vite = await import('vite');
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
