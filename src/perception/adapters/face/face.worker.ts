import type { FaceObservation } from '../../face/observation.ts';
import type { ExpressionNet } from './expression-net.ts';
import type { FaceEngine } from './face-engine.ts';
import type { FromFaceWorker, ToFaceWorker } from './face-protocol.ts';
import type { Frame } from './frame.ts';
import { createLightMeter } from './light-meter.ts';

/** An expression takes 0.4 s to come: reading it more often than this costs time and tells nothing. */
const NET_EVERY_MS = 250;

// The types take `self` for a window, whose postMessage wants a second argument; a worker's ignores an empty one.
const post = (message: FromFaceWorker): void => self.postMessage(message, {});
let engine: FaceEngine | null = null;
let net: ExpressionNet | null = null;
let stills = false;
let wantsPoints = false;
let measure: ReturnType<typeof createLightMeter> | null = null;
let lastNet: { readonly tMs: number; readonly reading: FaceObservation['net'] } | null = null;

async function openNet(): Promise<ExpressionNet> {
  const { openExpressionNet } = await import('./expression-net.ts');
  return openExpressionNet();
}

async function open(modelUrl: string): Promise<void> {
  try {
    const { openMediapipeEngine } = await import('./mediapipe-engine.ts');
    engine = await openMediapipeEngine(modelUrl, stills);
  } catch (cause) {
    console.info('mediapipe did not start; the second face engine takes over', String(cause));
  }
  if (!engine) {
    const { openFaceApiEngine } = await import('./face-api-engine.ts');
    engine = await openFaceApiEngine();
  }
  const opened = engine;
  // The face is followed at once; what it expresses comes when the net has loaded, or from the shapes alone.
  const netOpened = openNet().then(
    (loaded) => {
      net = loaded;
    },
    (cause: unknown) => console.info('reading faces without the expression net', String(cause)),
  );
  if (stills || opened.name === 'face-api') await netOpened;
  post({ kind: 'ready', engine: opened.name });
}

function read(frame: Frame, tMs: number): FaceObservation | null {
  const face = engine?.find(frame, tMs) ?? null;
  if (!face) {
    lastNet = null;
    return null;
  }
  if (net && (stills || !lastNet || tMs - lastNet.tMs >= NET_EVERY_MS)) {
    lastNet = { tMs, reading: net.read(frame, face.box) };
  }
  return { ...face, net: lastNet?.reading ?? null };
}

self.addEventListener('message', ({ data }: MessageEvent<ToFaceWorker>) => {
  if (data.kind === 'open') {
    ({ stills, points: wantsPoints } = data);
    open(data.modelUrl).catch((cause: unknown) => {
      post({ kind: 'failed', message: String(cause) });
    });
    return;
  }
  const startedMs = performance.now();
  try {
    const { frame, tMs, turnTo } = data;
    if (turnTo) engine?.turnTo(frame, turnTo, tMs);
    const face = read(frame, tMs);
    const points = wantsPoints && face ? (engine?.points() ?? null) : null;
    const foundMs = performance.now();
    const around = data.around ? (engine?.look(frame) ?? null) : null;
    const doneMs = performance.now();
    const light = face ? null : (measure ??= createLightMeter())(frame);
    const [processMs, aroundMs] = [doneMs - startedMs, doneMs - foundMs];
    post({ kind: 'seen', tMs, face, points, around, light, processMs, aroundMs });
  } catch (cause) {
    post({ kind: 'failed', message: String(cause) });
  } finally {
    data.frame.close();
  }
});
