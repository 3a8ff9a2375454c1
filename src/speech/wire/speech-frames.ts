/**
 * How speech travels from the server to the page: frames of one tag byte, four bytes of length (little-endian) and so
 * many bytes. `head` comes first, then `audio` and `timing` in any order, and `end` last: a stream without it was cut.
 *
 *   head    {"sampleRateHz": 24000}             JSON, UTF-8
 *   audio   16-bit little-endian mono samples   a whole number of them
 *   timing  ClauseTiming                        JSON; the last one counts
 *   failed  {"code", "message", "retryable"}    JSON; nothing follows
 *   end     nothing
 */
const FRAME_TAGS = { head: 1, audio: 2, timing: 3, failed: 4, end: 5 } as const;
export type FrameKind = keyof typeof FRAME_TAGS;

export const SPEECH_CONTENT_TYPE = 'application/vnd.mien.speech';

export interface SpeechFrame {
  readonly kind: FrameKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const HEAD_BYTES = 5;
/** Far above any honest frame: ten seconds of 48 kHz sound. */
const MOST_BYTES = 1 << 20;

const kindOf = (tag: number): FrameKind | null => {
  for (const [kind, value] of Object.entries(FRAME_TAGS))
    if (value === tag) return kind as FrameKind; // the keys of FRAME_TAGS are the kinds
  return null;
};

export const encodeFrame = (
  kind: FrameKind,
  bytes: Uint8Array = new Uint8Array(0),
): Uint8Array<ArrayBuffer> => {
  const frame = new Uint8Array(HEAD_BYTES + bytes.length);
  frame[0] = FRAME_TAGS[kind];
  new DataView(frame.buffer).setUint32(1, bytes.length, true);
  frame.set(bytes, HEAD_BYTES);
  return frame;
};

/** Cuts a stream of bytes into its frames, however it was split on the way. */
export interface FrameReader {
  /** The frames that are complete now; null when the bytes are no frames of ours. */
  push(bytes: Uint8Array): readonly SpeechFrame[] | null;
}

export const createFrameReader = (): FrameReader => {
  let held = new Uint8Array(0);
  let broken = false;
  return {
    push(bytes) {
      if (broken) return null;
      const all = new Uint8Array(held.length + bytes.length);
      all.set(held);
      all.set(bytes, held.length);
      const view = new DataView(all.buffer);
      const frames: SpeechFrame[] = [];
      let at = 0;
      while (all.length - at >= HEAD_BYTES) {
        const kind = kindOf(view.getUint8(at));
        const length = view.getUint32(at + 1, true);
        if (kind === null || length > MOST_BYTES) {
          broken = true;
          return null;
        }
        const end = at + HEAD_BYTES + length;
        if (end > all.length) break;
        frames.push({ kind, bytes: all.slice(at + HEAD_BYTES, end) });
        at = end;
      }
      held = all.slice(at);
      return frames;
    },
  };
};

/** 16-bit little-endian samples as floats in [-1, 1). An odd last byte is dropped. */
export const samplesFromPcm16 = (bytes: Uint8Array): Float32Array<ArrayBuffer> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Float32Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = view.getInt16(index * 2, true) / 32_768;
  return samples;
};

/** Floats in [-1, 1] as 16-bit little-endian samples; louder ones are clipped. */
export const pcm16FromSamples = (samples: Float32Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, sample] of samples.entries())
    view.setInt16(index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  return bytes;
};
