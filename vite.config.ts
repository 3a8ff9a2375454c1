import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages. The server and embed.js have their own passes in scripts/build.mjs. */
export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/client',
    rolldownOptions: { input: ['index.html', 'person.html', 'senses.html', 'brain.html'] },
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
