/** What the tests look at in a glTF document. */
export interface Gltf {
  readonly asset: {
    readonly generator: string;
    readonly copyright: string;
    readonly extras: Readonly<Record<string, unknown>>;
  };
  readonly scenes: readonly { readonly nodes: readonly number[] }[];
  readonly buffers: readonly { readonly byteLength: number }[];
  readonly bufferViews: readonly { readonly byteOffset: number; readonly byteLength: number }[];
  readonly accessors: readonly {
    readonly bufferView?: number;
    readonly count: number;
    readonly min?: readonly number[];
    readonly max?: readonly number[];
    readonly type: string;
  }[];
  readonly materials: readonly { readonly name: string; readonly alphaMode?: string }[];
  readonly skins: readonly { readonly joints: readonly number[] }[];
  readonly meshes: readonly {
    readonly name: string;
    readonly extras?: { readonly targetNames: readonly string[] };
    readonly primitives: readonly {
      readonly attributes: Readonly<Record<string, number>>;
      readonly targets?: readonly Readonly<Record<string, number>>[];
    }[];
  }[];
  readonly nodes: readonly {
    readonly name: string;
    readonly mesh?: number;
    readonly skin?: number;
    readonly translation?: readonly number[];
    readonly children?: readonly number[];
  }[];
}

/** The two chunks of a GLB that is known to be one. */
export const readGlb = (
  bytes: Uint8Array,
): { readonly gltf: Gltf; readonly binary: Uint8Array } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jsonLength = view.getUint32(12, true);
  return {
    gltf: JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + jsonLength))),
    binary: bytes.subarray(28 + jsonLength),
  };
};
