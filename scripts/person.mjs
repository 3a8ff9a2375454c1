/**
 * Writes a generated person as a GLB that other engines open.
 * `npm run person -- --preset mira --out mira.glb` · `--seed 7` for a sampled one · `--spec settings.json` for your own ·
 * `--licence SPDX` what the file says it is given under · `--list` the presets.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

import { runnerImport } from 'vite';

import { ROOT } from './steps/root.mjs';

const USAGE =
  'usage: npm run person -- (--preset NAME | --seed N | --spec FILE.json) [--out FILE.glb] [--licence SPDX] | --list';

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        preset: { type: 'string' },
        seed: { type: 'string' },
        spec: { type: 'string' },
        out: { type: 'string' },
        licence: { type: 'string' },
        list: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

/** The settings that were asked for, and words that tell where they come from. */
function readSpec(avatar, { preset, seed, spec }) {
  if ([preset, seed, spec].filter((given) => given !== undefined).length !== 1) fail(USAGE);
  if (preset !== undefined) {
    const found = avatar.presetByName(preset);
    const names = avatar.PRESETS.map(({ name }) => name.toLowerCase()).join(', ');
    return found ?? fail(`no preset is called ${preset}; there are: ${names}`);
  }
  if (seed !== undefined) {
    if (!/^\d+$/.test(seed)) fail(`a seed is a whole number, not ${seed}`);
    return avatar.samplePerson(Number(seed));
  }
  try {
    return JSON.parse(readFileSync(spec, 'utf8'));
  } catch (error) {
    return fail(`${spec} cannot be read: ${error.message}`);
  }
}

const options = readOptions();
const { module: avatar } = await runnerImport(join(ROOT, 'src/avatar/index.ts'), {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
});

if (options.list) {
  for (const { name } of avatar.PRESETS) console.log(name.toLowerCase());
} else {
  const spec = readSpec(avatar, options);
  let person;
  try {
    person = avatar.buildPerson(spec);
  } catch (error) {
    fail(`this person cannot be built: ${error.message}`);
  }
  const bytes = avatar.writeGlb(person, {
    ...(options.licence && { licence: options.licence }),
    extras: { settings: spec },
  });
  const file = resolve(options.out ?? `${person.name.toLowerCase().replaceAll(/\W+/g, '-')}.glb`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const triangles = person.parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  const kB = (count) => `${Math.round(count / 1000)} kB`;
  console.log(
    `${file}: ${triangles} triangles, ${kB(bytes.length)}, ${kB(brotliCompressSync(bytes).length)} with brotli`,
  );
}
