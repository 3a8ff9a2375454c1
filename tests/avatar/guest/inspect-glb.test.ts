import { describe, expect, it } from 'vitest';

import { GuestFaultError, type GuestFaultCode } from '../../../src/avatar/guest/guest-fault.ts';
import { GUEST_LIMITS } from '../../../src/avatar/guest/guest-limits.ts';
import { inspectGlb, type GlbFacts } from '../../../src/avatar/guest/inspect-glb.ts';
import { buildPerson } from '../../../src/avatar/person/build-person.ts';
import { glbOf } from '../../../src/avatar/person/files/glb-container.ts';
import { writeGlb } from '../../../src/avatar/person/files/write-glb.ts';
import { at } from '../../../src/avatar/person/geometry/at.ts';
import { PRESETS } from '../../../src/avatar/person/presets.ts';
import {
  asVrm0,
  asVrm1,
  changed,
  elsewhere,
  eyeless,
  halved,
  meshoptPacked,
  renamed,
  takeApart,
  underscored,
} from './guest-files.ts';

type Json = Record<string, unknown>;

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const inspect = (bytes: Uint8Array, limits = {}): GlbFacts =>
  inspectGlb(bytes, { ...GUEST_LIMITS, ...limits }, decode);
const faultOf = (bytes: Uint8Array, limits = {}): GuestFaultCode | null => {
  try {
    inspect(bytes, limits);
    return null;
  } catch (error) {
    if (error instanceof GuestFaultError) return error.fault.code;
    throw error;
  }
};

const glb = writeGlb(buildPerson(at(PRESETS, 0)));
const first = (document: Json, key: string): Json => (document[key] as Json[])[0] ?? {};

describe('a sound file', () => {
  it('is measured', () => {
    const facts = inspect(glb);
    expect(facts.bytes).toBe(glb.length);
    expect(facts.triangles).toBeGreaterThan(20_000);
    expect(facts.drawCalls).toBe(7);
    expect(facts.shapeNames).toContain('jawOpen');
    expect(facts.generator).toBe('Mien');
    expect(facts.extensions).toEqual(['KHR_mesh_quantization']);
  });

  it.each([
    ['with other names', renamed(glb, (name) => `blendShape1.${underscored(name)}`)],
    ['without eyes', eyeless(glb)],
    ['in centimetres and turned', elsewhere(glb)],
    ['as VRM 1', asVrm1(glb)],
    ['as VRM 0', asVrm0(glb)],
  ])('is let through %s', (_how, bytes) => {
    expect(faultOf(bytes)).toBeNull();
  });

  it('is let through when meshopt has packed it', async () => {
    const packed = await meshoptPacked(glb);
    expect(packed.length).toBeLessThan(glb.length);
    expect(faultOf(packed)).toBeNull();
  });

  it('is let through with a pad of bytes after its end', () => {
    const padded = new Uint8Array(glb.length + 7);
    padded.set(glb);
    expect(faultOf(padded)).toBeNull();
  });

  it('may begin anywhere in a larger buffer', () => {
    const room = new Uint8Array(glb.length + 3);
    room.set(glb, 3);
    expect(faultOf(room.subarray(3))).toBeNull();
  });
});

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
/** A GLB whose JSON is these bytes. */
const withJson = (json: Uint8Array): Uint8Array => {
  const bytes = glbOf({}, []).slice(0, 20);
  const padded = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(32);
  padded.set(json);
  const out = new Uint8Array(20 + padded.length);
  out.set(bytes);
  out.set(padded, 20);
  const view = new DataView(out.buffer);
  view.setUint32(8, out.length, true);
  view.setUint32(12, padded.length, true);
  return out;
};

