// CPU per frame of stepBrain + express + composePose, in Node. Prints one JSON object as its last line.
import { runnerImport } from 'vite';

import { judge } from './bars.mjs';

const { module } = await runnerImport('./bench/frame-loop.ts');
const figures = module.measureFrame();
const missed = judge([{ name: 'p95Ms', value: figures.p95Ms, atMost: 0.5 }]);
console.log(JSON.stringify({ ...figures, missed }));
