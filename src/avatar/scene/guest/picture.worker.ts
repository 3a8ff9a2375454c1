/**
 * Where compressed pictures are unpacked. The unpacker writes some of its own code as it starts (its C++ bindings do),
 * which the page's policy forbids. So its program is run here: the server gives this one worker a policy of its own,
 * under which it may do that but may not ask the network for anything.
 */
interface WorkerScope {
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
    options: { readonly once: true },
  ): void;
}
const scope = globalThis as unknown as WorkerScope; // this file runs in a worker only; the project's lib types a page

/** The first message is the program; it listens for the ones after it. */
scope.addEventListener(
  'message',
  ({ data }) => {
    if (typeof data !== 'string') throw new TypeError('the first message must be the program');
    // oxlint-disable-next-line no-eval -- called indirectly it runs in the global scope, as a script of its own would
    (0, eval)(data);
  },
  { once: true },
);
