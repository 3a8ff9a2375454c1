/** As long as a syllable's core, so that a pause of some syllables is seen as one. */
const WINDOW = 1024;
const FLOOR_POWER = 1e-9;

/** How loud a stream is at this moment, dB relative to full scale. Nothing of the sound itself is kept. */
export function openLevel(context: AudioContext, stream: MediaStream): () => number {
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW;
  source.connect(analyser);
  const samples = new Float32Array(WINDOW);
  return () => {
    analyser.getFloatTimeDomainData(samples);
    let power = 0;
    for (const sample of samples) power += sample ** 2;
    return 10 * Math.log10(power / WINDOW + FLOOR_POWER);
  };
}
