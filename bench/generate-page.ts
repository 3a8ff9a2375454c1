/** How long the page's own worker takes to build a person, asked as the page asks. */
import { PRESETS, presetByName } from '#avatar';

import { createPersonMaker, type PersonMaker } from '../src/avatar/scene/person-maker.tsx';

export interface Generation {
  /** The generator's own time in the worker. */
  readonly tookMs: number;
  /** From the question to the answer. */
  readonly wallMs: number;
  readonly triangles: number;
}

declare global {
  interface Window {
    presetNames?: readonly string[];
    /** `fresh`: in a worker that has built nobody yet. */
    generate?: (name: string, fresh: boolean) => Promise<Generation>;
    shown?: boolean;
  }
}

let maker: PersonMaker = createPersonMaker();

async function generate(name: string, fresh: boolean): Promise<Generation> {
  const spec = presetByName(name);
  if (!spec) throw new Error(`nobody is called ${name}`);
  if (fresh) {
    maker.dispose();
    maker = createPersonMaker();
  }
  const fromMs = performance.now();
  const made = await maker.build(spec);
  const wallMs = performance.now() - fromMs;
  if (!made || made.tookMs === 0) throw new Error(`${name} was not built anew`);
  const triangles = made.person.parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  return { tookMs: made.tookMs, wallMs, triangles };
}

window.presetNames = PRESETS.map(({ name }) => name);
window.generate = generate;
window.shown = true;
