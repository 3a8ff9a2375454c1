import { describe, expect, it } from 'vitest';

import { createAudioClock } from '../../../src/speech/adapters/audio-clock.ts';

/** A system clock and a device whose time can stand still, jitter and be late. */
const createDevice = () => {
  let systemMs = 5000;
  let deviceS = 0;
  let running = false;
  let jitterMs = 0;
  const clock = createAudioClock({
    systemMs: () => systemMs,
    playingS: () => deviceS + jitterMs / 1000,
  });
  return {
    clock,
    pass(ms: number, speed = 1) {
      systemMs += ms;
      if (running) deviceS += (ms * speed) / 1000;
    },
    run(on: boolean) {
      running = on;
    },
    jitter(ms: number) {
      jitterMs = ms;
    },
  };
};

describe('the clock of speech', () => {
  it('goes on while sound is blocked', () => {
    const { clock, pass } = createDevice();
    const before = clock.nowMs();
    pass(1234);
    expect(clock.nowMs() - before).toBeCloseTo(1234, 6);
  });

  it('joins the device without a jump, and leaves it without one', () => {
    const device = createDevice();
    device.pass(3000);
    const before = device.clock.nowMs();
    device.run(true);
    device.clock.attach();
    expect(device.clock.nowMs()).toBeCloseTo(before, 6);
    device.pass(500);
    const later = device.clock.nowMs();
    expect(later - before).toBeCloseTo(500, 3);
    device.run(false);
    device.clock.detach();
    device.pass(500);
    expect(device.clock.nowMs() - later).toBeCloseTo(500, 3);
  });

  it('never runs backwards, whatever the device reports', () => {
    const device = createDevice();
    device.run(true);
    device.clock.attach();
    let last = device.clock.nowMs();
    for (let step = 0; step < 500; step += 1) {
      device.jitter(step % 7 === 0 ? -60 : (step % 5) * 6);
      device.pass(16);
      const now = device.clock.nowMs();
      expect(now).toBeGreaterThanOrEqual(last);
      expect(now - last).toBeLessThan(20);
      last = now;
    }
  });

  it('follows a device that runs a little slow', () => {
    const device = createDevice();
    device.run(true);
    device.clock.attach();
    for (let step = 0; step < 2000; step += 1) {
      device.pass(16, 0.995);
      device.clock.nowMs();
    }
    const playingMs = device.clock.heardAtMs(2000 * 0.016 * 0.995);
    expect(Math.abs(device.clock.nowMs() - playingMs)).toBeLessThan(5);
  });

  it('converts between its own time and the device’s both ways', () => {
    const device = createDevice();
    device.pass(777);
    device.run(true);
    device.clock.attach();
    expect(device.clock.contextTimeAtS(device.clock.heardAtMs(3.25))).toBeCloseTo(3.25, 9);
    expect(device.clock.heardAtMs(0)).toBeCloseTo(device.clock.nowMs(), 6);
  });
});
