import './steps/check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { run } from './steps/run.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A file that is there may still be a stub that cannot run, such as a package that only points at another. */
const runs = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' ||
    spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0);

const ofPlaywright = async () => {
  const { chromium } = await import('playwright-core').catch(() => ({ chromium: null }));
  const path = chromium?.executablePath();
  return path && runs(path) ? path : null;
};

const findBrowser = async () => {
  const named = process.env.MIEN_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`MIEN_CHROMIUM names ${named}, which does not run.`);
  }
  return PLACES.find(runs) ?? (await ofPlaywright());
};

const installWithPlaywright = () =>
  run('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);

const installWithApt = async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

/** The path of a Chromium that runs; installs one when there is none. Throws with what to do when that fails. */
export const ensureBrowser = async () => {
  for (const install of [null, installWithPlaywright, installWithApt]) {
    if (install) console.log('Looking for a Chromium to install ...');
    await install?.();
    const found = await findBrowser();
    if (found) return found;
  }
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set MIEN_CHROMIUM to its path.',
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureBrowser());
  } catch (caught) {
    console.error(caught.message);
    process.exit(1);
  }
}
