import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, describe, expect, it } from 'vitest';

import { unpackPerson } from '../../../src/avatar/person/files/unpack-person.ts';

const folder = mkdtempSync(join(tmpdir(), 'mien-bake-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script as the build does, in a Node that knows no TypeScript. */
function bake(): { readonly file: string; readonly baked: boolean } {
  const script = pathToFileURL(join(import.meta.dirname, '../../../scripts/bake-person.mjs')).href;
  const code = `import { bakePerson } from '${script}';
    console.log(JSON.stringify(await bakePerson({ outDir: process.argv[1] })));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code, folder], {
      encoding: 'utf8',
    }),
  );
}

describe('baking the default person', () => {
  it('writes a file the page can read, and rests when nothing has changed', () => {
    const first = bake();
    expect(first.baked).toBe(true);
    const person = unpackPerson(readFileSync(first.file));
    expect(person.name).toBe('Mira');
    expect(person.parts.map(({ slot }) => slot)).toContain('skin');
    expect(bake()).toMatchObject({ file: first.file, baked: false });
  }, 90_000);
});
