import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';

/** What one run of the flite program gave back. */
export interface FliteRun {
  readonly printed: string;
  /** 16-bit mono samples as floats in [-1, 1]; null when no sound was asked for. */
  readonly pcm: Float32Array<ArrayBuffer> | null;
  readonly sampleRateHz: number;
}

const SOUND_FILE = 'sound.wav';
const SAMPLES_TAG = 0x64617461; // "data", big-endian

/** Finds the samples of a RIFF file: flite writes one fmt and one data chunk, and may leave the size too large. */
const samplesOf = (bytes: Uint8Array): { pcm: Float32Array<ArrayBuffer>; sampleRateHz: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sampleRateHz = view.getUint32(24, true);
  let at = 12;
  while (at + 8 <= bytes.byteLength) {
    const size = view.getUint32(at + 4, true);
    if (view.getUint32(at, false) === SAMPLES_TAG) {
      const count = Math.floor(Math.min(size, bytes.byteLength - at - 8) / 2);
      const pcm = new Float32Array(count);
      for (let index = 0; index < count; index += 1)
        pcm[index] = view.getInt16(at + 8 + index * 2, true) / 32768;
      return { pcm, sampleRateHz };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('flite wrote no samples');
};

/**
 * Runs flite once in a fresh instance, as its command line would. Synchronous: call it in a worker. Throws when the
 * program fails; the message is for logs.
 */
export const runFlite = (
  flite: WebAssembly.Module,
  args: readonly string[],
  wantSound: boolean,
): FliteRun => {
  const decoder = new TextDecoder();
  let printed = '';
  const folder = new PreopenDirectory('/out', new Map());
  const wasi = new WASI(
    ['flite', ...args, '-o', wantSound ? `/out/${SOUND_FILE}` : 'none'],
    [],
    [
      new OpenFile(new File([])),
      new ConsoleStdout((bytes) => {
        printed += decoder.decode(bytes, { stream: true });
      }),
      new ConsoleStdout(() => {}),
      folder,
    ],
    { debug: false },
  );
  const instance = new WebAssembly.Instance(flite, { wasi_snapshot_preview1: wasi.wasiImport });
  // The shim asks for the two exports that every WASI command has; WebAssembly's own type knows only names.
  const code = wasi.start(
    instance as WebAssembly.Instance & {
      exports: { memory: WebAssembly.Memory; _start: () => unknown };
    },
  );
  if (code !== 0) throw new Error(`flite ended with code ${code}`);
  if (!wantSound) return { printed, pcm: null, sampleRateHz: 0 };
  const file = folder.dir.contents.get(SOUND_FILE);
  if (!(file instanceof File)) throw new Error('flite wrote no sound');
  return { printed, ...samplesOf(file.data) };
};
