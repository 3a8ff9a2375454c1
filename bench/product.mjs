/** The built product as a visitor meets it: its own server, a headless browser, nothing stored. */
import { cpus } from 'node:os';

import { runnerImport } from 'vite';

import { build } from '../scripts/build.mjs';

const load = async (path) => (await runnerImport(path)).module;

/**
 * Builds what is out of date and starts the server with `env` on top of the tests' own settings (in memory, no limit
 * on turns, nothing fetched). The caller closes.
 */
export const startProduct = async (env = {}) => {
  await build();
  // Baking leaves development settings behind, which a started server must not inherit.
  const { runMien } = await load('./tests/support/run-server.ts');
  return runMien(env);
};

/** Headless Chromium as the browser tests launch it. The caller closes. */
export const launchBrowser = async () => {
  const browser = await load('./tests/browser/support/browser.ts');
  return browser.launchBrowser();
};

/** The `share` quantile of `values`, between neighbours where it falls between two; null when there are none. */
export const quantile = (values, share) => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at % 1);
};

export const roundMs = (value) => (value === null ? null : Math.round(value));

/** Where a figure was taken; without it a figure says little. */
export const conditions = (browser) => ({
  browser: `Chromium ${browser.version()}`,
  node: process.version,
  cpus: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
});
