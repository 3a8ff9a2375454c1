import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';

import { createBroadcast } from '../../src/session/broadcast.ts';
import { initialSnapshot } from '../../src/session/snapshot.ts';
import type { SessionEvent } from '../../src/session/types.ts';
import { createMind } from '../../src/session/mind.ts';

const announced = () => {
  const { temperament } = createMind(1, 'receptionist');
  const broadcast = createBroadcast(createStore(() => initialSnapshot('en', 'full', temperament)));
  const events: SessionEvent[] = [];
  return { broadcast, events, leave: broadcast.subscribe((event) => events.push(event)) };
};

test('a phase is told when it changes, and not again', () => {
  const { broadcast, events } = announced();
  broadcast.setPhase('thinking');
  broadcast.setPhase('thinking');
  expect(events).toEqual([{ kind: 'state-change', phase: 'thinking' }]);
  expect(broadcast.get().phase).toBe('thinking');
});

test('a notice stands in place of the one of its kind, behind the others', () => {
  const { broadcast } = announced();
  broadcast.notify({ code: 'recogniser-failed', reason: 'network' });
  broadcast.notify({ code: 'offline' });
  broadcast.notify({ code: 'recogniser-failed', reason: 'no-speech' });
  expect(broadcast.get().notices).toEqual([
    { code: 'offline' },
    { code: 'recogniser-failed', reason: 'no-speech' },
  ]);
  broadcast.dismiss('offline');
  expect(broadcast.get().notices.map(({ code }) => code)).toEqual(['recogniser-failed']);
});

test('whoever has left, and everybody after the end, is told nothing', () => {
  const { broadcast, events, leave } = announced();
  leave();
  broadcast.setPhase('thinking');
  broadcast.subscribe((event) => events.push(event));
  broadcast.dispose();
  broadcast.setPhase('idle');
  expect(events).toEqual([]);
});
