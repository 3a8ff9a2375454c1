export type { MaterialSlot, PartMesh, PersonMesh, SparseMorph } from './person/part-mesh.ts';
