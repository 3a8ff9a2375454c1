/** 16-bit mono WAV. @param pcm [-1, 1] */
export function toWav(pcm: Float32Array, sampleRateHz: number): Buffer {
  const data = Buffer.alloc(pcm.length * 2);
  pcm.forEach((sample, index) => data.writeInt16LE(Math.round(sample * 32_000), index * 2));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRateHz, 24);
  head.writeUInt32LE(sampleRateHz * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
