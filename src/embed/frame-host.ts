import { MAX_MESSAGE_CHARS, openCommand, seal } from './protocol.ts';
import type { Command, Report } from './protocol.ts';

/** What may be told to the page around the frame. `hello` and `dismiss` are sent by the frame host itself. */
export type FrameEvent = Exclude<Report, { type: 'hello' | 'dismiss' }>;

export interface FrameHostOptions {
  /** The frame's own window. */
  readonly window: Window;
  /** The only origin that is listened to and told anything: `readFrameQuery(...).host`. */
  readonly hostOrigin: string;
  /** Carries a command out. */
  readonly onCommand: (command: Command) => void;
}

/** The frame's end of the protocol. */
export interface FrameHost {
  /** Tells the page around. Text longer than `MAX_MESSAGE_CHARS` is cut. */
  emit(event: FrameEvent): void;
  dispose(): void;
}

const fits = (event: FrameEvent): FrameEvent => {
  if (event.type !== 'message') return event;
  return { ...event, text: event.text.slice(0, MAX_MESSAGE_CHARS) };
};

/** Escape belongs to a dialog of the page's own first. */
const belongsToDialog = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('dialog[open], [role="dialog"]') !== null;

/**
 * Connects a framed page to the element around it. Listens to `window.parent` only, at `hostOrigin` only, and drops
 * whatever the protocol does not know. Says `hello` at once; emit `ready` when the person is on screen.
 */
export const createFrameHost = ({ window, hostOrigin, onCommand }: FrameHostOptions): FrameHost => {
  const post = (report: Report): void => {
    if (window.parent === window) return;
    // The browser delivers to this origin alone, so a page that lies about itself is told nothing.
    window.parent.postMessage(seal(report), hostOrigin);
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== window.parent || window.parent === window) return;
    if (event.origin !== hostOrigin) return;
    const opened = openCommand(event.data);
    if (opened.kind === 'message') onCommand(opened.message);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || belongsToDialog(event)) return;
    post({ type: 'dismiss' });
  };
  window.addEventListener('message', onMessage);
  window.addEventListener('keydown', onKeyDown);
  post({ type: 'hello' });
  return {
    emit: (event) => post(fits(event)),
    dispose() {
      window.removeEventListener('message', onMessage);
      window.removeEventListener('keydown', onKeyDown);
    },
  };
};
