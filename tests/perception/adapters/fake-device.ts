import { vi } from 'vitest';

class FakeTrack extends EventTarget {
  enabled = true;
  muted = false;
  readonly stop = vi.fn();

  mute(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }
}

/** The browser's answer to whether this page may use the device; null for a browser that keeps it to itself. */
export type FakePermission = PermissionState | null;

/** A browser with one device that can be pulled out, muted, refused and held by another. */
export function fakeDevice(state: FakePermission = 'granted') {
  const tracks: FakeTrack[] = [];
  const permission = Object.assign(new EventTarget(), { state });
  const device: { refusal: string | null } = { refusal: null };
  const asked = vi.fn(async () => {
    if (device.refusal) throw new DOMException('no', device.refusal);
    const track = new FakeTrack();
    tracks.push(track);
    return {
      getTracks: () => [track],
      getAudioTracks: () => [track],
      getVideoTracks: () => [track],
    };
  });
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia: asked });
  const page = Object.assign(new EventTarget(), { hidden: false });
  const query = async () => {
    if (permission.state === null) throw new TypeError('unknown permission');
    return permission;
  };
  vi.stubGlobal('navigator', { mediaDevices, permissions: { query } });
  vi.stubGlobal('document', page);
  return {
    asked,
    tracks,
    /** From now on the device cannot be had: the DOMException's name; null lets it be had again. */
    refuse(name: string | null): void {
      device.refusal = name;
    },
    plugsChange(): void {
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    allow(now: PermissionState): void {
      permission.state = now;
      permission.dispatchEvent(new Event('change'));
    },
    hide(hidden: boolean): void {
      page.hidden = hidden;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}
