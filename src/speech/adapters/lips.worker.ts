import { lipTimings } from '../lips/timing.ts';
import type { EnglishReaders } from '../phones/english-sounds.ts';
import { wordPhones } from '../phones/word-phones.ts';
import { readNet } from '../sound/acoustic-net.ts';
import weights from '../sound/net-weights.json';
import { createEnglishReaders } from './english-readers.ts';
import type { LipReply, LipRequest } from './lip-messages.ts';

/** The part of a worker's global that this file uses; the page's own `self` would be a Window. */
interface WorkerScope {
  postMessage(message: LipReply, options: StructuredSerializeOptions): void;
  addEventListener(type: 'message', listener: (event: { readonly data: LipRequest }) => void): void;
}
const scope = globalThis as unknown as WorkerScope; // this file runs in a worker only; the project's lib types a page

const net = readNet(weights);

/** The dictionary is a megabyte: until it has come, English is read by the trained rules. */
const english = createEnglishReaders();
const NO_READERS: EnglishReaders = { dictionary: null, spelling: null };

const answer = async ({ id, clause, sound }: LipRequest): Promise<LipReply> => {
  const words = wordPhones(clause.text, clause.locale, {
    ...(clause.locale === 'en' ? await english.load() : NO_READERS),
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
