import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const ENTRY = resolve('dist/server/main.js');
const START_LIMIT_MS = 30_000;

export interface RunningMien {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Everything it printed so far. */
  output(): string;
  readonly process: ChildProcess;
  /** Ends it as a terminal would; resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the built server as `npm start` does, on a free port, in memory, fetching nothing. `env` overrides. The
 * project must be built.
 */
export const runMien = async (
  env: Readonly<Record<string, string>> = {},
  entry: string = ENTRY,
): Promise<RunningMien> => {
  if (!existsSync(entry)) throw new Error(`${entry} is missing; run: npm run build`);
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...(process.env['MIEN_MODELS'] ? { MIEN_MODELS: process.env['MIEN_MODELS'] } : {}),
      PORT: '0',
      MIEN_DATA: 'memory:',
      MIEN_FETCH_MODEL: '0',
      MIEN_RATE_PER_MINUTE: '0',
      ...env,
    },
  });
  let text = '';
  const ended = new Promise<number | null>((done) => {
    child.on('close', (code) => done(code));
  });
  const url = await new Promise<string>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`no address in time:\n${text}`)), START_LIMIT_MS);
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = /ready at (http:\S+)/u.exec(text)?.[1];
      if (!found) return;
      clearTimeout(timer);
      ready(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => {
      clearTimeout(timer);
      fail(new Error(`the server ended with ${code}:\n${text}`));
    });
  });
  return {
    url,
    output: () => text,
    process: child,
    stop(signal = 'SIGTERM') {
      if (child.exitCode === null) child.kill(signal);
      return ended;
    },
  };
};
