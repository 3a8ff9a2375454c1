import type { PersonMesh } from '../person/part-mesh.ts';
import type { PersonSpec } from '../person/person-spec.ts';

/** What the page asks of the worker that makes people; answers come in the order of the questions. */
export type PersonRequest =
  | { readonly kind: 'build'; readonly id: number; readonly spec: PersonSpec }
  /** Of somebody who is at hand, `person` spares making them again. */
  | {
      readonly kind: 'glb';
      readonly id: number;
      readonly spec: PersonSpec;
      readonly person: PersonMesh | null;
    };

export type PersonReply =
  | {
      readonly kind: 'built';
      readonly id: number;
      readonly person: PersonMesh;
      readonly tookMs: number;
    }
  | { readonly kind: 'glb'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
