import type { Percept } from '#core';
import type { ConsentGrant, Sense, SenseStatus } from '#perception';
import { createFaceSense } from '#perception/mediapipe-face';
import { createVoiceSense } from '#perception/microphone-voice';
import { afterEach, describe, expect, it, vi } from 'vitest';

class FakeTrack extends EventTarget {
  enabled = true;
  readonly stop = vi.fn();
}
/** An engine that comes up and is never given a picture. */
class IdleWorker extends EventTarget {
  static readonly terminated = vi.fn();
  postMessage({ kind }: { readonly kind: string }): void {
    if (kind !== 'open') return;
    const ready = new MessageEvent('message', { data: { kind: 'ready', engine: 'mediapipe' } });
    queueMicrotask(() => this.dispatchEvent(ready));
  }
  terminate(): void {
    IdleWorker.terminated();
  }
}

const fakeStream = (track: FakeTrack) => ({
  getTracks: () => [track],
  getVideoTracks: () => [track],
  getAudioTracks: () => [track],
});

function withDevice(getUserMedia: () => Promise<unknown>) {
  const asked = vi.fn(getUserMedia);
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia: asked });
  vi.stubGlobal('navigator', { mediaDevices });
  const video = { play: async () => {}, currentTime: -1 };
  const page = Object.assign(new EventTarget(), { hidden: false, createElement: () => video });
  vi.stubGlobal('document', page);
  vi.stubGlobal('Worker', IdleWorker);
  return { asked, page };
}

function listener() {
  const statuses: SenseStatus[] = [];
  const percepts: Percept[] = [];
  return {
    statuses,
    percepts,
    output: {
      status: (status: SenseStatus) => statuses.push(status),
      percept: (percept: Percept) => percepts.push(percept),
    },
  };
}

const granted = (sense: ConsentGrant['sense']): ConsentGrant => ({
  sense,
  mode: 'full',
  textVersion: '1',
  grantedAtMs: 0,
});
const now = (): number => 0;
const senses: readonly [ConsentGrant['sense'], ConsentGrant['sense'], () => Sense][] = [
  ['camera', 'microphone', () => createFaceSense({ now })],
  ['microphone', 'camera', () => createVoiceSense({ now })],
];

const begun: Sense[] = [];
afterEach(() => {
  for (const sense of begun.splice(0)) sense.dispose();
  vi.unstubAllGlobals();
  IdleWorker.terminated.mockClear();
});

describe.each(senses)('the %s', (own, other, create) => {
  it('is not opened with the consent for the other device', async () => {
    const { asked } = withDevice(async () => fakeStream(new FakeTrack()));
    const { statuses, output } = listener();
    await create().start(granted(other), output);
    expect(asked).not.toHaveBeenCalled();
    expect(statuses).toEqual([{ kind: 'failed', reason: 'consent-withdrawn', retryable: false }]);
  });

  it.each([
    ['NotAllowedError', 'permission-denied', false],
    ['NotFoundError', 'no-device', true],
    ['NotReadableError', 'device-busy', true],
  ])('turns %s into %s', async (name, reason, retryable) => {
    withDevice(async () => {
      throw new DOMException('no', name);
    });
    const { statuses, output } = listener();
    await create().start(granted(own), output);
    expect(statuses.at(-1)).toEqual({ kind: 'failed', reason, retryable });
  });

  it('says unsupported where a page may not use devices', async () => {
    withDevice(async () => fakeStream(new FakeTrack()));
    vi.stubGlobal('navigator', {});
    const { statuses, output } = listener();
    await create().start(granted(own), output);
    expect(statuses.at(-1)).toMatchObject({ kind: 'failed', reason: 'unsupported' });
  });

  it('is released at once when consent is withdrawn while the browser still asks', async () => {
    const track = new FakeTrack();
    let answer: (stream: unknown) => void = () => {};
    withDevice(() => new Promise((resolve) => (answer = resolve)));
    const { statuses, output } = listener();
    const sense = create();
    const started = sense.start(granted(own), output);
    sense.stop();
    answer(fakeStream(track));
    await started;
    expect(track.stop).toHaveBeenCalledOnce();
    expect(statuses.at(-1)).toEqual({ kind: 'off' });
  });
});

describe('the camera that has opened', () => {
  async function opened() {
    const track = new FakeTrack();
    const device = withDevice(async () => fakeStream(track));
    const heard = listener();
    const sense = createFaceSense({ now });
    begun.push(sense);
    void sense.start(granted('camera'), heard.output);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { ...device, ...heard, track, sense };
  }

  it('stops its track and its worker in the very call that stops it, and asks to forget', async () => {
    const { sense, track, percepts } = await opened();
    sense.stop();
    expect(track.stop).toHaveBeenCalledOnce();
    expect(IdleWorker.terminated).toHaveBeenCalled();
    expect(percepts).toEqual([{ kind: 'sense-lost', tMs: 0, sense: 'face' }]);
  });

  it('reports a device that was pulled out as lost, and that trying again may help', async () => {
    const { track, statuses } = await opened();
    track.dispatchEvent(new Event('ended'));
    expect(statuses.at(-1)).toEqual({ kind: 'failed', reason: 'device-lost', retryable: true });
    expect(track.stop).toHaveBeenCalledOnce();
  });

  it('is switched dark while the page is hidden, and on again after', async () => {
    const { page, track, percepts, statuses } = await opened();
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(track.enabled).toBe(false);
    expect(percepts.at(-1)).toMatchObject({ kind: 'sense-lost' });
    expect(statuses.at(-1)).toMatchObject({ kind: 'failed', reason: 'page-hidden' });
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(track.enabled).toBe(true);
    expect(track.stop).not.toHaveBeenCalled();
    expect(statuses.at(-1)).toEqual({ kind: 'on', engine: 'mediapipe' });
  });
});
