import type { PersonSpec } from './person-spec.ts';
import { amara } from './presets/amara.ts';
import { elena } from './presets/elena.ts';
import { henrik } from './presets/henrik.ts';
import { marcus } from './presets/marcus.ts';
import { mira } from './presets/mira.ts';
import { priya } from './presets/priya.ts';
import { rosa } from './presets/rosa.ts';
import { tomas } from './presets/tomas.ts';
import { yuki } from './presets/yuki.ts';

/** Nine adults of different ages and origins; the first is the default. */
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
];

/** Upper and lower case are the same; undefined when nobody bears the name. */
export const presetByName = (name: string): PersonSpec | undefined =>
  PRESETS.find((preset) => preset.name.toLowerCase() === name.toLowerCase());
