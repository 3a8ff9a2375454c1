import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * The house stands on its import table. Here faults are planted in a copy of the tree, and the linter and the pure
 * type check must find every one, and nothing else: a gate that never fails guards nothing.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TAKEN = [
  'src',
  'assets',
  'oxlint.config.mjs',
  'tsconfig.json',
  'tsconfig.pure.json',
  'package.json',
];
/** Both tools read the whole tree, on a machine that may be busy. */
const PATIENCE_MS = 180_000;

interface Plant {
  readonly what: string;
  readonly path: string;
  readonly code: string;
}

const lintFaults: readonly Plant[] = [
  {
    what: 'a relative import through another room’s wall',
    path: 'src/brain/planted-wall.ts',
    code: `import { clamp } from '../core/scalar.ts';\nexport const x = clamp(2, 0, 1);\n`,
  },
  {
    what: 'a deep import behind a door',
    path: 'src/brain/planted-deep.ts',
    code: `import { clamp } from '#core/scalar.ts';\nexport const x = clamp(2, 0, 1);\n`,
  },
  {
    what: 'a door that the brain may not open',
    path: 'src/brain/planted-door.ts',
    code: `import { createSpeaker } from '#speech';\nexport const x = createSpeaker;\n`,
  },
  {
    what: 'a door that core may not open',
    path: 'src/core/planted-door.ts',
    code: `import { stepBrain } from '#brain';\nexport const x = stepBrain;\n`,
  },
  {
    what: 'a neighbour’s door, opened for a type only',
    path: 'src/speech/planted-type.ts',
    code: `import type { BrainState } from '#brain';\nexport type X = BrainState;\n`,
  },
  {
    what: 'the interface calling the server’s code',
    path: 'src/ui/planted-value.ts',
    code: `import { createApp } from '#server';\nexport const x = createApp;\n`,
  },
  {
    what: 'the interface making a person itself',
    path: 'src/ui/planted-avatar.ts',
    code: `import { buildPerson } from '#avatar';\nexport const x = buildPerson;\n`,
  },
  {
    what: 'the server opening the brain',
    path: 'src/server/planted-door.ts',
    code: `import { stepBrain } from '#brain';\nexport const x = stepBrain;\n`,
  },
  {
    what: 'the scene opening the session',
    path: 'src/avatar/scene/planted-door.ts',
    code: `import { createSession } from '#session';\nexport const x = createSession;\n`,
  },
  {
    what: 'an adapter plugged in by a room',
    path: 'src/session/planted-adapter.ts',
    code: `import { createFaceSense } from '#perception/mediapipe-face';\nexport const x = createFaceSense;\n`,
  },
  {
    what: 'an adapter plugged in by the interface',
    path: 'src/ui/planted-adapter.ts',
    code: `import { createWebAudioOut } from '#speech/web-audio-out';\nexport const x = createWebAudioOut;\n`,
  },
  {
    what: 'a package in core',
    path: 'src/core/planted-package.ts',
    code: `import { createStore } from 'zustand/vanilla';\nexport const x = createStore;\n`,
  },
  {
    what: 'a package in the brain',
    path: 'src/brain/planted-package.ts',
    code: `import { z } from 'zod';\nexport const x = z;\n`,
  },
  {
    what: 'Node in a room that also runs in the page',
    path: 'src/dialogue/planted-node.ts',
    code: `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
  },
  {
    what: 'React in the session',
    path: 'src/session/planted-react.ts',
    code: `import { useState } from 'react';\nexport const x = useState;\n`,
  },
  {
    what: 'React in the embedded element',
    path: 'src/embed/planted-react.ts',
    code: `import { useState } from 'react';\nexport const x = useState;\n`,
  },
  {
    what: 'three in the interface',
    path: 'src/ui/planted-three.ts',
    code: `import { Vector3 } from 'three';\nexport const x = new Vector3();\n`,
  },
  {
    what: 'chance in the brain',
    path: 'src/brain/planted-chance.ts',
    code: `export const x = (): number => Math.random();\n`,
  },
  {
    what: 'the calendar clock in the brain',
    path: 'src/brain/planted-date.ts',
    code: `export const x = (): number => Date.now();\n`,
  },
  {
    what: 'the page’s clock in the brain',
    path: 'src/brain/planted-performance.ts',
    code: `export const x = (): number => performance.now();\n`,
  },
  {
    what: 'a timer in the session',
    path: 'src/session/planted-timer.ts',
    code: `export const x = (): unknown => setTimeout(() => {}, 1);\n`,
  },
  {
    what: 'the network in dialogue',
    path: 'src/dialogue/planted-fetch.ts',
    code: `export const x = (): unknown => fetch('/');\n`,
  },
];

const pureFaults: readonly Plant[] = [
  {
    what: 'an element of the page in speech',
    path: 'src/speech/lips/planted-element.ts',
    code: `export const x = (box: HTMLElement): number => box.clientWidth;\n`,
  },
  {
    what: 'the document in the brain',
    path: 'src/brain/planted-document.ts',
    code: `export const x = (): string => globalThis.document.title;\n`,
  },
  {
    what: 'Node’s process in dialogue',
    path: 'src/dialogue/planted-process.ts',
    code: `export const x = (): unknown => process.env;\n`,
  },
  {
    what: 'an audio context where words are read',
    path: 'src/perception/text/planted-audio.ts',
    code: `export type X = AudioContext;\n`,
  },
  {
    what: 'the page’s randomness in the session',
    path: 'src/session/planted-crypto.ts',
    code: `export const x = (): string => crypto.randomUUID();\n`,
  },
];

/** What the table allows, in the same places. */
const innocent: readonly Plant[] = [
  {
    what: 'the shared words in the brain',
    path: 'src/brain/allowed-core.ts',
    code: `import { clamp } from '#core';\nexport const x = clamp(2, 0, 1);\n`,
  },
  {
    what: 'the schema library in dialogue',
    path: 'src/dialogue/allowed-package.ts',
    code: `import { z } from 'zod';\nexport const x = z.string();\n`,
  },
  {
    what: 'an organ’s door in the session',
    path: 'src/session/allowed-door.ts',
    code: `import { stepBrain } from '#brain';\nexport const x = stepBrain;\n`,
  },
  {
    what: 'the server’s types in the interface',
    path: 'src/ui/allowed-type.ts',
    code: `import type { Percept } from '#core';\nimport type { SenseStatus } from '#perception';\nexport type X = Percept | SenseStatus;\n`,
  },
  {
    what: 'a clock in an adapter',
    path: 'src/speech/adapters/allowed-clock.ts',
    code: `export const x = (): number => performance.now();\n`,
  },
];

interface Run {
  readonly code: number;
  readonly output: string;
}

const run = (folder: string, tool: string, args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const file = join(folder, 'node_modules/.bin', tool);
    execFile(file, args, { cwd: folder, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });

/** The rules that make up the gate; what else the linter may say is not this test's business. */
const GATE = /no-restricted-(?:imports|globals|properties)/;

interface Diagnostic {
  readonly code?: string;
  readonly filename: string;
}

const isReport = (value: unknown): value is { readonly diagnostics: readonly Diagnostic[] } =>
  typeof value === 'object' && value !== null && 'diagnostics' in value;

/** Files, relative to the copy, that the gate's rules object to. */
const lint = async (folder: string): Promise<{ code: number; files: ReadonlySet<string> }> => {
  const { code, output } = await run(folder, 'oxlint', [
    '-c',
    'oxlint.config.mjs',
    '--format=json',
    'src',
  ]);
  const report: unknown = JSON.parse(output);
  if (!isReport(report)) throw new Error(`the linter said: ${output.slice(0, 400)}`);
  const files = report.diagnostics
    .filter((diagnostic) => GATE.test(diagnostic.code ?? ''))
    .map((diagnostic) => relative(folder, join(folder, diagnostic.filename)).replaceAll('\\', '/'));
  return { code, files: new Set(files) };
};

const typeErrors = async (
  folder: string,
): Promise<{ code: number; files: ReadonlySet<string> }> => {
  const { code, output } = await run(folder, 'tsc', [
    '-p',
    'tsconfig.pure.json',
    '--pretty',
    'false',
  ]);
  const files = [...output.matchAll(/^(.+?)\(\d+,\d+\): error /gm)].map((match) => match[1] ?? '');
  return { code, files: new Set(files) };
};

const isPlanted = (file: string): boolean => file.includes('planted-');

describe('the gate', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gate-'));
    for (const path of TAKEN) {
      await cp(join(ROOT, path), join(folder, path), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  }, PATIENCE_MS);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const plant = async (plants: readonly Plant[]): Promise<void> => {
    for (const { path, code } of plants) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), code);
    }
  };
  const pull = async (plants: readonly Plant[]): Promise<void> => {
    for (const { path } of plants) await rm(join(folder, path));
  };

  it(
    'lets the tree as it stands through, and what the table allows',
    async () => {
      await plant(innocent);
      const [linted, typed] = [await lint(folder), await typeErrors(folder)];
      await pull(innocent);
      expect([...linted.files]).toEqual([]);
      expect([...typed.files]).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'stops every fault that the linter is to find',
    async () => {
      await plant(lintFaults);
      const { code, files } = await lint(folder);
      await pull(lintFaults);
      const missed = lintFaults.filter(({ path }) => !files.has(path)).map(({ what }) => what);
      expect(missed).toEqual([]);
      expect([...files].filter((file) => !isPlanted(file))).toEqual([]);
      expect(code).not.toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'stops a page or a process in the pure rooms, by type',
    async () => {
      await plant(pureFaults);
      const { code, files } = await typeErrors(folder);
      await pull(pureFaults);
      const missed = pureFaults.filter(({ path }) => !files.has(path)).map(({ what }) => what);
      expect(missed).toEqual([]);
      expect([...files].filter((file) => !isPlanted(file))).toEqual([]);
      expect(code).not.toBe(0);
    },
    PATIENCE_MS,
  );
});
