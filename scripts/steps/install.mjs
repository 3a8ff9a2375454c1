import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const readJson = async (path) => JSON.parse(await readFile(join(ROOT, path), 'utf8'));

/** True when node_modules holds what package-lock.json asks for. Compares versions, as dates survive no checkout. */
const isInstalled = async () => {
  try {
    const wanted = (await readJson('package-lock.json')).packages;
    const present = (await readJson('node_modules/.package-lock.json')).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || present[path]?.version === version || (optional && !present[path]),
    );
  } catch {
    return false;
  }
};

/** Installs the packages when they are missing or out of date. Ends the process when that fails. */
export const ensureInstalled = async () => {
  if (await isInstalled()) return;
  console.log('Installing packages ...');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error(
      'npm ci failed; see above. Mien needs its packages once; after that it runs offline.',
    );
    process.exit(code);
  }
};
