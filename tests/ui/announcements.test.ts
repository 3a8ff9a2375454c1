import { describe, expect, it } from 'vitest';

import { createAnnouncements } from '../../src/ui/announce/announcements.ts';
import { finishedLength } from '../../src/ui/announce/finished-text.ts';
import { EMPTY_SNAPSHOT, entry } from './fake-session.ts';

const says = (text: string, state: 'speaking' | 'done' | 'cut') => ({
  ...EMPTY_SNAPSHOT,
  entries: [entry({ id: 'a', who: 'person', text, state })],
});

describe('what a screen reader hears', () => {
  it('is each finished sentence once, while the reply is still growing', () => {
    const announcements = createAnnouncements('Mira');
    expect(announcements.read(says('We are open. Until', 'speaking'))).toEqual(['We are open.']);
    expect(announcements.read(says('We are open. Until six', 'speaking'))).toEqual([]);
    expect(announcements.read(says('We are open. Until six', 'done'))).toEqual(['Until six']);
    expect(announcements.read(says('We are open. Until six', 'done'))).toEqual([]);
  });

  it('is nothing more when a reply was cut', () => {
    const announcements = createAnnouncements('Mira');
    announcements.read(says('We are open. Until six.', 'speaking'));
    expect(announcements.read(says('We are', 'cut'))).toEqual([]);
  });

  it('is that an answer takes long, once for each time it is said', () => {
    const announcements = createAnnouncements('Mira');
    const first = { ...EMPTY_SNAPSHOT, waiting: 'This takes me a moment.' };
    expect(announcements.read(first)).toEqual(['This takes me a moment.']);
    expect(announcements.read(first)).toEqual([]);
    expect(announcements.read(EMPTY_SNAPSHOT)).toEqual([]);
  });

  it('is not what the visitor typed', () => {
    const mine = entry({ id: 'v', who: 'visitor', text: 'Hello.' });
    expect(createAnnouncements('Mira').read({ ...EMPTY_SNAPSHOT, entries: [mine] })).toEqual([]);
  });

  it('is a camera that comes on, fails, and goes off; and not that it is off at first', () => {
    const announcements = createAnnouncements('Mira');
    expect(announcements.read(EMPTY_SNAPSHOT)).toEqual([]);
    const on = { ...EMPTY_SNAPSHOT, camera: { kind: 'on', engine: 'x' } } as const;
    expect(announcements.read(on)).toEqual(['Camera on']);
    expect(announcements.read(EMPTY_SNAPSHOT)).toEqual(['The camera is off.']);
    const busy = { kind: 'failed', reason: 'device-busy', retryable: true } as const;
    expect(announcements.read({ ...EMPTY_SNAPSHOT, camera: busy })).toEqual([
      'Another program is using the camera.',
    ]);
  });

  it('is each notice once, and what became of asking for a person', () => {
    const announcements = createAnnouncements('Mira');
    const offline = { ...EMPTY_SNAPSHOT, notices: [{ code: 'offline' }] } as const;
    expect(announcements.read(offline)).toHaveLength(1);
    expect(announcements.read(offline)).toEqual([]);
    const receipt = { id: '1', message: 'Someone is coming.' };
    expect(announcements.read({ ...offline, handover: { state: 'asked', receipt } })).toEqual([
      'Someone is coming.',
    ]);
  });
});

describe('a finished sentence', () => {
  it('ends with its mark and its quotes, not inside a number or an address', () => {
    const text = 'It costs 3.50 at www.northlight.example today. "Really?" And';
    expect(text.slice(0, finishedLength(text, 0, false))).toBe(
      'It costs 3.50 at www.northlight.example today. "Really?"',
    );
  });
});
