/** The part of Google's Draco encoder that the tests use; it comes without types. */
declare module 'draco3d' {
  export interface DracoMesh {
    num_points(): number;
  }
  export interface DracoBytes {
    GetValue(index: number): number;
  }
  export interface DracoEncoder {
    SetEncodingMethod(method: number): void;
    SetSpeedOptions(encoding: number, decoding: number): void;
    SetAttributeQuantization(attribute: number, bits: number): void;
    EncodeMeshToDracoBuffer(mesh: DracoMesh, bytes: DracoBytes): number;
  }
  export interface DracoMeshBuilder {
    AddFacesToMesh(mesh: DracoMesh, faces: number, indices: Uint32Array): boolean;
    AddFloatAttributeToMesh(
      mesh: DracoMesh,
      attribute: number,
      points: number,
      components: number,
      values: Float32Array,
    ): number;
  }
  export interface DracoEncoderModule {
    readonly POSITION: number;
    readonly GENERIC: number;
    readonly MESH_SEQUENTIAL_ENCODING: number;
    readonly Encoder: new () => DracoEncoder;
    readonly MeshBuilder: new () => DracoMeshBuilder;
    readonly Mesh: new () => DracoMesh;
    readonly DracoInt8Array: new () => DracoBytes;
    destroy(what: object): void;
  }
  const draco3d: { createEncoderModule(options: object): Promise<DracoEncoderModule> };
  export default draco3d;
}
