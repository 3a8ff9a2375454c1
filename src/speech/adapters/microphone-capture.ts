import type { RecogniserFailureReason } from '../ports.ts';
// Vite makes the default export: the address of the worklet, compiled and bundled.
// oxlint-disable-next-line import/default
import workletUrl from './capture.worklet.ts?worker&url';

export const CAPTURE_RATE_HZ = 16_000;

/** Gives the microphone's sound, mono at 16 kHz, until `signal` is aborted. Never throws: `failed` says what is wrong. */
export type Capture = (options: {
  readonly signal: AbortSignal;
  readonly heard: (samples: Float32Array) => void;
  readonly failed: (reason: RecogniserFailureReason) => void;
}) => void;

const MICROPHONE: MediaStreamConstraints = {
  video: false,
  audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 },
};

const reasonOf = (cause: unknown): RecogniserFailureReason => {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'permission-denied';
  return name === 'NotFoundError' || name === 'NotSupportedError' ? 'unsupported' : 'lost';
};

const open = async (
  signal: AbortSignal,
  heard: (samples: Float32Array) => void,
  lost: () => void,
): Promise<void> => {
  const stream = await navigator.mediaDevices.getUserMedia(MICROPHONE);
  const letGo = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) {
    letGo();
    return;
  }
  signal.addEventListener('abort', letGo);
  const context = new AudioContext({ latencyHint: 'interactive' });
  signal.addEventListener('abort', () => void context.close().catch(() => {}));
  await context.audioWorklet.addModule(workletUrl);
  if (signal.aborted) return;
  const ears = new AudioWorkletNode(context, 'mien-capture', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  ears.port.addEventListener(
    'message',
    ({ data }: MessageEvent<Float32Array>) => {
      heard(data);
    },
    { signal },
  );
  ears.port.start();
  for (const track of stream.getAudioTracks()) track.addEventListener('ended', lost, { signal });
  // Its output is silence; without a way to the speakers some browsers do not run it.
  context.createMediaStreamSource(stream).connect(ears).connect(context.destination);
  await context.resume();
};

/** The page's microphone. */
export const captureMicrophone: Capture = ({ signal, heard, failed }) => {
  open(signal, heard, () => failed('lost')).catch((cause: unknown) => {
    if (!signal.aborted) failed(reasonOf(cause));
  });
};
