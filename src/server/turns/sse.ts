import type { TurnEvent } from '#dialogue';

/** Proxies drop silent connections, commonly after 30 to 60 s. */
const HEARTBEAT_MS = 15_000;

/** One server-sent event. JSON holds no raw line break, so nothing said can forge a second event. */
const toSseFrame = (event: TurnEvent): string =>
  `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;

/**
 * Streams the events that `run` emits, each as it comes. `onGone` is called when the visitor left before the end.
 * `run` never rejects.
 */
export const toSseResponse = (
  run: (emit: (event: TurnEvent) => void) => Promise<void>,
  onGone: () => void,
): Response => {
  const encoder = new TextEncoder();
  let heartbeat: NodeJS.Timeout | undefined;
  let open = true;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      // A first comment sends the headers off before the model has a word to say.
      send(': open\n\n');
      heartbeat = setInterval(() => send(': waiting\n\n'), HEARTBEAT_MS);
      void run((event) => send(toSseFrame(event))).finally(() => {
        clearInterval(heartbeat);
        if (open) controller.close();
        open = false;
      });
    },
    cancel() {
      open = false;
      clearInterval(heartbeat);
      onGone();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would hold beats back until its buffer is full.
      'X-Accel-Buffering': 'no',
    },
  });
};
