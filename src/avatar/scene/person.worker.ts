import { buildPerson } from '../person/build-person.ts';
import { writeGlb } from '../person/files/write-glb.ts';
import type { PersonMesh } from '../person/part-mesh.ts';
import type { PersonReply, PersonRequest } from './person-messages.ts';

/** The part of a worker's global that this file uses; the page's own `self` would be a Window. */
interface WorkerScope {
  postMessage(message: PersonReply, options: StructuredSerializeOptions): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: PersonRequest }) => void,
  ): void;
}
const scope = globalThis as unknown as WorkerScope; // this file runs in a worker only; the project's lib types a page

/** Every buffer of a person, once: what is handed over is not copied. */
const buffersOf = ({ parts }: PersonMesh): ArrayBuffer[] => {
  const arrays = parts.flatMap(({ positions, normals, colors, indices, morphs }) => [
    positions,
    normals,
    colors,
    indices,
    ...morphs.flatMap((morph) => [morph.ids, morph.positions, morph.normals]),
  ]);
  const buffers = arrays.map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
};

const answer = (request: PersonRequest): void => {
  const { id, spec } = request;
  if (request.kind === 'build') {
    const fromMs = performance.now();
    const person = buildPerson(spec);
    const tookMs = performance.now() - fromMs;
    scope.postMessage({ kind: 'built', id, person, tookMs }, { transfer: buffersOf(person) });
    return;
  }
  const bytes = new Uint8Array(writeGlb(request.person ?? buildPerson(spec)));
  scope.postMessage({ kind: 'glb', id, bytes }, { transfer: [bytes.buffer] });
};

scope.addEventListener('message', ({ data }) => {
  try {
    answer(data);
  } catch (caught) {
    const detail = caught instanceof Error ? caught.message : String(caught);
    scope.postMessage({ kind: 'failed', id: data.id, detail }, { transfer: [] });
  }
});
