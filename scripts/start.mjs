import './steps/check-node.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { run } from './steps/run.mjs';

await ensureInstalled();
// Imported after the packages are there, as the build needs them.
const { build } = await import('./build.mjs');
await build();

process.exitCode = await run(process.execPath, ['dist/server/main.js'], {
  shell: false,
  onChild: (child) => {
    // Ctrl+C reaches the whole group; a container's SIGTERM reaches only this process.
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGINT', () => {});
  },
});
