import { synthesise } from './flite-synthesis.ts';
import type { FliteReply, FliteRequest } from './flite-messages.ts';

/** The part of a worker's global that this file uses; the page's own `self` would be a Window. */
interface WorkerScope {
  postMessage(message: FliteReply, options: StructuredSerializeOptions): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: FliteRequest }) => void,
  ): void;
}
const scope = globalThis as unknown as WorkerScope; // this file runs in a worker only; the project's lib types a page

const reply = (message: FliteReply, transfer: Transferable[] = []): void =>
  scope.postMessage(message, { transfer });

let flite: Promise<WebAssembly.Module> | null = null;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/** Compiles while it downloads; a server that sends another MIME type still works, a little slower. */
const compile = async (url: string): Promise<WebAssembly.Module> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`flite.wasm: HTTP ${response.status}`);
  if (response.headers.get('content-type')?.startsWith('application/wasm'))
    return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
};

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'load') {
    flite = compile(data.wasmUrl);
    flite.then(
      () => reply({ kind: 'loaded' }),
      (error: unknown) => {
        flite = null;
        reply({ kind: 'load-failed', detail: messageOf(error) });
      },
    );
    return;
  }
  const { id, job } = data;
  (flite ?? Promise.reject(new Error('flite is not loaded')))
    .then((module) => {
      const sound = synthesise(module, job);
      reply({ kind: 'sound', id, sound }, [sound.pcm.buffer]);
    })
    .catch((error: unknown) => reply({ kind: 'failed', id, detail: messageOf(error) }));
});
