import { readFigures } from '../../voice/voice-features.ts';
import type { VoiceFeatures } from '../../voice/voice-features.ts';
// Vite makes the default export: the address of the worklet, compiled and bundled.
// oxlint-disable-next-line import/default
import workletUrl from './voice.worklet.ts?worker&url';

export interface EarsOptions {
  /** Closes the audio thread. */
  readonly signal: AbortSignal;
  readonly heard: (features: VoiceFeatures) => void;
  readonly failed: (cause: unknown) => void;
  /** The machine has taken the sound away, for a call or in standby, or gives it back. */
  readonly interrupted: (now: boolean) => void;
}

/** A page that may not sound yet is suspended for a moment as well: only longer silence is an interruption. */
const PATIENCE_MS = 1500;

/** Puts the stream's sound on the audio thread, from where only features come back. Rejects when that cannot be. */
export async function openEars(stream: MediaStream, options: EarsOptions): Promise<void> {
  const { signal, heard, failed, interrupted } = options;
  const context = new AudioContext({ latencyHint: 'interactive' });
  signal.addEventListener('abort', () => void context.close());
  await context.audioWorklet.addModule(workletUrl);
  if (signal.aborted) return;
  const source = context.createMediaStreamSource(stream);
  const ears = new AudioWorkletNode(context, 'mien-voice', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  ears.port.addEventListener(
    'message',
    ({ data }: MessageEvent<Float32Array>) => {
      heard(readFigures(data));
    },
    { signal },
  );
  ears.port.start();
  ears.addEventListener('processorerror', failed, { signal });
  // Its output is silence; without a way to the speakers some browsers do not run it.
  source.connect(ears).connect(context.destination);

  let patience: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(patience);
    if (context.state === 'running') {
      interrupted(false);
      return;
    }
    // Settles only once the page may sound: a gesture brings that, so it is not waited for.
    void context.resume();
    patience = setTimeout(() => {
      interrupted(true);
    }, PATIENCE_MS);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
  });
  context.addEventListener('statechange', follow, { signal });
  follow();
}
