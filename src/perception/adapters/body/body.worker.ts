import { handPlace, handToLookAt } from '../../body/read-arms.ts';
import type { BodyPoints } from '../../body/body-points.ts';
import type { HandPoints } from '../../body/read-hand.ts';
import type { Frame } from '../face/frame.ts';
import { openBodyNet } from './body-net.ts';
import type { BodyNet } from './body-net.ts';
import type { FromBodyWorker, ToBodyWorker } from './body-protocol.ts';
import { openHandNet } from './hand-net.ts';
import type { HandNet } from './hand-net.ts';

// The types take `self` for a window, whose postMessage wants a second argument; a worker's ignores an empty one.
const post = (message: FromBodyWorker): void => self.postMessage(message, {});
let bodyNet: BodyNet | null = null;
/** Fetched when the first hand is held up: 2 MB that a visitor who only sits there never needs. */
let handNet: HandNet | null = null;
let handOpening: Promise<void> | null = null;

function readHand(frame: Frame, body: BodyPoints): HandPoints | null | undefined {
  const side = handToLookAt(body);
  const place = side && handPlace(body, side);
  if (!place) return undefined;
  handOpening ??= openHandNet().then(
    (net) => {
      handNet = net;
    },
    (cause: unknown) => console.info('hands cannot be read', String(cause)),
  );
  return handNet ? handNet.read(frame, place) : undefined;
}

self.addEventListener('message', ({ data }: MessageEvent<ToBodyWorker>) => {
  if (data.kind === 'open') {
    openBodyNet().then(
      (net) => {
        bodyNet = net;
        post({ kind: 'ready' });
      },
      (cause: unknown) => post({ kind: 'failed', message: String(cause) }),
    );
    return;
  }
  const startedMs = performance.now();
  try {
    const body = bodyNet?.read(data.frame) ?? null;
    const hand = data.hand && body ? readHand(data.frame, body) : undefined;
    post({ kind: 'seen', body, hand, processMs: performance.now() - startedMs });
  } catch (cause) {
    post({ kind: 'failed', message: String(cause) });
  } finally {
    data.frame.close();
  }
});
