import { type FileHandle, open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/** A file as a web stream, read as fast as it is taken. */
export const streamFile = (path: string): ReadableStream<Uint8Array> => {
  let file: FileHandle | null = null;
  const close = async (): Promise<void> => {
    const open = file;
    file = null;
    await open?.close();
  };
  return new ReadableStream<Uint8Array>({
    async start() {
      file = await open(path);
    },
    async pull(controller) {
      const chunk = await file?.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES);
      if (!chunk || chunk.bytesRead === 0) {
        await close();
        controller.close();
      } else {
        controller.enqueue(chunk.buffer.subarray(0, chunk.bytesRead));
      }
    },
    cancel: close,
  });
};
