import { lipTimings } from '../lips/timing.ts';
import type { PronouncingDictionary } from '../phones/english-sounds.ts';
import { wordPhones } from '../phones/word-phones.ts';
import { readNet } from '../sound/acoustic-net.ts';
import weights from '../sound/net-weights.json';
import type { LipReply, LipRequest } from './lip-messages.ts';
import { loadDictionary } from './pronouncing-dictionary.ts';

/** The part of a worker's global that this file uses; the page's own `self` would be a Window. */
interface WorkerScope {
  postMessage(message: LipReply, options: StructuredSerializeOptions): void;
  addEventListener(type: 'message', listener: (event: { readonly data: LipRequest }) => void): void;
}
const scope = globalThis as unknown as WorkerScope; // this file runs in a worker only; the project's lib types a page

const net = readNet(weights);

let dictionary: Promise<PronouncingDictionary | null> | null = null;
/** Null when it cannot be had: words are then read by rule. A later clause tries again. */
const loadedDictionary = (): Promise<PronouncingDictionary | null> => {
  dictionary ??= loadDictionary().catch(() => {
    dictionary = null;
    return null;
  });
  return dictionary;
};

const answer = async ({ id, clause, sound }: LipRequest): Promise<LipReply> => {
  const words = wordPhones(clause.text, clause.locale, {
    dictionary: clause.locale === 'en' ? await loadedDictionary() : null,
    pronounce: clause.pronounce,
  });
  return { kind: 'timed', id, utterance: lipTimings(clause, sound, words, net) };
};

scope.addEventListener('message', ({ data }) => {
  void answer(data)
    .catch((error: unknown): LipReply => ({
      kind: 'failed',
      id: data.id,
      detail: error instanceof Error ? error.message : 'unknown',
    }))
    .then((reply) => scope.postMessage(reply, { transfer: [] }));
});
