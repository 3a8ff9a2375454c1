export { buildPerson } from './person/build-person.ts';
export { PersonFileError, type PersonFileFault } from './person/files/packed-format.ts';
export { packPerson } from './person/files/pack-person.ts';
export { unpackPerson } from './person/files/unpack-person.ts';
export { writeGlb } from './person/files/write-glb.ts';
export type { MaterialSlot, PartMesh, PersonMesh, SparseMorph } from './person/part-mesh.ts';
export {
  CONTROL_GROUPS,
  PERSON_CONTROLS,
  spelledOut,
  type ChoiceControl,
  type ColourControl,
  type ControlGroup,
  type PersonControl,
  type RangeControl,
  type SwatchControl,
} from './person/person-controls.ts';
export { personFromData } from './person/person-from-data.ts';
export type { PersonSpec } from './person/person-spec.ts';
export { PRESETS, presetByName } from './person/presets.ts';
export { samplePerson } from './person/sample-person.ts';
export { EYE_TOE_OUT_RAD, UNIT_M } from './person/rig.ts';
export {
  composePose,
  EYE_PITCH_AT_ONE_RAD,
  EYE_YAW_AT_ONE_RAD,
  type Stillness,
} from './pose/compose-pose.ts';
