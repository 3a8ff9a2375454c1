import type { Recogniser } from '../ports.ts';
import type { ServerOffers } from './server-offer.ts';

/** Who would turn this visitor's speech into words. */
type RecogniserKind = 'on-device' | 'browser' | 'server' | 'call' | 'none';

export interface RecogniserChoice extends Recogniser {
  /** Whom the visitor must be asked about; changes when the server has told what it has. */
  readonly kind: RecogniserKind;
}

export interface RecogniserChoices {
  /** The browser's own; null where there is none. */
  readonly browser: Recogniser | null;
  readonly server: Recogniser;
  readonly offers: ServerOffers;
  /** Whether this page can talk by a call. */
  readonly calls?: boolean;
}

/** The wordings that say that the sound goes to the server. */
const SERVER_WORDING = /-server-\d+$/u;

/**
 * The browser's recogniser, or the server's where there is none or where the site puts it first. What begins is what the
 * visitor agreed to: the wording of their consent decides, not what would be chosen by now.
 */
export const createRecogniserChoice = (choices: RecogniserChoices): RecogniserChoice => {
  const { browser, server, offers } = choices;
  let current: Recogniser | null = null;
  const stop = (): void => {
    current?.stop();
    current = null;
  };
  return {
    get kind() {
      // A site that takes calls has its visitors talk by them; who would rather not may type.
      if (offers.known?.realtime && choices.calls) return 'call';
      const hearing = offers.known?.hearing ?? null;
      if (hearing && (hearing.first || !browser)) return 'server';
      if (!browser) return 'none';
      return browser.onDevice ? 'on-device' : 'browser';
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
      current = chosen;
      chosen.start(locale, listener, given);
    },
    hold: (down) => current?.hold?.(down),
    stop,
    dispose() {
      current = null;
      browser?.dispose();
      server.dispose();
    },
  };
};
