/**
 * Bakes the default person into public/person/, so that the page loads a file instead of growing a face.
 * Node 20 does not run TypeScript, hence Vite's runner. `node scripts/bake-person.mjs [--force]`
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const PERSON = 'src/avatar/person';

/** Every file that shapes the bytes: the generator, the words it shares, and the triangulation's version. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const folder of [PERSON, 'src/core']) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort())
      hash.update(file).update(readFileSync(join(ROOT, folder, file)));
  }
  const delaunator = join(ROOT, 'node_modules/delaunator/package.json');
  return hash.update(JSON.parse(readFileSync(delaunator, 'utf8')).version).digest('hex');
}

/**
 * Writes `<outDir>/<preset>.bin` and beside it the hash of the sources; does nothing when that hash is still true.
 * @param {{ preset?: string, outDir?: string, force?: boolean }} [options]
 * @returns {Promise<{ file: string, baked: boolean, bytes: number }>}
 */
export async function bakePerson({
  preset = 'mira',
  outDir = join(ROOT, 'public/person'),
  force = false,
} = {}) {
  const file = join(outDir, `${preset}.bin`);
  const stamp = join(outDir, `${preset}.sources`);
  const hash = sourceHash();
  const fresh =
    existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash;
  if (fresh && !force) return { file, baked: false, bytes: readFileSync(file).length };

  // only a bake needs Vite; the check above must stay quick
  const { runnerImport } = await import('vite');
  const { module: avatar } = await runnerImport(join(ROOT, 'src/avatar/index.ts'), {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
  });
  const spec = avatar.presetByName(preset);
  if (!spec) throw new Error(`no preset is called ${preset}`);
  const bytes = avatar.packPerson(avatar.buildPerson(spec));
  mkdirSync(outDir, { recursive: true });
  writeFileSync(file, bytes);
  writeFileSync(stamp, `${hash}\n`);
  return { file, baked: true, bytes: bytes.length };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { file, baked, bytes } = await bakePerson({ force: process.argv.includes('--force') });
  console.log(`${baked ? 'baked' : 'up to date'}: ${file} (${(bytes / 1024).toFixed(0)} kB)`);
}
