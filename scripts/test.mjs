import './steps/check-node.mjs';
import { stripVTControlCharacters } from 'node:util';

import { ensureInstalled } from './steps/install.mjs';
import { run } from './steps/run.mjs';

/** Counts of all runs. A step that fails without a failing test of its own, such as the linter, counts as one. */
const total = { passed: 0, failed: 0 };

const countIn = (output) => {
  const count = { passed: 0, failed: 0 };
  for (const line of stripVTControlCharacters(output).split('\n')) {
    if (!/^\s+Tests {2}/u.test(line)) continue;
    count.passed += Number(/(\d+) passed/u.exec(line)?.[1] ?? 0);
    count.failed += Number(/(\d+) failed/u.exec(line)?.[1] ?? 0);
  }
  return count;
};

const step = async (name, command, args, env = {}) => {
  console.log(`\n> ${name}`);
  let output = '';
  const code = await run(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
    onChild: (child) =>
      child.stdout.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      }),
  });
  const { passed, failed } = countIn(output);
  total.passed += passed;
  total.failed += code === 0 ? failed : Math.max(1, failed);
  return code === 0;
};

const refuse = (name, reason) => {
  console.error(`\n> ${name}\n${reason}`);
  total.failed += 1;
};

await ensureInstalled();
await step('check', 'npm', ['run', '-s', 'check']);
const built = await step('build', process.execPath, ['scripts/build.mjs']);
if (built) {
  try {
    const { ensureBrowser } = await import('./ensure-browser.mjs');
    const chromium = await ensureBrowser();
    await step('browser tests', 'npm', ['run', '-s', 'browser'], { MIEN_CHROMIUM: chromium });
  } catch (caught) {
    refuse('browser tests', caught.message);
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
