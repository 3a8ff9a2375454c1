import { createTraceLog, spansOf, type TurnTrace } from '#session';
import { describe, expect, it } from 'vitest';

const spoken = (): TurnTrace => {
  const log = createTraceLog();
  log.begin('a', 1800, 1000);
  log.mark('a', 'firstToken', 2000);
  log.mark('a', 'firstClause', 2150);
  log.mark('a', 'firstAudio', 2230);
  log.mark('a', 'firstViseme', 2200);
  log.end('a', 'heard', 5000);
  const [turn] = log.turns();
  if (!turn) throw new Error('no turn');
  return turn;
};

describe('the time line of a turn', () => {
  it('tells end-pointing, model, first clause and voice apart', () => {
    expect(spansOf(spoken())).toEqual({
      endPointing: 800,
      model: 200,
      firstClause: 150,
      voice: 80,
      total: 1230,
    });
    expect(spoken().ending).toBe('heard');
  });

  it('counts a typed turn from Enter', () => {
    const log = createTraceLog();
    log.begin('a', 1000, null);
    log.mark('a', 'firstClause', 1010);
    log.mark('a', 'firstAudio', 1200);
    const [turn] = log.turns();
    expect(turn?.at.endOfSpeech).toBeUndefined();
    expect(turn && spansOf(turn)).toEqual({ firstClause: 10, voice: 190, total: 200 });
  });

  it('keeps the first mark of a point, and none after the end', () => {
    const log = createTraceLog();
    log.begin('a', 0, null);
    log.mark('a', 'firstClause', 10);
    log.mark('a', 'firstClause', 90);
    log.end('a', 'cut', 100);
    log.mark('a', 'firstAudio', 120);
    log.end('a', 'heard', 200);
    expect(log.turns()).toEqual([
      { id: 'a', by: 'typing', at: { endPointed: 0, firstClause: 10, last: 100 }, ending: 'cut' },
    ]);
  });

  it('holds the latest fifty and hands out the same list while nothing changes', () => {
    const log = createTraceLog();
    for (let index = 0; index < 80; index += 1) log.begin(`turn-${index}`, index, null);
    expect(log.turns()).toHaveLength(50);
    expect(log.turns().at(-1)?.id).toBe('turn-79');
    expect(log.turns()).toBe(log.turns());
    log.mark('nobody', 'firstAudio', 5);
    expect(log.turns()[0]?.id).toBe('turn-30');
    log.clear();
    expect(log.turns()).toEqual([]);
  });
});
