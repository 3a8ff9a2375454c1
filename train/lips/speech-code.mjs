/** The product's own speech code for Node. */
import { createServer } from 'vite';

export async function openSpeechCode() {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  const load = (path) => vite.ssrLoadModule(path);
  return {
    load,
    close: () => vite.close(),
    ...(await load('/src/speech/adapters/flite-run.ts')),
    ...(await load('/src/speech/flite/phone-times.ts')),
    ...(await load('/src/speech/sound/log-mel.ts')),
    ...(await load('/src/speech/sound/usual-spectrum.ts')),
    ...(await load('/src/speech/sound/phone-classes.ts')),
    ...(await load('/src/speech/sound/acoustic-net.ts')),
    ...(await load('/src/speech/sound/lip-reader.ts')),
    ...(await load('/src/speech/lips/phone-visemes.ts')),
    ...(await load('/src/core/index.ts')),
  };
}
