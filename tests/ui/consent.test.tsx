// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { button, mountApp, press, the, type Mounted } from './mount.tsx';

let mounted: Mounted;
afterEach(() => mounted.unmount());

const deviceCalls = () => mounted.session.calls.filter((call) => call.startsWith('allow'));

describe('the consent sheet', () => {
  it('stands between the camera button and the camera', async () => {
    mounted = await mountApp();
    await press(button(mounted.page, 'Camera'));
    expect(deviceCalls()).toEqual([]);
    expect(the(mounted.page, 'dialog').textContent).toContain('never leave');
    await press(button(mounted.page, 'Switch camera on'));
    expect(deviceCalls()).toEqual(['allowCamera: camera-2']);
    expect(mounted.page.querySelector('dialog')).toBeNull();
  });

  it('asks for the microphone by itself: agreeing to one is not agreeing to the other', async () => {
    mounted = await mountApp();
    await press(button(mounted.page, 'Microphone'));
    await press(button(mounted.page, 'Switch microphone on'));
    expect(deviceCalls()).toEqual(['allowMicrophone: microphone-browser-2']);
  });

  it('switches nothing on when the answer is to type, and gives the focus back', async () => {
    mounted = await mountApp();
    const camera = button(mounted.page, 'Camera');
    await press(camera);
    await press(button(mounted.page, 'Just type'));
    expect(deviceCalls()).toEqual([]);
    expect(mounted.page.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(camera);
  });

  it('takes Escape for no', async () => {
    mounted = await mountApp();
    await press(button(mounted.page, 'Camera'));
    await act(async () => {
      the(mounted.page, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    expect(deviceCalls()).toEqual([]);
    expect(mounted.page.querySelector('dialog')).toBeNull();
  });

  it('does not rest its focus on a button, so that a held Enter agrees to nothing', async () => {
    mounted = await mountApp();
    await press(button(mounted.page, 'Camera'));
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('says that it reads only the tone where speech cannot be recognised', async () => {
    mounted = await mountApp(
      {},
      { devices: { camera: true, microphone: true, recogniser: 'none', readsTone: true } },
    );
    await press(button(mounted.page, 'Microphone'));
    expect(the(mounted.page, 'dialog').textContent).toContain('keep typing');
    await press(button(mounted.page, 'Switch microphone on'));
    expect(deviceCalls()).toEqual(['allowMicrophone: microphone-tone-2']);
  });

  it('lets the visitor have only movements read', async () => {
    mounted = await mountApp();
    await press(button(mounted.page, 'Camera'));
    const [full, movements] = mounted.page.querySelectorAll('dialog input[type="radio"]');
    if (!(full instanceof HTMLInputElement) || !(movements instanceof HTMLInputElement))
      throw new Error('no choice is offered');
    expect(full.checked).toBe(true);
    await act(async () => movements.click());
    await press(button(mounted.page, 'Switch camera on'));
    expect(mounted.session.calls).toEqual(
      expect.arrayContaining(['setSenseMode expressions', 'allowCamera: camera-2']),
    );
  });

  it('promises to read nothing but words where tone may not be read', async () => {
    mounted = await mountApp(
      {},
      { devices: { camera: false, microphone: true, recogniser: 'on-device', readsTone: false } },
    );
    expect(mounted.page.textContent).not.toContain('May I see you?');
    await press(button(mounted.page, 'Microphone'));
    const sheet = the(mounted.page, 'dialog');
    expect(sheet.textContent).toContain('not how you say them');
    expect(sheet.querySelector('input')).toBeNull();
  });

  it('is asked again after the device was switched off', async () => {
    mounted = await mountApp({ camera: { kind: 'on', engine: 'mediapipe' } });
    await press(button(mounted.page, 'Camera'));
    expect(mounted.session.calls).toContain('stopCamera');
    await press(button(mounted.page, 'Camera'));
    expect(deviceCalls()).toEqual([]);
    the(mounted.page, 'dialog');
  });
});
