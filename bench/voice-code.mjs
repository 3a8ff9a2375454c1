/** The product's own voice code for Node, where it runs as it does in the worklet and the page. */
import { createServer } from 'vite';

import { readClips, readWav } from './voice-clips.mjs';

const ROOM = '/src/perception/voice';
/** Blocks as an audio thread gets them. */
const BLOCK = 128;

export async function openVoiceCode() {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  const load = (name) => vite.ssrLoadModule(`${ROOM}/${name}.ts`);
  const [features, manner] = [await load('voice-features'), await load('voice-manner')];
  return {
    load,
    close: () => vite.close(),
    utteranceManner: manner.utteranceManner,
    stretchMs: features.STRETCH_MS,
    /** Every stretch of a sound. */
    analyse({ samples, rateHz }) {
      const analyser = features.createVoiceAnalyser(rateHz);
      const stretches = [];
      for (let start = 0; start < samples.length; start += BLOCK) {
        analyser.push(samples.subarray(start, start + BLOCK), (figures) =>
          stretches.push(features.readFigures(figures)),
        );
      }
      return stretches;
    },
  };
}

/** Each clip of a folder with its stretches and the manner of the whole; null where there is too little voice in it. */
export const readManners = (code, folder) =>
  readClips(folder).map((clip) => {
    const stretches = code.analyse(readWav(clip.file));
    return { ...clip, stretches, manner: code.utteranceManner(stretches) };
  });
