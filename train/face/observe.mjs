/** What the product's own worker sees in each picture of a folder, kept in a folder so that it is looked at only once. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openFaceTab, pictureUrl } from '../../bench/face-tab.mjs';

/**
 * @param pictures rows of `readFaceFolder`
 * @param cache folder for what was seen, by content of picture; delete it when the worker or its nets change
 * @returns the rows with `face`, the worker's FaceObservation or null
 */
export async function observe(folder, pictures, { second, cache }) {
  mkdirSync(cache, { recursive: true });
  const store = join(cache, `${second ? 'second' : 'first'}.jsonl`);
  const seen = new Map(
    existsSync(store)
      ? readFileSync(store, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
          .map(({ key, face }) => [key, face])
      : [],
  );
  const keyOf = (file) =>
    createHash('sha1')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  const keyed = pictures.map((picture) => ({ ...picture, key: keyOf(picture.file) }));
  const missing = keyed.filter(({ key }) => !seen.has(key));
  if (missing.length > 0) {
    const { tab, engine, close } = await openFaceTab({ folder, second });
    try {
      if ((engine === 'face-api') !== second)
        throw new Error(`the engine that came up is ${engine}`);
      for (const [index, { key, file }] of missing.entries()) {
        const { face } = await tab.evaluate((url) => window.bench.see(url), pictureUrl(file));
        seen.set(key, face);
        appendFileSync(store, `${JSON.stringify({ key, face })}\n`);
        if ((index + 1) % 250 === 0) console.log(`${engine}: ${index + 1} of ${missing.length}`);
      }
    } finally {
      await close();
    }
  }
  return keyed.map((picture) => ({ ...picture, face: seen.get(picture.key) ?? null }));
}
