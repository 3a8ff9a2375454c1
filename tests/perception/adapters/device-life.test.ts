import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createDeviceLife } from '../../../src/perception/adapters/device-life.ts';
import { fakeDevice, type FakePermission } from './fake-device.ts';

async function begun(permission: FakePermission = 'granted', refusal: string | null = null) {
  const device = fakeDevice(permission);
  device.refuse(refusal);
  const withdrawal = new AbortController();
  const told: string[] = [];
  const life = createDeviceLife({
    kind: 'microphone',
    constraints: { audio: true },
    signal: withdrawal.signal,
    opened: async (_stream, held) => {
      told.push('opened');
      held.addEventListener('abort', () => told.push('closed'));
    },
    paused: (reason) => told.push(reason),
    resumed: () => told.push('resumed'),
    lost: (reason) => told.push(reason),
  });
  await life.begin();
  await vi.advanceTimersByTimeAsync(0);
  return { ...device, told, withdraw: () => withdrawal.abort() };
}
const passing = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a device that is open', () => {
  it('stops its tracks in the very call that withdraws, and is not asked for again', async () => {
    const { tracks, asked, withdraw, plugsChange } = await begun();
    withdraw();
    expect(tracks[0]?.stop).toHaveBeenCalledOnce();
    plugsChange();
    await passing(60_000);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('is opened again by itself when its plug comes back', async () => {
    const { tracks, told, refuse, plugsChange } = await begun();
    refuse('NotFoundError');
    tracks[0]?.dispatchEvent(new Event('ended'));
    expect(told).toEqual(['opened', 'closed', 'device-lost']);
    await passing(5000);
    expect(told.at(-1)).toBe('no-device');
    refuse(null);
    plugsChange();
    await passing(0);
    expect(told.at(-1)).toBe('opened');
    expect(tracks).toHaveLength(2);
  });

  it('says while it is muted, and when it is not any more', async () => {
    const { tracks, told } = await begun();
    tracks[0]?.mute(true);
    tracks[0]?.mute(false);
    expect(told).toEqual(['opened', 'muted', 'resumed']);
  });

  it('is disabled, not closed, while the page is hidden', async () => {
    const { tracks, told, hide } = await begun();
    hide(true);
    expect(tracks[0]?.enabled).toBe(false);
    hide(false);
    expect(tracks[0]?.enabled).toBe(true);
    expect(told).toEqual(['opened', 'page-hidden', 'resumed']);
  });

  it('stays paused when the page comes back and the device is muted', async () => {
    const { tracks, told, hide } = await begun();
    hide(true);
    tracks[0]?.mute(true);
    hide(false);
    expect(told).toEqual(['opened', 'page-hidden', 'muted']);
  });
});

describe('permission', () => {
  it('that is taken back midway closes the device, and opens it once it is given again', async () => {
    const { tracks, told, allow } = await begun();
    allow('denied');
    expect(tracks[0]?.stop).toHaveBeenCalled();
    expect(told).toEqual(['opened', 'closed', 'revoked']);
    allow('granted');
    await passing(0);
    expect(told.at(-1)).toBe('opened');
  });

  it('is told from a pulled plug also where the browser ends the track first', async () => {
    const { tracks, told, asked, allow } = await begun();
    tracks[0]?.dispatchEvent(new Event('ended'));
    allow('prompt');
    expect(told.at(-1)).toBe('revoked');
    await passing(60_000);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('that was refused is used once the visitor gives it in the browser', async () => {
    const { told, refuse, allow } = await begun('denied', 'NotAllowedError');
    expect(told).toEqual(['permission-denied']);
    refuse(null);
    allow('granted');
    await passing(0);
    expect(told.at(-1)).toBe('opened');
  });

  it.each([['prompt'], [null]] as const)(
    'that stands at %s is never asked for again without the visitor',
    async (state) => {
      const { tracks, asked, plugsChange } = await begun(state);
      tracks[0]?.dispatchEvent(new Event('ended'));
      plugsChange();
      await passing(120_000);
      expect(asked).toHaveBeenCalledOnce();
    },
  );
});

describe('a device that another program holds', () => {
  it('is tried again at growing distances until it is free', async () => {
    const { told, asked, refuse } = await begun('granted', 'NotReadableError');
    expect(told).toEqual(['device-busy']);
    await passing(1000);
    await passing(2000);
    expect(asked).toHaveBeenCalledTimes(3);
    refuse(null);
    await passing(3000);
    expect(told.at(-1)).not.toBe('opened');
    await passing(1000);
    expect(told.at(-1)).toBe('opened');
  });

  it('is left alone while the page is hidden, and tried when it is seen again', async () => {
    const { asked, hide } = await begun('granted', 'NotReadableError');
    hide(true);
    await passing(60_000);
    expect(asked).toHaveBeenCalledOnce();
    hide(false);
    await passing(0);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
