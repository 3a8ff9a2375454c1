// CPU per frame of stepBrain + express + composePose, in Node. Prints one JSON object as its last line.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./bench/frame-loop.ts');
console.log(JSON.stringify(module.measureFrame()));
