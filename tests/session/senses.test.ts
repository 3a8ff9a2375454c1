import type { Percept, SenseMode } from '#core';
import type {
  ConsentGrant,
  Sense,
  SenseFailureReason,
  SenseOutput,
  SenseStatus,
} from '#perception';
import type { Recogniser, RecogniserEvent } from '#speech';
import { describe, expect, test } from 'vitest';

import type { SenseContext } from '../../src/session/sense-mode.ts';
import { createSenses } from '../../src/session/senses.ts';
import { face, NEUTRAL_FACES, voice, words } from './fakes.ts';

/** A device that a test speaks through. */
function handSense() {
  const grants: ConsentGrant[] = [];
  let output: SenseOutput | null = null;
  let stops = 0;
  const sense: Sense = {
    async start(grant, to) {
      grants.push(grant);
      output = to;
    },
    stop: () => void stops++,
    dispose() {},
  };
  return {
    sense,
    grants,
    say: (percept: Percept) => output?.percept(percept),
    fail: (reason: SenseFailureReason = 'covered') =>
      output?.status({ kind: 'failed', reason, retryable: true }),
    on: () => output?.status({ kind: 'on', engine: 'test' }),
    get stops() {
      return stops;
    },
  };
}

function sensing(context: SenseContext = 'public') {
  const camera = handSense();
  const microphone = handSense();
  const known: Percept[] = [];
  const shown: { camera?: SenseStatus; microphone?: SenseStatus; senseMode?: SenseMode } = {};
  const senses = createSenses({
    ports: { camera: camera.sense, microphone: microphone.sense, recogniser: null },
    now: () => 5,
    context,
    push: (percept) => known.push(percept),
    status: (change) => Object.assign(shown, change),
    recognised: () => undefined,
  });
  return { senses, camera, microphone, known, shown };
}
const kindly = face(1, {
  smile: 0.9,
  valence: 0.8,
  arousal: 0.4,
  emotion: { ...NEUTRAL_FACES, neutral: 0, happy: 1 },
});

describe('reading movements only', () => {
  test('a smile passes, what might be felt does not', () => {
    const { senses, camera, known } = sensing();
    senses.setMode('expressions');
    senses.allowCamera('t');
    camera.say(kindly);
    expect(known).toContainEqual({ kind: 'sense-mode', tMs: 5, mode: 'expressions' });
    expect(known.at(-1)).toMatchObject({ smile: 0.9, valence: 0, arousal: 0 });
    expect(known.at(-1)).toMatchObject({ emotion: { neutral: 1, happy: 0 } });
    expect(camera.grants).toMatchObject([{ mode: 'expressions' }]);
  });

  test('a voice is heard to speak, and not how it sounds', () => {
    const { senses, microphone, known } = sensing();
    senses.setMode('expressions');
    senses.allowMicrophone('t', 'en');
    microphone.say(voice(1, { speaking: true, arousal: 0.8, pitchHz: 220, loudnessDb: -20 }));
    microphone.say({ kind: 'vocal', tMs: 2, sound: 'laugh', confidence: 0.9 });
    expect(known.at(-1)).toMatchObject({
      kind: 'voice',
      speaking: true,
      loudnessDb: -20,
      arousal: 0,
      pitchHz: null,
      confidence: 0,
    });
  });

  test('changing to it starts the camera afresh, so that nothing more is even computed', () => {
    const { senses, camera, known } = sensing();
    senses.allowCamera('t');
    camera.say(kindly);
    senses.setMode('expressions');
    expect(camera.stops).toBe(1);
    expect(camera.grants.map(({ mode }) => mode)).toEqual(['full', 'expressions']);
    expect(known).toContainEqual({ kind: 'sense-lost', tMs: 5, sense: 'face' });
  });
});

test('a microphone that is on begins again with what it may read from then on', () => {
  const { senses, microphone } = sensing();
  senses.allowMicrophone('t', 'en');
  senses.setMode('expressions');
  expect(microphone.grants.map(({ mode }) => mode)).toEqual(['full', 'expressions']);
  expect(microphone.grants[1]).toMatchObject({ sense: 'microphone', textVersion: 't' });
});

describe('switched off', () => {
  test('the camera is let go, and does not start until the mode allows it', () => {
    const { senses, camera, known, shown } = sensing();
    senses.allowCamera('t');
    senses.setMode('off');
    expect(camera.stops).toBe(1);
    camera.say(kindly);
    expect(known.filter(({ kind }) => kind === 'face')).toEqual([]);
    senses.allowCamera('t');
    expect(camera.grants).toHaveLength(1);
    expect(shown.camera).toMatchObject({ kind: 'failed', reason: 'forbidden-here' });
  });
});

