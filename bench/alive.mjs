/**
 * What a person does when nothing happens, and while they speak, as an observer with a stopwatch would note it: blinks,
 * gaze, saccades, breath, head, accents, swallows, for the calm and the lively profile. `--minutes 10 --seed 1`.
 * Prints one JSON object as its last line.
 */
import { parseArgs } from 'node:util';

import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const { module } = await runnerImport('./bench/alive-loop.ts');
const noted = {};
for (const profile of ['receptionist', 'lively']) {
  noted[profile] = {};
  for (const phase of ['idle', 'speaking'])
    noted[profile][phase] = module.note(
      profile,
      phase,
      Number(values.minutes),
      Number(values.seed),
    );
}
for (const [profile, phases] of Object.entries(noted)) {
  console.log(profile);
  console.table(phases);
}
console.log(JSON.stringify(noted));
