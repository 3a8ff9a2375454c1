import type { StopSignal } from '#core';

import type { Exchange, HeardReply, TurnRequest } from '../ports.ts';

/** Exchanges kept; more than any prompt or summary uses. */
const MAX_EXCHANGES = 60;

/** The talk with what was only partly heard brought back to what was heard. */
export const correctHeard = (
  history: readonly Exchange[],
  heard: HeardReply | null,
): readonly Exchange[] => {
  if (!heard) return history;
  const at = history.findLastIndex((exchange) => exchange.who === 'person');
  if (at < 0) return history;
  return heard.text === ''
    ? history.toSpliced(at, 1)
    : history.with(at, { who: 'person', text: heard.text });
};

/** Whether a turn was asked ahead and called off before a word of its answer: the visitor went on, and asks anew. */
export const neverAsked = (
  { ahead }: Pick<TurnRequest, 'ahead'>,
  said: readonly string[],
  stop: StopSignal,
): boolean => ahead === true && stop.aborted && said.length === 0;

/** The talk with one more turn. */
export const remember = (
  history: readonly Exchange[],
  visitor: string,
  said: readonly string[],
): readonly Exchange[] => {
  const turn: Exchange[] = [{ who: 'visitor', text: visitor }];
  if (said.length > 0) turn.push({ who: 'person', text: said.join(' ') });
  return [...history, ...turn].slice(-MAX_EXCHANGES);
};
