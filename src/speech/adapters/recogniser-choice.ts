import type { Recogniser, RecogniserEvent } from '../ports.ts';
import type { ServerOffers } from './server-offer.ts';

/** Who would turn this visitor's speech into words. */
type RecogniserKind = 'on-device' | 'browser' | 'server' | 'call' | 'none';

export interface RecogniserChoice extends Recogniser {
  /** Whom the visitor must be asked about; changes when the server has told what it has. */
  readonly kind: RecogniserKind;
  /** Told when `kind` has changed because one way to words does not work. Returns what ends that. */
  onChange(listener: () => void): () => void;
}

export interface RecogniserChoices {
  /** The browser's own; null where there is none. */
  readonly browser: Recogniser | null;
  readonly server: Recogniser;
  readonly offers: ServerOffers;
  /** Whether this page can talk by a call, and calls have not lately failed. */
  readonly calls?: () => boolean;
}

type Start = Recogniser['start'];

/** The wordings that say that the sound goes to the server. */
const SERVER_WORDING = /-server-\d+$/u;

/**
 * The browser's recogniser, or the server's where there is none or where the site puts it first. What begins is what the
 * visitor agreed to: the wording of their consent decides, not what would be chosen by now. Where one fails for good the
 * other is the choice from then on; it begins by itself only if it hears on the device, which takes less than was agreed
 * to, and is asked for otherwise.
 */
export const createRecogniserChoice = (choices: RecogniserChoices): RecogniserChoice => {
  const { browser, server, offers } = choices;
  const listeners = new Set<() => void>();
  let current: Recogniser | null = null;
  /** The one of the two that has failed for good; the other is then all there is. */
  let broken: Recogniser | null = null;
  const stop = (): void => {
    current?.stop();
    current = null;
  };
  const otherThan = (failed: Recogniser): Recogniser | null => {
    const other = failed === server ? browser : offers.known?.hearing ? server : null;
    return other === broken ? null : other;
  };
  const begin = (chosen: Recogniser, ...[locale, listener, given]: Parameters<Start>): void => {
    current = chosen;
    let replaced = false;
    const take = (event: RecogniserEvent): void => {
      if (replaced) return;
      const other =
        event.kind === 'failed' && event.reason !== 'permission-denied' ? otherThan(chosen) : null;
      if (!other) {
        listener(event);
        return;
      }
      broken = chosen;
      for (const told of listeners) told();
      if (other.onDevice) {
        replaced = true;
        begin(other, locale, listener, given);
      } else listener({ kind: 'failed', reason: 'other-way', retryable: true });
    };
    chosen.start(locale, take, given);
  };
  return {
    get kind() {
      // A site that takes calls has its visitors talk by them; who would rather not may type.
      if (offers.known?.realtime && choices.calls?.()) return 'call';
      const hearing = broken === server ? null : (offers.known?.hearing ?? null);
      const own = broken === browser ? null : browser;
      if (hearing && (hearing.first || !own)) return 'server';
      if (!own) return 'none';
      return own.onDevice ? 'on-device' : 'browser';
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get onDevice() {
      return browser?.onDevice ?? false;
    },
    start(locale, listener, given) {
      stop();
      const chosen = SERVER_WORDING.test(given?.consent ?? '') ? server : browser;
      if (!chosen) {
        listener({ kind: 'failed', reason: 'unsupported', retryable: false });
        listener({ kind: 'ended' });
        return;
      }
      const other = chosen === broken ? otherThan(chosen) : null;
      begin(other?.onDevice ? other : chosen, locale, listener, given);
    },
    hold: (down) => current?.hold?.(down),
    stop,
    dispose() {
      current = null;
      listeners.clear();
      browser?.dispose();
      server.dispose();
    },
  };
};
