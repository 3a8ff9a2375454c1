import { openReport, seal } from './protocol.ts';
import type { Command, Report } from './protocol.ts';

export type ConnectionStatus = 'disconnected' | 'connecting' | 'connected' | 'error';

/** Why the element cannot do its work. */
export type PersonFailure =
  /** The element was set up wrongly: no server to load from, or a host page without an origin of its own. */
  | { readonly type: 'setup'; readonly reason: 'no-server' | 'opaque-host' }
  /** The frame never answered, or speaks another version of the protocol. */
  | { readonly type: 'connection'; readonly reason: 'timeout' | 'version' }
  /** A command that cannot be carried out. */
  | { readonly type: 'command'; readonly reason: 'too-long' | 'too-many' }
  /** Something failed inside the frame; `reason` is the frame's word for it. */
  | { readonly type: 'person'; readonly reason: string };

/** A slow phone on a slow network needs some 15 s for the frame's script; a late answer is still welcome. */
export const HELLO_TIMEOUT_MS = 20_000;
/** Lines kept until the person is on screen to say them. */
const MAX_WAITING_LINES = 8;

export interface ConnectionOptions {
  /** The host page's window, which the frame's messages arrive at. */
  readonly window: Window;
  readonly frame: HTMLIFrameElement;
  /** Origin of the framed page. */
  readonly origin: string;
  readonly onStatus: (status: ConnectionStatus, failure: PersonFailure | null) => void;
  readonly onReport: (report: Report) => void;
  readonly onFailure: (failure: PersonFailure) => void;
}

/** The element's end of the protocol, for one frame. */
export interface Connection {
  /** Sends once the person is on screen; until then lines wait, and `stop` drops them. */
  send(command: Command): void;
  dispose(): void;
}

/** Waits for the frame's hello, then passes messages either way. */
export const createConnection = ({
  window,
  frame,
  origin,
  onStatus,
  onReport,
  onFailure,
}: ConnectionOptions): Connection => {
  let ready = false;
  let waiting: readonly Command[] = [];
  const wait = (command: Command): void => {
    if (command.type === 'stop') {
      waiting = waiting.filter((other) => other.type !== 'say');
      return;
    }
    // Open or closed: the element tells how it stands when the person is there.
    if (command.type === 'open' || command.type === 'close') return;
    const alike = waiting.filter((other) => other.type === command.type);
    if (command.type === 'say' && alike.length >= MAX_WAITING_LINES) {
      onFailure({ type: 'command', reason: 'too-many' });
      return;
    }
    const superseded = command.type === 'configure' ? alike : [];
    waiting = [...waiting.filter((other) => !superseded.includes(other)), command];
  };
  const post = (command: Command): void => frame.contentWindow?.postMessage(seal(command), origin);
  const overdue = (): void => onStatus('error', { type: 'connection', reason: 'timeout' });
  let timer = window.setTimeout(overdue, HELLO_TIMEOUT_MS);

  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== frame.contentWindow) return;
    if (event.origin !== origin) return;
    const opened = openReport(event.data);
    if (opened.kind === 'version') {
      window.clearTimeout(timer);
      onStatus('error', { type: 'connection', reason: 'version' });
    }
    if (opened.kind !== 'message') return;
    const report = opened.message;
    if (report.type === 'hello') {
      // Also when the frame was reloaded, by itself or because the element was moved.
      window.clearTimeout(timer);
      ready = false;
      onStatus('connected', null);
    } else if (report.type === 'ready') {
      ready = true;
      for (const command of waiting) post(command);
      waiting = [];
    }
    onReport(report);
  };
  window.addEventListener('message', onMessage);
  onStatus('connecting', null);

  return {
    send(command) {
      if (ready) post(command);
      else wait(command);
    },
    dispose() {
      window.clearTimeout(timer);
      window.removeEventListener('message', onMessage);
    },
  };
};
