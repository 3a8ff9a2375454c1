import { createMouthShape } from '#core';
import { createTraceLog, momentsOf, spansOf, type TurnTrace } from '#session';
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
      saying: 2770,
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
    expect(turn?.at.endOfSpeech).toBeNull();
    expect(turn && spansOf(turn)).toEqual({
      endPointing: null,
      model: null,
      firstClause: 10,
      voice: 190,
      saying: null,
      total: 200,
    });
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
      {
        id: 'a',
        by: 'typing',
        at: {
          endOfSpeech: null,
          endPointed: 0,
          firstToken: null,
          firstClause: 10,
          firstAudio: null,
          firstViseme: null,
          last: 100,
        },
        ending: 'cut',
      },
    ]);
  });

  it('does not take lips for its own that still close from what was cut', () => {
    const moving = createMouthShape();
    moving[0] = 0.1;
    const resting = createMouthShape();
    resting[0] = 1;
    const log = createTraceLog();
    log.begin('a', 0, null);
    log.mark('a', 'firstClause', 5);
    log.lips(moving, 16);
    expect(log.turns()[0]?.at.firstViseme).toBeNull();
    log.lips(resting, 140);
    log.lips(moving, 380);
    log.mark('a', 'firstAudio', 420);
    expect(log.turns()[0]?.at).toMatchObject({ firstViseme: 380, firstAudio: 420 });
  });

  it('never runs backwards: words that are dated after the end of their turn end with it', () => {
    const log = createTraceLog();
    log.begin('a', 1000, 1040);
    log.mark('a', 'firstToken', 990);
    const [turn] = log.turns();
    expect(turn && spansOf(turn)).toMatchObject({ endPointing: 0, model: 0 });
    expect(turn && momentsOf(turn)[0]).toEqual({ point: 'endOfSpeech', ms: 0 });
    expect(turn && momentsOf(turn).at(-1)).toEqual({ point: 'last', ms: null });
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