describe('a file that is no good', () => {
  it.each<readonly [string, GuestFaultCode, Uint8Array]>([
    ['nothing', 'not-a-glb', new Uint8Array()],
    [
      'a picture',
      'not-a-glb',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]),
    ],
    ['a page that says it was not found', 'not-a-glb', text('<!doctype html><title>404</title>')],
    ['four letters', 'truncated', text('glTF')],
    ['half of it', 'truncated', halved(glb)],
    ['words that are no JSON', 'corrupt', withJson(text('{"asset":'))],
    ['bytes that are no text', 'corrupt', withJson(Uint8Array.from([0xff, 0xfe, 0xfd]))],
    ['a list', 'corrupt', withJson(text('[1,2]'))],
    [
      'glTF 1',
      'not-a-glb',
      changed(glb, (d) => Object.assign(d['asset'] as Json, { version: '1.0' })),
    ],
    ['no scene', 'corrupt', changed(glb, (d) => delete d['scenes'])],
    [
      'a scene of nodes that do not exist',
      'corrupt',
      changed(glb, (d) => Object.assign(first(d, 'scenes'), { nodes: [999] })),
    ],
    [
      'nodes that hang from themselves',
      'corrupt',
      changed(glb, (d) => {
        const nodes = d['nodes'] as Json[];
        const a = nodes.push({ name: 'a' }) - 1;
        const b = nodes.push({ name: 'b', children: [a] }) - 1;
        Object.assign(nodes[a] ?? {}, { children: [b] });
      }),
    ],
    [
      'an accessor beyond its view',
      'corrupt',
      changed(glb, (d) => {
        const dense = (d['accessors'] as Json[]).find((accessor) => 'bufferView' in accessor);
        Object.assign(dense ?? {}, { count: 1e6 });
      }),
    ],
    [
      'a shape that moves more vertices than it has',
      'corrupt',
      changed(glb, (d) => Object.assign(first(d, 'accessors'), { count: 3 })),
    ],
    [
      'a view beyond its buffer',
      'corrupt',
      changed(glb, (d) => Object.assign(first(d, 'bufferViews'), { byteLength: 1e9 })),
    ],
    [
      'a buffer that is not there',
      'corrupt',
      changed(glb, (d) => Object.assign(first(d, 'buffers'), { byteLength: 1e9 })),
    ],
    [
      'counts that are no numbers',
      'corrupt',
      changed(glb, (d) => Object.assign(first(d, 'accessors'), { count: 'many' })),
    ],
    ['a list that is none', 'corrupt', changed(glb, (d) => Object.assign(d, { meshes: 'all' }))],
    [
      'a buffer elsewhere',
      'not-embedded',
      changed(glb, (d) =>
        (d['buffers'] as Json[]).push({ uri: 'https://elsewhere.example/a.bin', byteLength: 4 }),
      ),
    ],
    [
      'a picture elsewhere',
      'not-embedded',
      changed(glb, (d) => Object.assign(d, { images: [{ uri: '//elsewhere.example/a.png' }] })),
    ],
    [
      'an extension that nobody knows',
      'needs-extension',
      changed(glb, (d) => (d['extensionsRequired'] as string[]).push('ACME_gaussian_hair')),
    ],
    [
      'a claim to a terabyte of zeros',
      'too-complex',
      changed(glb, (d) =>
        (d['accessors'] as Json[]).push({ componentType: 5126, type: 'VEC4', count: 6e10 }),
      ),
    ],
    [
      'a hundred thousand nodes',
      'too-complex',
      changed(glb, (d) => {
        d['nodes'] = [...(d['nodes'] as Json[]), ...Array.from({ length: 100_000 }, () => ({}))];
      }),
    ],
    [
      'too many pictures',
      'too-complex',
      changed(glb, (d) =>
        Object.assign(d, { images: Array.from({ length: 100 }, () => ({ bufferView: 0 })) }),
      ),
    ],
  ])('%s is told as such', (_what, code, bytes) => {
    expect(faultOf(bytes)).toBe(code);
  });

  it('is refused over a limit: bytes, triangles, shapes', () => {
    expect(faultOf(glb, { maxBytes: 1_000_000 })).toBe('too-large');
    expect(faultOf(glb, { maxTriangles: 10_000 })).toBe('too-complex');
    expect(faultOf(glb, { maxShapeVertices: 10_000 })).toBe('too-complex');
  });

  it('a picture is measured before it is unpacked', () => {
    // a PNG that says of itself that it is 30,000 pixels wide
    const png = new Uint8Array(32);
    png.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(png.buffer).setUint32(16, 30_000);
    new DataView(png.buffer).setUint32(20, 16);
    const { document, binary } = takeApart(glb);
    const views = document['bufferViews'] as Json[];
    views.push({ buffer: 0, byteOffset: binary.length, byteLength: png.length });
    document['images'] = [{ bufferView: views.length - 1, mimeType: 'image/png' }];
    Object.assign(first(document, 'buffers'), { byteLength: binary.length + png.length });
    expect(faultOf(glbOf(document, [binary, png]))).toBe('too-complex');
    expect(inspect(glbOf(document, [binary, png]), { maxImagePx: 40_000 }).images).toEqual([
      { widthPx: 30_000, heightPx: 16 },
    ]);
  });

  it('never throws anything but a fault, whatever byte is wrong', () => {
    for (let i = 0; i < 400; i++) {
      const spoiled = glb.slice();
      // the header and the JSON, where a reader can be led astray
      const where = (i * 7919) % 30_000;
      spoiled[where] = (spoiled[where] ?? 0) ^ (1 + ((i * 31) % 255));
      expect(() => faultOf(spoiled)).not.toThrow();
    }
  });

  it('says whether another try might help', () => {
    const fault = (bytes: Uint8Array) => {
      try {
        return inspect(bytes) && null;
      } catch (error) {
        return error instanceof GuestFaultError ? error.fault : null;
      }
    };
    expect(fault(halved(glb))?.retryable).toBe(true);
    expect(fault(text('no, no, no'))?.retryable).toBe(false);
    expect(fault(halved(glb))?.detail).toMatch(/bytes/);
  });
});
