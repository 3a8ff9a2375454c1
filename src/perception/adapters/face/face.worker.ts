import type { Light } from '../../face/covered.ts';
import {
  canBeSame,
  mergedVector,
  netReading,
  START_NET,
  viewDue,
  withoutViews,
  withView,
} from '../../face/net-cadence.ts';
import type { FaceObservation } from '../../face/observation.ts';
import type { ExpressionNet } from './expression-net.ts';
import type { FaceEngine } from './face-engine.ts';
import type { FromFaceWorker, ToFaceWorker } from './face-protocol.ts';
import type { Frame } from './frame.ts';
import { createLightMeter } from './light-meter.ts';

// The types take `self` for a window, whose postMessage wants a second argument; a worker's ignores an empty one.
const post = (message: FromFaceWorker): void => self.postMessage(message, {});
let engine: FaceEngine | null = null;
let net: ExpressionNet | null = null;
let stills = false;
let wantsPoints = false;
let movementsOnly = false;
let measure: ReturnType<typeof createLightMeter> | null = null;
let lastMeasuredMs = Number.NEGATIVE_INFINITY;
let netState = START_NET;
/** Where the face was that the net was last asked of. */
let lastBox: FaceObservation['box'] | null = null;

/** A room's light is looked at this often while a face is in view. */
const MEASURE_EVERY_MS = 600;

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
  if (movementsOnly) {
    post({ kind: 'ready', engine: opened.name });
    return;
  }
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

/** Without a face every picture's light tells whether something lies over the lens. */
function lightIn(frame: Frame, face: FaceObservation | null, tMs: number): Light | null {
  if (stills || (face && tMs - lastMeasuredMs < MEASURE_EVERY_MS)) return null;
  lastMeasuredMs = tMs;
  return (measure ??= createLightMeter())(frame);
}

/** What the net says of this face: of a still both its views at once, of a stream one view in turn. */
function readNet(frame: Frame, face: FaceObservation, tMs: number): FaceObservation['net'] {
  if (!net) return null;
  if (stills) return mergedVector(net.read(frame, face.box, ['plain', 'mirrored']));
  if (lastBox && !canBeSame(lastBox, face.box)) netState = withoutViews(netState);
  lastBox = face.box;
  const view = viewDue(netState, tMs);
  if (view !== null) {
    const startedMs = performance.now();
    const [vector] = net.read(frame, face.box, [view]);
    const tookMs = performance.now() - startedMs;
    if (vector) netState = withView(netState, view, vector, tMs, tookMs);
  }
  return netReading(netState, tMs);
}

function read(frame: Frame, tMs: number): FaceObservation | null {
  const face = engine?.find(frame, tMs) ?? null;
  if (!face) {
    netState = withoutViews(netState);
    lastBox = null;
    return null;
  }
  return movementsOnly ? { ...face, movementsOnly } : { ...face, net: readNet(frame, face, tMs) };
}

self.addEventListener('message', ({ data }: MessageEvent<ToFaceWorker>) => {
  if (data.kind === 'open') {
    ({ stills, points: wantsPoints, movementsOnly } = data);
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
    const light = lightIn(frame, face, tMs);
    const [processMs, aroundMs] = [doneMs - startedMs, doneMs - foundMs];
    post({ kind: 'seen', tMs, face, points, around, light, processMs, aroundMs });
  } catch (cause) {
    post({ kind: 'failed', message: String(cause) });
  } finally {
    data.frame.close();
  }
});
