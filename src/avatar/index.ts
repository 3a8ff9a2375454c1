export type { MaterialSlot, PartMesh, PersonMesh, SparseMorph } from './person/part-mesh.ts';
export { composePose, EYE_PITCH_AT_ONE_RAD, EYE_YAW_AT_ONE_RAD, type Stillness } from './pose/compose-pose.ts';
