import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { ROOT } from './root.mjs';

const filesUnder = async (path) => {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
};

/** A hash of every file under `paths` (relative to the project), names and contents. */
export const hashSources = async (paths) => {
  const lists = await Promise.all(paths.map((path) => filesUnder(join(ROOT, path))));
  const files = lists
    .flat()
    .map((path) => relative(ROOT, path).replaceAll('\\', '/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256').update(await readFile(join(ROOT, file)));
    hash.update(`${file} ${content.digest('hex')}\n`);
  }
  return hash.digest('hex');
};

export const readStamp = (path) => readFile(join(ROOT, path), 'utf8').catch(() => '');

export const writeStamp = async (path, stamp) => {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), stamp);
};
