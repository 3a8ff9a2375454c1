import { type FileHandle, open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/** A file as a web stream, opened when it is first read and read as fast as it is taken. */
export const streamFile = (path: string): ReadableStream<Uint8Array> => {
  let file: FileHandle | null = null;
  const close = async (): Promise<void> => {
    const open = file;
    file = null;
    await open?.close();
  };
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      file ??= await open(path);
      const { bytesRead, buffer } = await file.read(
        Buffer.allocUnsafe(CHUNK_BYTES),
        0,
        CHUNK_BYTES,
      );
      if (bytesRead === 0) {
        await close();
        controller.close();
      } else {
        controller.enqueue(buffer.subarray(0, bytesRead));
      }
    },
    cancel: close,
  };
  // No reading ahead: a body that nobody takes, or that ends in a 304, must not hold a file open.
  return new ReadableStream(source, { highWaterMark: 0 });
};
