import type { PersonSpec } from './person-spec.ts';
import { ailsa } from './presets/ailsa.ts';
import { amara } from './presets/amara.ts';
import { bayu } from './presets/bayu.ts';
import { desmond } from './presets/desmond.ts';
import { elena } from './presets/elena.ts';
import { henrik } from './presets/henrik.ts';
import { karim } from './presets/karim.ts';
import { marcus } from './presets/marcus.ts';
import { mei } from './presets/mei.ts';
import { mira } from './presets/mira.ts';
import { nayeli } from './presets/nayeli.ts';
import { priya } from './presets/priya.ts';
import { rosa } from './presets/rosa.ts';
import { tane } from './presets/tane.ts';
import { tomas } from './presets/tomas.ts';
import { yuki } from './presets/yuki.ts';

/** Adults of different ages and origins, each with a skull of their own; the first is the default. */
export const PRESETS: readonly PersonSpec[] = [
  mira,
  elena,
  marcus,
  yuki,
  tomas,
  amara,
  henrik,
  priya,
  rosa,
  bayu,
  nayeli,
  karim,
  ailsa,
  tane,
  mei,
  desmond,
];

/** Upper and lower case are the same; undefined when nobody bears the name. */
export const presetByName = (name: string): PersonSpec | undefined =>
  PRESETS.find((preset) => preset.name.toLowerCase() === name.toLowerCase());
