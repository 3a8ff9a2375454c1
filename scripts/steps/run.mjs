import { spawn } from 'node:child_process';

import { ROOT } from './root.mjs';

/** On Windows npm and npx are .cmd files, which only a shell can start. */
const shell = process.platform === 'win32';

/** Runs a command in the project's folder, showing what it prints. Resolves to its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
    options.onChild?.(child);
  });
