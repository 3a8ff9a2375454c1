/** All that builds, checks and writes people, for tests that make many of them: bundled into one file, it is quick. */
import { join } from 'node:path';

import { bundled } from '../../support/bundled.ts';

export type Workshop = typeof import('./workshop-tools.ts');

export const openWorkshop = (): Promise<Workshop> =>
  bundled<Workshop>(join(import.meta.dirname, 'workshop-tools.ts'));
