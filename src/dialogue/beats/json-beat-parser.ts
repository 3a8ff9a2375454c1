import { finishedPart } from '../text/sentences.ts';
import { PARSER_LIMITS } from './beat-parser.ts';
import type { BeatParser, ParseEnd, ParserLimits, WireEvent } from './beat-parser.ts';
import { parseCut, parseLoose } from './loose-json.ts';
import { endsOpening } from './opening-clause.ts';
import { splitBeat } from './split-beat.ts';
import { readHint, readWireBeat } from './wire-schema.ts';

interface Open {
  readonly bracket: '{' | '[';
  readonly start: number;
  /** The key it stands under; null in an array or at the top. */
  readonly key: string | null;
  /** The key read last, waiting for its value. */
  pendingKey: string | null;
}

/** True when nothing is left to say of a beat. */
const isSaid = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'say' in value &&
  typeof value.say === 'string' &&
  !/[\p{L}\p{N}]/u.test(value.say);

/**
 * Reads `{beats: [...], hint, offerPerson}` while it arrives: each beat is handed over when its brace closes, and the
 * first clause of the first one as soon as it stands, so that the voice need not wait for the sources behind it. A
 * scanner follows strings and brackets only, so prose around the JSON, code fences and a bare list of beats do no harm.
 */
export const createJsonBeatParser = (limits: ParserLimits = PARSER_LIMITS): BeatParser => {
  let text = '';
  let at = 0;
  let inString = false;
  let stringStart = 0;
  let lastString: string | null = null;
  let beats = 0;
  let broken = 0;
  let full = false;
  let closedRoot = false;
  let hinted = false;
  const open: Open[] = [];
  /** What was handed over early of the beat that is still being written. */
  let opening = '';

  const withoutOpening = (value: unknown): unknown => {
    if (opening === '' || typeof value !== 'object' || value === null) return value;
    const said = opening;
    opening = '';
    const say = 'say' in value && typeof value.say === 'string' ? value.say : '';
    // The gesture went with the opening.
    return { ...value, say: say.startsWith(said) ? say.slice(said.length) : say, gesture: null };
  };

  const beatEvents = (value: unknown): WireEvent[] => {
    const beat = readWireBeat(value);
    if (!beat) {
      broken += 1;
      return [];
    }
    const room = Math.max(0, limits.maxBeats - beats);
    const parts = splitBeat(beat, limits.maxSayLength).slice(0, room);
    beats += parts.length;
    return parts.map((part) => ({ kind: 'beat', beat: part }));
  };

  const isBeat = (closed: Open, parent: Open | undefined): boolean =>
    closed.bracket === '{' &&
    parent?.bracket === '[' &&
    (parent.key === 'beats' || (parent.key === null && parent === open[0]));

  const close = (end: number): WireEvent[] => {
    const closed = open.pop();
    if (!closed) return [];
    const parent = open.at(-1);
    if (open.length === 0) closedRoot = true;
    const body = text.slice(closed.start, end);
    if (isBeat(closed, parent)) {
      const value = parseLoose(body);
      const opened = opening !== '';
      const rest = withoutOpening(value);
      return opened && isSaid(rest) ? supportEvents(value) : beatEvents(rest);
    }
    if (closed.key === 'hint' && closed.bracket === '{' && !hinted) {
      const appraisal = readHint(parseLoose(body));
      hinted = appraisal !== null;
      return appraisal ? [{ kind: 'hint', appraisal }] : [];
    }
    if (!parent && closed.bracket === '{') return rootEvents(parseLoose(body));
    return [];
  };

  /** The words are out already: what stood behind them in the beat comes after. */
  const supportEvents = (value: unknown): WireEvent[] => {
    const beat = readWireBeat(value);
    if (!beat || beat.sources.length + beat.choices.length === 0) return [];
    return [{ kind: 'support', sources: beat.sources, choices: beat.choices }];
  };

  /** The first clause of the first beat, when the scanner stands right behind it. */
  const openingEvents = (): WireEvent[] => {
    const beat = open.at(-1);
    if (!limits.opensEarly || beats > 0 || opening !== '' || beat?.pendingKey !== 'say') return [];
    if (!isBeat(beat, open.at(-2)) || !endsOpening(text.slice(stringStart, at))) return [];
    const value = parseLoose(`${text.slice(beat.start, at)}"}`);
    if (typeof value !== 'object' || value === null || !('say' in value)) return [];
    // A model that writes the feeling behind the words must be waited for.
    if (typeof value.say !== 'string' || !('feel' in value) || !('pronounce' in value)) return [];
    const events = beatEvents(value);
    if (events.length > 0) opening = value.say;
    return events;
  };

  /** A reply that is one bare beat, and the flags beside the beats. */
  const rootEvents = (root: unknown): WireEvent[] => {
    if (typeof root !== 'object' || root === null) return [];
    const events: WireEvent[] = [];
    if (!('beats' in root) && 'say' in root) events.push(...beatEvents(root));
    if ('offerPerson' in root && root.offerPerson === true) events.push({ kind: 'offer-person' });
    return events;
  };

  const step = (): WireEvent[] => {
    const char = text.charAt(at);
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === ' ') return openingEvents();
      else if (char === '"') {
        inString = false;
        lastString = text.slice(stringStart, at);
        return openingEvents();
      }
      return [];
    }
    const top = open.at(-1);
    switch (char) {
      case '"':
        // Outside every bracket a quote belongs to the prose around the JSON.
        if (!top) return [];
        inString = true;
        stringStart = at + 1;
        return [];
      case ':':
        if (top) top.pendingKey = lastString;
        return [];
      case ',':
        if (top) top.pendingKey = null;
        return [];
      case '{':
      case '[':
        open.push({
          bracket: char,
          start: at,
          key: top?.bracket === '{' ? top.pendingKey : null,
          pendingKey: null,
        });
        return [];
      case '}':
      case ']': {
        const wanted = char === '}' ? '{' : '[';
        if (!open.some((container) => container.bracket === wanted)) return [];
        const events: WireEvent[] = [];
        // A brace the model forgot: everything opened since is closed with this one.
        while (open.at(-1)?.bracket !== wanted) events.push(...close(at));
        return [...events, ...close(at + 1)];
      }
      default:
        return [];
    }
  };

  /** The beat that was being written when the stream stopped: its finished sentences can still be said. */
  const salvage = (): WireEvent[] => {
    const index = open.findIndex((container, depth) => {
      const parent = open[depth - 1];
      return (
        container.bracket === '{' &&
        parent?.bracket === '[' &&
        (parent.key === 'beats' || (parent.key === null && depth === 1))
      );
    });
    const cut = open[index];
    if (!cut) return [];
    const value = parseCut(text.slice(cut.start));
    if (typeof value !== 'object' || value === null || !('say' in value)) return [];
    const rest = typeof value.say === 'string' ? finishedPart(value.say.slice(opening.length)) : '';
    return rest ? beatEvents({ ...value, say: rest }) : [];
  };

  return {
    push(chunk) {
      const events: WireEvent[] = [];
      if (text.length + chunk.length > limits.maxChars) full = true;
      text += chunk.slice(0, Math.max(0, limits.maxChars - text.length));
      while (at < text.length) {
        // An escape whose second character has not arrived waits for the next chunk.
        if (inString && text.charAt(at) === '\\' && at + 1 >= text.length) break;
        events.push(...step());
        at += 1;
      }
      return events;
    },
    end(): ParseEnd {
      if (open.length > 0 || full) {
        const events = salvage();
        return {
          ok: false,
          reason: full ? 'malformed' : 'cut',
          detail: full ? 'too long' : 'unfinished JSON',
          events,
        };
      }
      if (beats === 0 && text.trim() === '')
        return { ok: false, reason: 'empty', detail: 'no output', events: [] };
      if (beats === 0)
        return {
          ok: false,
          reason: closedRoot && broken === 0 ? 'empty' : 'malformed',
          detail: 'no beat could be read',
          events: [],
        };
      if (broken > 0)
        return { ok: false, reason: 'malformed', detail: `${broken} beats unreadable`, events: [] };
      return { ok: true, complete: true, events: [] };
    },
  };
};
