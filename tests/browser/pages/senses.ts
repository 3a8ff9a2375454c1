/** Runs the product's own senses without the rest of the product, and keeps what they say. */
import type { Percept } from '#core';
import type { ConsentGrant, FaceLook, Sense, SenseStatus } from '#perception';
import { createFaceSense, type FaceSense } from '#perception/mediapipe-face';
import { createVoiceSense } from '#perception/microphone-voice';

export type SenseName = 'face' | 'voice';

/** A look at the camera, without where the face's points lie. */
export type LookTiming = Pick<FaceLook, 'tMs' | 'processMs' | 'grabMs' | 'engine' | 'faces'> & {
  readonly found: boolean;
};

export interface SensesPage {
  /** Resolves once the sense reads, or could not be had. */
  start(sense: SenseName, observed?: boolean): Promise<void>;
  stop(sense: SenseName): void;
  /** Posture and hands beside the face. */
  setBody(on: boolean): void;
  readonly percepts: Percept[];
  readonly statuses: {
    readonly sense: SenseName;
    readonly status: SenseStatus;
    readonly tMs: number;
  }[];
  /** Of a camera that is observed. */
  readonly looks: LookTiming[];
  /** From the time stamp of a frame or block to the moment its percept was told, by kind. */
  readonly delaysMs: { readonly kind: Percept['kind']; readonly ms: number }[];
  /** Every track that was ever opened and is still live. */
  liveTracks(): number;
  /** How often a device was asked for. */
  opened(): number;
  forgetWhatWasKept(): void;
}
declare global {
  interface Window {
    senses?: SensesPage;
  }
}

const streams: MediaStream[] = [];
const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (wanted) => {
  const stream = await open(wanted);
  streams.push(stream);
  return stream;
};

const now = (): number => performance.now();
const percepts: Percept[] = [];
const looks: LookTiming[] = [];
const statuses: SensesPage['statuses'] = [];
const delaysMs: SensesPage['delaysMs'] = [];
const running = new Map<SenseName, Sense>();
let body = false;

const faces: FaceSense[] = [];
const make: Record<SenseName, (observed: boolean) => Sense> = {
  face: (observed) => {
    const sense = createFaceSense({
      now,
      ...(observed && {
        observe: ({ tMs, processMs, grabMs, engine, faces, box }: FaceLook) => {
          looks.push({ tMs, processMs, grabMs, engine, faces, found: box !== null });
        },
      }),
    });
    sense.setBody(body);
    faces.push(sense);
    return sense;
  },
  voice: () => createVoiceSense({ now }),
};
const DEVICES: Record<SenseName, ConsentGrant['sense']> = { face: 'camera', voice: 'microphone' };

window.senses = {
  async start(name, observed = false) {
    const sense = running.get(name) ?? make[name](observed);
    running.set(name, sense);
    await sense.start(
      { sense: DEVICES[name], mode: 'full', textVersion: 'test', grantedAtMs: now() },
      {
        percept: (percept) => {
          percepts.push(percept);
          delaysMs.push({ kind: percept.kind, ms: now() - percept.tMs });
        },
        status: (status) => statuses.push({ sense: name, status, tMs: now() }),
      },
    );
  },
  stop(name) {
    running.get(name)?.stop();
  },
  setBody(on) {
    body = on;
    for (const face of faces) face.setBody(on);
  },
  percepts,
  statuses,
  looks,
  delaysMs,
  liveTracks: () =>
    streams
      .flatMap((stream) => stream.getTracks())
      .filter(({ readyState }) => readyState === 'live').length,
  opened: () => streams.length,
  forgetWhatWasKept() {
    for (const kept of [percepts, looks, delaysMs]) kept.splice(0);
  },
};