describe.each(['workplace', 'education'] as const)('in a place of kind %s', (context) => {
  test('no choice opens the camera, and the brain is told from the start', () => {
    const { senses, camera, known, shown } = sensing(context);
    expect(known).toEqual([{ kind: 'sense-mode', tMs: 5, mode: 'off' }]);
    senses.setMode('full');
    senses.allowCamera('t');
    expect(camera.grants).toEqual([]);
    expect(shown.camera).toEqual({ kind: 'failed', reason: 'forbidden-here', retryable: false });
  });

  test('a microphone still tells when somebody speaks, for the turns', () => {
    const { senses, microphone, known } = sensing(context);
    senses.allowMicrophone('t', 'en');
    microphone.say(voice(1, { speaking: true, arousal: 0.9 }));
    expect(known.at(-1)).toMatchObject({ kind: 'voice', speaking: true, arousal: 0 });
  });
});

test('words are no body: they are read in every mode', () => {
  const { senses, microphone, known } = sensing();
  senses.setMode('off');
  senses.allowMicrophone('t', 'en');
  const said = words(1, { sentiment: 0.7 });
  microphone.say(said);
  expect(known.at(-1)).toEqual(said);
});

describe('a microphone and its recogniser', () => {
  function listening() {
    const microphone = handSense();
    const listeners: ((event: RecogniserEvent) => void)[] = [];
    const events: string[] = [];
    const recogniser: Recogniser = {
      onDevice: true,
      start: (_locale, listener) => void listeners.push(listener),
      stop: () => void events.push('stopped'),
      dispose() {},
    };
    const senses = createSenses({
      ports: { camera: null, microphone: microphone.sense, recogniser },
      now: () => 5,
      context: 'public',
      push: () => undefined,
      status: () => undefined,
      recognised: (event) => void events.push(event.kind === 'words' ? event.text : event.kind),
      hearingEnds: () => void events.push('hearing ends'),
    });
    senses.allowMicrophone('t', 'en');
    return { senses, microphone, listeners, events };
  }

  test.each(['device-lost', 'muted', 'interrupted', 'revoked'] as const)(
    'that is gone (%s) ends the hearing',
    (reason) => {
      const { microphone, events } = listening();
      microphone.on();
      microphone.fail(reason);
      expect(events).toContain('hearing ends');
    },
  );

  test.each(['page-hidden', 'engine-failed'] as const)(
    'that fails for now (%s) leaves what was recognised',
    (reason) => {
      const { microphone, events } = listening();
      microphone.on();
      microphone.fail(reason);
      expect(events).toEqual([]);
    },
  );

  test('are both off when the permission was taken back', () => {
    const { microphone, events } = listening();
    microphone.on();
    microphone.fail('revoked');
    expect(events).toEqual(['stopped', 'hearing ends']);
  });

  test('say nothing more once they are off', () => {
    const { senses, listeners, events } = listening();
    senses.stopMicrophone();
    listeners[0]?.({ kind: 'words', text: 'too late', final: true });
    expect(events).toEqual(['stopped', 'hearing ends']);
  });

  test('come back together when the device does', () => {
    const { microphone, listeners, events } = listening();
    microphone.on();
    microphone.fail('device-lost');
    listeners[0]?.({ kind: 'failed', reason: 'permission-denied', retryable: false });
    listeners[0]?.({ kind: 'ended' });
    microphone.on();
    expect(listeners).toHaveLength(2);
    listeners[1]?.({ kind: 'words', text: 'hello', final: true });
    expect(events.at(-1)).toBe('hello');
  });

  test('stay apart where words failed by themselves: a page that was hidden is no new chance', () => {
    const { microphone, listeners } = listening();
    microphone.on();
    listeners[0]?.({ kind: 'ended' });
    microphone.fail('page-hidden');
    microphone.on();
    expect(listeners).toHaveLength(1);
  });
});

describe('what is bright before the person', () => {
  const lights = (known: readonly Percept[]): readonly number[] =>
    known.flatMap((percept) => (percept.kind === 'light' ? [percept.level] : []));

  test('is the page alone without a camera, and the room besides with one', () => {
    const { senses, camera, known } = sensing();
    senses.setPageLight(0.9);
    expect(lights(known)).toEqual([0.9]);
    senses.allowCamera('t');
    camera.say({ kind: 'light', tMs: 6, level: 0.1 });
    const [page = 0, both = 0] = lights(known);
    expect(both).toBeLessThan(page - 0.3);
    expect(both).toBeGreaterThan(0.1);
    camera.say({ kind: 'light', tMs: 7, level: 0.6 });
    expect(lights(known).at(-1)).toBeGreaterThan(both);
  });

  test('is the page again as soon as the camera is off or sees nothing, and its light is no light any more', () => {
    const { senses, camera, known } = sensing();
    senses.setPageLight(0.2);
    senses.allowCamera('t');
    camera.say({ kind: 'light', tMs: 6, level: 0.9 });
    camera.fail();
    expect(lights(known).at(-1)).toBe(0.2);
    camera.say({ kind: 'light', tMs: 7, level: 0.9 });
    senses.stopCamera();
    expect(lights(known).at(-1)).toBe(0.2);
    camera.say({ kind: 'light', tMs: 8, level: 0.9 });
    expect(lights(known).at(-1)).toBe(0.2);
  });
});
