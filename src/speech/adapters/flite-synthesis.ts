import type { FliteJob, FliteSound } from '../flite/render-clause.ts';
import { runFlite } from './flite-run.ts';

/** Durations matter in the sounding run only: the other is squeezed, since its time goes into making sound. */
const SQUEEZE = 0.1;

/** Renders one clause. Synchronous. Throws when flite fails. */
export const synthesise = (flite: WebAssembly.Module, job: FliteJob): FliteSound => {
  const { knobs } = job;
  const sound = runFlite(
    flite,
    [
      '-voice',
      job.voice,
      '--setf',
      `duration_stretch=${knobs.durationStretch.toFixed(3)}`,
      '--setf',
      `int_f0_target_mean=${knobs.f0MeanHz.toFixed(1)}`,
      '--setf',
      `int_f0_target_stddev=${knobs.f0StddevHz.toFixed(1)}`,
      '-psdur',
      '-t',
      job.text,
    ],
    true,
  );
  const words =
    job.markedText === null
      ? null
      : runFlite(
          flite,
          [
            '-voice',
            job.voice,
            '--setf',
            `duration_stretch=${SQUEEZE}`,
            '-ssml',
            '-ps',
            '-t',
            job.markedText,
          ],
          false,
        ).printed;
  return {
    pcm: sound.pcm ?? new Float32Array(0),
    sampleRateHz: sound.sampleRateHz,
    phoneTimes: sound.printed,
    wordPhones: words,
  };
};
