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

/** Runs npm quietly; resolves to its exit code and what it complained of. */
const npm = async (...args) => {
  let complaint = '';
  const code = await run('npm', [...args, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    onChild: (child) => child.stderr.on('data', (chunk) => (complaint += chunk)),
  });
  return { code, complaint };
};

/** Installs the packages when they are missing or out of date. Ends the process when that fails. */
export const ensureInstalled = async () => {
  if (await isInstalled()) return;
  console.log('Installing packages ...');
  const exact = await npm('ci');
  if (exact.code === 0) return;
  // npm ci refuses a lock file that lacks the binaries of another platform; for those that it has, the versions hold.
  const lenient = await npm('install', '--no-save');
  if (lenient.code === 0) return;
  console.error(exact.complaint);
  console.error(lenient.complaint);
  console.error(
    'Installing failed; see above. Mien needs its packages once; then it runs offline.',
  );
  process.exit(lenient.code);
};
