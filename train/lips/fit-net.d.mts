import type { Rng } from '../../src/core/index.ts';
import type { StoredNet } from '../../src/speech/sound/acoustic-net.ts';

export interface Clip {
  readonly voice: string;
  readonly rows: readonly Float32Array[];
  readonly labels: Uint8Array;
  readonly kept: boolean;
}
export interface Share {
  readonly frames: number;
  readonly stream: number;
  readonly whole: number;
  readonly phones: number;
}
export function trainNet(options: {
  /** The product's modules, as openSpeechCode gathers them. */
  readonly code: object;
  readonly clips: readonly Clip[];
  readonly layers: readonly { readonly offsets: readonly number[]; readonly outputs: number }[];
  readonly rounds: number;
  readonly rng: Rng;
  readonly note?: (round: number, loss: number) => void;
}): { readonly stored: StoredNet; readonly figures: Readonly<Record<string, Share>> };
