import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

import { vadFiles } from './scripts/steps/vad-files.mjs';

/** The pages. The server and embed.js have their own passes in scripts/build.mjs. */
export default defineConfig({
  plugins: [react(), vadFiles()],
  // The runtime's WASM is among the detector's files; it must not be bundled a second time.
  resolve: { conditions: [...defaultClientConditions, 'onnxruntime-web-use-extern-wasm'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/client',
    rolldownOptions: { input: ['index.html', 'person.html', 'senses.html', 'brain.html'] },
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
