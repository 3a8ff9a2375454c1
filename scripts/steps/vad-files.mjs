import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const detector = () => dirname(require.resolve('@ricky0123/vad-web'));
const runtime = () => dirname(require.resolve('onnxruntime-web/wasm'));

/** What the Silero detector loads at run time, under names it knows: its net, its worklet, and the plain runtime. */
const FILES = {
  'silero_vad_v5.onnx': detector,
  'vad.worklet.bundle.min.js': detector,
  'ort-wasm-simd-threaded.mjs': runtime,
  'ort-wasm-simd-threaded.wasm': runtime,
};
const PREFIX = '/vad/';
const TYPES = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };

/** Serves those files from our own origin, from the packages they came in: no copy in the repository, no CDN. */
export const vadFiles = () => ({
  name: 'mien-vad-files',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url, 'http://local');
      const name = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : '';
      const folder = Object.hasOwn(FILES, name) ? FILES[name]() : null;
      if (folder === null) {
        next();
        return;
      }
      const type = TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';
      response.setHeader('Content-Type', type);
      createReadStream(join(folder, name)).pipe(response);
    });
  },
  async generateBundle() {
    for (const [name, folder] of Object.entries(FILES))
      this.emitFile({
        type: 'asset',
        fileName: PREFIX.slice(1) + name,
        source: await readFile(join(folder(), name)),
      });
  },
});
