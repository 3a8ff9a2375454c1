import { takeSentences, toSentences } from '../text/sentences.ts';
import { PARSER_LIMITS } from './beat-parser.ts';
import type { BeatParser, ParserLimits, WireEvent } from './beat-parser.ts';
import { splitBeat } from './split-beat.ts';
import { readHint, readWireBeat } from './wire-schema.ts';

/** How long a `[` may wait for its `]` before it counts as text. */
const MAX_TAG_LENGTH = 400;
const TAG_KEYS =
  /^(?:feel|feeling|intensity|gesture|src|source|sources|say|hint|choices|pronounce|person)\b/i;
/** Shorter sentences ("Yes.") wait for the next one, so that a beat is worth a breath. */
const MIN_BEAT_LENGTH = 12;

interface Manner {
  feel: string;
  intensity: number | string;
  gesture: string | null;
  sources: string[];
  pronounce: { word: string; visemes: string }[];
}

/**
 * Reads tagged text, for models that cannot follow a JSON schema:
 * `[feel=warm intensity=0.6 gesture=nod src=tickets,prices] Adults pay 16 euros. [choices A | B]`, and
 * `[pronounce Lindehaven=nn-I-nn-DD-E]`, `[hint v=0.2 a=0.1 c=0.6]`, `[person]`. Every whole sentence becomes a beat at
 * once; text without tags is read as neutral; an unknown tag stays text.
 */
export const createTaggedBeatParser = (limits: ParserLimits = PARSER_LIMITS): BeatParser => {
  let pending = '';
  let spoken = '';
  let taken = 0;
  let beats = 0;
  let manner: Manner = freshManner();

  const emit = (say: string, choices: readonly string[] = []): WireEvent[] => {
    const beat = readWireBeat({ ...manner, say, choices });
    if (!beat) return [];
    manner = { ...manner, gesture: null, pronounce: [] };
    const parts = splitBeat(beat, limits.maxSayLength).slice(
      0,
      Math.max(0, limits.maxBeats - beats),
    );
    beats += parts.length;
    return parts.map((part) => ({ kind: 'beat', beat: part }));
  };

  /**
   * Says what is waiting: all of it, or only whole sentences. The last whole sentence waits until more words follow, for a
   * tag with its choices may come instead.
   */
  const flush = (all: boolean, choices: readonly string[] = []): WireEvent[] => {
    const { whole, rest } = takeSentences(spoken);
    const sentences = all ? [...toSentences(spoken)] : [...whole];
    let kept = all ? '' : rest;
    if (!all && rest.trim() === '') kept = `${sentences.pop() ?? ''}${rest}`;
    const lines: string[] = [];
    let line = '';
    for (const sentence of sentences) {
      line = line ? `${line} ${sentence}` : sentence;
      if (line.length < MIN_BEAT_LENGTH) continue;
      lines.push(line);
      line = '';
    }
    if (line && all) lines.push(line);
    spoken = all || !line ? kept : `${line} ${kept.trimStart()}`;
    return lines.flatMap((say, at) => emit(say, at === lines.length - 1 ? choices : []));
  };

  const applyTag = (body: string): WireEvent[] => {
    if (/^choices\b/i.test(body)) {
      const choices = body.replace(/^choices\s*[:=]?/i, '').split('|');
      return flush(true, choices);
    }
    if (/^person\b/i.test(body)) return [{ kind: 'offer-person' }];
    const fields = new Map(
      [...body.matchAll(/([\p{L}\p{N}'’-]+)\s*[=:]\s*("[^"]*"|[^\s\]]+)/gu)].map((match) => [
        match[1] ?? '',
        (match[2] ?? '').replace(/^"|"$/g, ''),
      ]),
    );
    const get = (...names: string[]) =>
      names.map((name) => fields.get(name)).find((value) => value !== undefined);
    if (/^hint\b/i.test(body)) {
      const appraisal = readHint({
        valence: Number(get('v', 'valence') ?? Number.NaN),
        arousal: Number(get('a', 'arousal') ?? Number.NaN),
        confidence: Number(get('c', 'confidence') ?? 0.5),
      });
      return appraisal ? [{ kind: 'hint', appraisal }] : [];
    }
    const events = flush(true);
    if (/^pronounce\b/i.test(body)) {
      manner.pronounce = [...fields].map(([word, visemes]) => ({ word, visemes }));
      return events;
    }
    manner = {
      feel: get('feel', 'feeling') ?? 'neutral',
      intensity: get('intensity') ?? 0.5,
      gesture: get('gesture') ?? null,
      sources: (get('src', 'source', 'sources') ?? '').split(/[,+]/).filter(Boolean),
      pronounce: manner.pronounce,
    };
    return events;
  };

  const read = (atEnd: boolean): WireEvent[] => {
    const events: WireEvent[] = [];
    while (pending) {
      const start = pending.indexOf('[');
      if (start < 0) {
        spoken += pending;
        pending = '';
        break;
      }
      spoken += pending.slice(0, start);
      pending = pending.slice(start);
      const end = pending.indexOf(']');
      if (end < 0 && !atEnd && pending.length < MAX_TAG_LENGTH) break;
      const body = end < 0 ? '' : pending.slice(1, end).trim();
      if (end > 0 && TAG_KEYS.test(body)) {
        events.push(...applyTag(body));
        pending = pending.slice(end + 1);
      } else if (end < 0 && TAG_KEYS.test(pending.slice(1))) {
        pending = ''; // a tag that never closes is not for saying
      } else {
        spoken += '[';
        pending = pending.slice(1);
      }
    }
    return [...events, ...flush(false)];
  };

  return {
    push(chunk) {
      const room = Math.max(0, limits.maxChars - taken);
      taken += chunk.length;
      pending += chunk.slice(0, room);
      return read(false);
    },
    end() {
      const events = [...read(true), ...flush(true)];
      if (beats === 0)
        return {
          ok: false,
          reason: taken === 0 ? 'empty' : 'malformed',
          detail: 'no words',
          events,
        };
      if (taken > limits.maxChars)
        return { ok: false, reason: 'malformed', detail: 'too long', events };
      return { ok: true, complete: false, events };
    },
  };
};

const freshManner = (): Manner => ({
  feel: 'neutral',
  intensity: 0.5,
  gesture: null,
  sources: [],
  pronounce: [],
});
