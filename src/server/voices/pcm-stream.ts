import type { SpeechPart } from './speech-vendor.ts';
import { SpeechError } from './speech-vendor.ts';

const RIFF = 0x52494646; // "RIFF", big-endian
const FMT = 0x666d7420;
const DATA = 0x64617461;
const PCM = 1;
/** A head longer than this is no sound. */
const MOST_HEAD_BYTES = 4096;

interface WavHead {
  readonly sampleRateHz: number;
  readonly channels: number;
  /** Where the samples begin. */
  readonly dataAt: number;
}

const unreadable = (): SpeechError =>
  new SpeechError('bad-request', 'The vendor sent sound in another form than 16-bit PCM.', {
    retryable: false,
  });

/** The head of a RIFF file; null when it is not complete yet. */
const wavHead = (bytes: Buffer): WavHead | null => {
  let sampleRateHz = 0;
  let channels = 0;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const tag = bytes.readUInt32BE(at);
    const size = bytes.readUInt32LE(at + 4);
    if (tag === DATA) return { sampleRateHz, channels, dataAt: at + 8 };
    if (tag === FMT) {
      if (at + 24 > bytes.length) return null;
      channels = bytes.readUInt16LE(at + 10);
      sampleRateHz = bytes.readUInt32LE(at + 12);
      if (bytes.readUInt16LE(at + 8) !== PCM || bytes.readUInt16LE(at + 22) !== 16)
        throw unreadable();
    }
    at += 8 + size + (size % 2);
  }
  return null;
};

/** The first of two channels, as mono. */
const leftOf = (bytes: Buffer): Buffer => {
  const mono = Buffer.alloc(bytes.length >> 1);
  for (let from = 0, to = 0; from + 3 < bytes.length; from += 4, to += 2)
    bytes.copy(mono, to, from, from + 2);
  return mono;
};

/**
 * A body of raw samples, or of a WAV file, as parts. Servers that are asked for raw samples sometimes send the file:
 * its head says so, and tells the rate.
 */
export async function* pcmParts(
  body: AsyncIterable<Uint8Array>,
  rawRateHz: number,
): AsyncGenerator<SpeechPart, void, void> {
  let held: Buffer = Buffer.alloc(0);
  let stereo = false;
  let begun = false;
  for await (const bytes of body) {
    let samples: Buffer = Buffer.concat([held, bytes]);
    held = Buffer.alloc(0);
    if (!begun) {
      const few = samples.length < 12;
      const wav = !few && samples.readUInt32BE(0) === RIFF;
      const head = wav ? wavHead(samples) : null;
      if (few || (wav && head === null)) {
        if (samples.length > MOST_HEAD_BYTES) throw unreadable();
        held = samples;
        continue;
      }
      if (head && (head.sampleRateHz < 8000 || head.channels < 1 || head.channels > 2))
        throw unreadable();
      begun = true;
      stereo = head?.channels === 2;
      yield { kind: 'head', sampleRateHz: head?.sampleRateHz ?? rawRateHz };
      samples = samples.subarray(head?.dataAt ?? 0);
    }
    const whole = samples.length - (samples.length % (stereo ? 4 : 2));
    held = Buffer.from(samples.subarray(whole));
    samples = samples.subarray(0, whole);
    if (samples.length > 0) yield { kind: 'audio', bytes: stereo ? leftOf(samples) : samples };
  }
  if (!begun) throw new SpeechError('vendor-cut', 'The vendor sent no sound.', { retryable: true });
}
