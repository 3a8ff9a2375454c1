import { readFileSync } from 'node:fs';

import { defineConfig } from 'oxlint';

/**
 * Who may import whom, by value; absent means no. Entry files (`src/*.tsx`, `src/server/main.ts`) may import any door.
 * docs/architecture.md explains the table; tests/architecture plants faults and expects this file to find them.
 */
const MAY_IMPORT = {
  core: [],
  brain: ['core'],
  perception: ['core'],
  dialogue: ['core'],
  speech: ['core'],
  avatar: ['core'],
  session: ['core', 'brain', 'perception', 'dialogue', 'speech', 'avatar'],
  ui: ['core', 'session'],
  embed: ['core'],
  server: ['core', 'dialogue', 'speech'],
};
/** Rooms that another room may import for their types alone. */
const TYPES_ONLY = { ui: ['server', 'dialogue', 'perception', 'speech', 'avatar'] };
const ROOMS = Object.keys(MAY_IMPORT);

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
);
const INSTALLED = Object.keys({ ...dependencies, ...devDependencies });

/** Packages a room's pure code may use; adapters and scene are outside this rule. */
const PACKAGES = {
  core: [],
  brain: [],
  perception: ['vader-sentiment'],
  dialogue: ['zod', 'partial-json'],
  speech: [],
  avatar: ['delaunator'],
  session: ['zustand'],
  embed: [],
  ui: [
    'react',
    'react-dom',
    'react-dom/client',
    'lucide-react',
    'zustand',
    '@fontsource-variable/figtree',
    'uplot',
    'uplot/dist/uPlot.min.css',
  ],
};
function doors(room) {
  const typesOnly = TYPES_ONLY[room] ?? [];
  const shut = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  const closed = shut.filter((other) => !typesOnly.includes(other));
  const allowed = MAY_IMPORT[room].map((other) => `#${other}`).join(', ') || 'nothing';
  return [
    {
      group: closed.flatMap((other) => [`#${other}`, `#${other}/**`]),
      message: `src/${room} may import only: ${allowed}`,
    },
    ...typesOnly.map((other) => ({
      group: [`#${other}`, `#${other}/**`],
      allowTypeImports: true,
      message: `src/${room} may import only the types of ${other}`,
    })),
    {
      group: ROOMS.filter((other) => other !== room && !typesOnly.includes(other)).map(
        (other) => `#${other}/**`,
      ),
      message: 'adapters are plugged in by the entry files only',
    },
    { regex: `^(\\.\\./)+(${ROOMS.join('|')})(/|$)`, message: 'go through the door: #room' },
  ].filter((pattern) => !pattern.group || pattern.group.length > 0);
}

/** Every installed package that the room has no business with. */
function noOtherPackages(room) {
  const allowed = PACKAGES[room];
  if (!allowed) return [];
  const shut = INSTALLED.filter((name) => !allowed.includes(name));
  return [
    {
      group: [...shut, ...shut.map((name) => `${name}/**`), 'node:*'],
      message: `src/${room} may use these packages only: ${allowed.join(', ') || 'none'}`,
    },
  ];
}

const NO_CLOCK = {
  'no-restricted-globals': [
    'error',
    'window',
    'document',
    'performance',
    'navigator',
    'localStorage',
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'fetch',
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'take the Rng as an argument' },
    { object: 'Date', property: 'now', message: 'take the time as an argument' },
  ],
};

export default defineConfig({
  plugins: ['import', 'typescript', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'react/react-in-jsx-scope': 'off',
    // With type information (npm run lint). A cast's reason stands in its comment; a rule cannot read that.
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'vitest/require-mock-type-parameters': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // A message as the second argument tells which of many values failed.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-conditional-expect': 'off',
    'no-underscore-dangle': ['error', { allow: ['__mien'] }],
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
  },
  overrides: [
    // oxlint overrides replace a rule's options, they do not merge: each set of files gets its whole list here.
    ...ROOMS.map((room) => ({
      files: [`src/${room}/**`],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [...doors(room), ...noOtherPackages(room)] },
        ],
      },
    })),
    ...ROOMS.map((room) => ({
      files: [`src/${room}/adapters/**`, `src/${room}/scene/**`],
      rules: { 'no-restricted-imports': ['error', { patterns: doors(room) }] },
    })),
    {
      files: [
        'src/core/**',
        'src/brain/**',
        'src/avatar/**',
        'src/session/**',
        'src/perception/**',
        'src/speech/**',
        'src/dialogue/**',
      ],
      rules: NO_CLOCK,
    },
    {
      files: ['src/*/adapters/**', 'src/avatar/scene/**'],
      rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
    },
    {
      files: ['src/server/main.ts'],
      rules: { 'no-restricted-imports': 'off' },
    },
  ],
  ignorePatterns: ['dist/**', 'public/person/**', 'data/**'],
});
