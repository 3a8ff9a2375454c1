import { GuestFaultError } from './guest-fault.ts';
import {
  checkedId,
  countIn,
  isJson,
  objectIn,
  objectsIn,
  textIn,
  type Json,
} from './json-reader.ts';

const COMPONENT_BYTES: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
const COMPONENTS: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};
const corrupt = (detail: string): GuestFaultError => new GuestFaultError('corrupt', detail);

/** A run of `count` elements that begins where `from` says, within the view that it names. */
function checkRun(from: Json, views: readonly Json[], count: number, element: number): void {
  if (count === 0) return;
  const view = views[checkedId(from['bufferView'], views.length, 'an accessor')] ?? {};
  const stride = countIn(view, 'byteStride', element) || element;
  const end = countIn(from, 'byteOffset', 0) + stride * (count - 1) + element;
  if (end > countIn(view, 'byteLength')) throw corrupt('An accessor reaches beyond its view.');
}

/** Returns what the accessor takes once it is unpacked. */
function checkAccessor(accessor: Json, views: readonly Json[]): number {
  const count = countIn(accessor, 'count');
  const component = COMPONENT_BYTES[countIn(accessor, 'componentType')];
  const components = COMPONENTS[textIn(accessor, 'type') ?? ''];
  if (!component || !components) throw corrupt('An accessor is of no known type.');
  const element = component * components;
  if (accessor['bufferView'] !== undefined) checkRun(accessor, views, count, element);
  const { sparse } = accessor;
  if (isJson(sparse)) {
    const moved = countIn(sparse, 'count');
    const indices = objectIn(sparse, 'indices');
    const index = COMPONENT_BYTES[countIn(indices, 'componentType')];
    if (!index || moved > count) throw corrupt('A sparse accessor does not hold together.');
    checkRun(indices, views, moved, index);
    checkRun(objectIn(sparse, 'values'), views, moved, element);
  }
  return count * element;
}

/**
 * Views lie within their buffers and accessors within their views, so that no reader ever reads beyond. Throws
 * GuestFaultError: `too-complex` when all accessors together claim more than `maxUnpackedBytes`, since what is sparse or
 * compressed may claim far more than the file holds.
 */
export function checkBounds(document: Json, binaryBytes: number, maxUnpackedBytes: number): void {
  const buffers = objectsIn(document, 'buffers');
  const views = objectsIn(document, 'bufferViews');
  buffers.forEach((buffer, i) => {
    const isChunk = i === 0 && textIn(buffer, 'uri') === null;
    if (isChunk && countIn(buffer, 'byteLength') > binaryBytes)
      throw corrupt('The binary chunk is shorter than its buffer.');
  });
  for (const view of views) {
    const buffer = buffers[checkedId(view['buffer'], buffers.length, 'a view')];
    const end = countIn(view, 'byteOffset', 0) + countIn(view, 'byteLength');
    if (buffer && end > countIn(buffer, 'byteLength'))
      throw corrupt('A view reaches beyond its buffer.');
  }
  let unpacked = 0;
  for (const accessor of objectsIn(document, 'accessors')) {
    unpacked += checkAccessor(accessor, views);
    if (unpacked > maxUnpackedBytes)
      throw new GuestFaultError('too-complex', 'Unpacked it is too large.');
  }
}
