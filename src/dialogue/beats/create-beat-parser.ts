import { PARSER_LIMITS } from './beat-parser.ts';
import type { BeatParser, ParserLimits } from './beat-parser.ts';
import { createJsonBeatParser } from './json-beat-parser.ts';
import { createTaggedBeatParser } from './tagged-beat-parser.ts';

/** Prose longer than this before any brace is the reply itself, not an introduction to JSON. */
const DECIDE_AFTER_CHARS = 160;

/**
 * A parser that finds out by itself whether the model wrote JSON, tagged text or plain prose: models that were asked for
 * one now and then answer with another.
 */
export const createBeatParser = (limits: ParserLimits = PARSER_LIMITS): BeatParser => {
  let head = '';
  let chosen: BeatParser | null = null;

  const choose = (atEnd: boolean): BeatParser | null => {
    const start = head.trimStart();
    if (/^(?:\{|\[\s*[{\]"])/.test(start)) return createJsonBeatParser(limits);
    if (start.startsWith('`')) {
      const inside = start.replace(/^`{1,3}\w*\s*/, '');
      if (/^[{[]/.test(inside)) return createJsonBeatParser(limits);
    } else if (/^\[\s*\p{L}/u.test(start)) return createTaggedBeatParser(limits);
    if (/\{\s*"|\[\s*\{/.test(start)) return createJsonBeatParser(limits);
    if (start.includes('```') && !atEnd && start.length < DECIDE_AFTER_CHARS * 2) return null;
    if (start.length > DECIDE_AFTER_CHARS || (atEnd && start))
      return createTaggedBeatParser(limits);
    return null;
  };

  return {
    push(chunk) {
      if (chosen) return chosen.push(chunk);
      head += chunk;
      chosen = choose(false);
      return chosen ? chosen.push(head) : [];
    },
    end() {
      if (chosen) return chosen.end();
      chosen = choose(true);
      if (!chosen) return { ok: false, reason: 'empty', detail: 'no output', events: [] };
      const events = chosen.push(head);
      const end = chosen.end();
      return { ...end, events: [...events, ...end.events] };
    },
  };
};
