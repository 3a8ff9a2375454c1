import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { ROOT } from './root.mjs';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const SUFFIXES = new Set([
  '.js',
  '.mjs',
  '.css',
  '.html',
  '.svg',
  '.json',
  '.wasm',
  '.bin',
  '.glb',
  '.txt',
]);
/** Below this the headers weigh more than what is saved. */
const MIN_BYTES = 1024;
/**
 * The voice (21 MB) takes brotli 8 s at quality 5 and 100 s at 9, for 1.4 % less: large files get the quick one, so that
 * a first start is not spent on compressing.
 */
const LARGE_BYTES = 3 * 1024 * 1024;
/** Compressed files by the hash of their content: a rebuild compresses only what changed. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'mien-compressed');

const ENCODINGS = [
  {
    suffix: '.br',
    pack: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 5 : 11,
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  // Browsers take brotli over https and on localhost only; a kiosk on the local network gets gzip.
  { suffix: '.gz', pack: (bytes) => zip(bytes, { level: 6 }) },
];

const writeVariant = async (path, bytes, hash, { suffix, pack }) => {
  const cached = join(CACHE, hash + suffix);
  const target = path + suffix;
  const hit = await copyFile(cached, target).then(
    () => true,
    () => false,
  );
  if (!hit) {
    const packed = await pack(bytes);
    await writeFile(cached, packed);
    await writeFile(target, packed);
  }
  // A variant older than its file counts as stale; a copy may keep its old date.
  const now = new Date();
  await utimes(target, now, now);
};

/** Writes `.br` and `.gz` beside every file of `folder` that gains from it. */
export const compressFolder = async (folder) => {
  await mkdir(CACHE, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !SUFFIXES.has(extname(entry.name))) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    if (bytes.length < MIN_BYTES) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    await Promise.all(ENCODINGS.map((encoding) => writeVariant(path, bytes, hash, encoding)));
  }
};
