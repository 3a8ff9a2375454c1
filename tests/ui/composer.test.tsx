// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { entry } from './fake-session.ts';
import { button, key, mountApp, press, show, the, type, type Mounted } from './mount.tsx';

let mounted: Mounted;
afterEach(() => mounted.unmount());

const field = () => the(mounted.page, 'textarea');
const submitted = () => mounted.session.calls.filter((call) => call.startsWith('submit'));
const value = () => field().closest('.composer-field')?.querySelector('textarea')?.value;

describe('the field', () => {
  it('sends on Enter, empties itself, and unlocks the sound with the same gesture', async () => {
    mounted = await mountApp();
    await type(field(), '  When are you open?  ');
    await key(field(), 'Enter');
    expect(submitted()).toEqual(['submit: When are you open?']);
    expect(mounted.session.calls).toContain('unlockAudio');
    expect(value()).toBe('');
  });

  it('keeps Shift and Enter, and an Enter that an input method uses, to itself', async () => {
    mounted = await mountApp();
    await type(field(), 'こんにちは');
    const shifted = await key(field(), 'Enter', { shiftKey: true });
    await key(field(), 'Enter', { isComposing: true });
    expect(submitted()).toEqual([]);
    expect(shifted.defaultPrevented).toBe(false);
  });

  it('sends nothing when there is nothing but space', async () => {
    mounted = await mountApp();
    await type(field(), '  \n ');
    await key(field(), 'Enter');
    await press(button(mounted.page, 'Send'));
    expect(submitted()).toEqual([]);
  });

  it('tells the person that someone began to type, once', async () => {
    mounted = await mountApp();
    await type(field(), 'W');
    await type(field(), 'Wh');
    expect(mounted.session.calls.filter((call) => call === 'typing')).toHaveLength(1);
  });

  it('gives refused words back, so that nothing has to be typed twice', async () => {
    mounted = await mountApp();
    await type(field(), 'far too long');
    await key(field(), 'Enter');
    await show(mounted.session, { notices: [{ code: 'too-long', maxLength: 5 }] });
    expect(value()).toBe('far too long');
    expect(mounted.page.textContent).toContain('more than 5 characters');
  });

  it('gives words back that got no answer, offers them again, and takes them away once they are asked', async () => {
    mounted = await mountApp();
    await type(field(), 'When are you open?');
    await key(field(), 'Enter');
    const asked = entry({ id: 'v', who: 'visitor', text: 'When are you open?' });
    const failed = entry({ id: 'p', who: 'person', text: '', state: 'failed', retryable: true });
    await show(mounted.session, { entries: [asked, failed] });
    expect(value()).toBe('When are you open?');
    await press(button(mounted.page, 'Try again'));
    expect(submitted()).toEqual(['submit: When are you open?', 'submit: When are you open?']);
    await show(mounted.session, { entries: [asked, { ...failed, state: 'pending' }] });
    expect(value()).toBe('');
  });

  it('never takes away what was typed while nothing was answered', async () => {
    mounted = await mountApp();
    await type(field(), 'One?');
    await key(field(), 'Enter');
    await type(field(), 'Two, rather');
    const asked = entry({ id: 'v', who: 'visitor', text: 'One?' });
    const failed = entry({ id: 'p', who: 'person', text: '', state: 'failed' });
    await show(mounted.session, { entries: [asked, failed] });
    expect(value()).toBe('Two, rather');
    expect(mounted.page.textContent).not.toContain('Try again');
    await show(mounted.session, { entries: [asked] });
    expect(value()).toBe('Two, rather');
  });

  it('becomes a way to stop while the person speaks, and a way to send once words are there', async () => {
    mounted = await mountApp({ phase: 'speaking' });
    await press(button(mounted.page, 'Stop speaking'));
    expect(mounted.session.calls).toContain('stop');
    await type(field(), 'And on Monday?');
    await press(button(mounted.page, 'Send'));
    expect(submitted()).toEqual(['submit: And on Monday?']);
  });
});

describe('what was said', () => {
  it('shows HTML as text', async () => {
    const text = '<img src=x onerror="alert(1)"><b>bold</b>';
    mounted = await mountApp({
      entries: [
        entry({ id: 'v', who: 'visitor', text }),
        entry({ id: 'p', who: 'person', text, link: { title: text, href: 'javascript:alert(1)' } }),
      ],
    });
    expect(mounted.page.querySelector('.log img, .log b, .log a')).toBeNull();
    expect(the(mounted.page, '.log').textContent).toContain(text);
  });

  it('offers three suggestions until the visitor has spoken', async () => {
    mounted = await mountApp();
    expect(mounted.page.querySelectorAll('.suggestion')).toHaveLength(3);
    await press(button(mounted.page, 'When are you open today?'));
    expect(submitted()).toEqual(['submit: When are you open today?']);
    expect(document.activeElement).toBe(the(mounted.page, '.log'));
    await show(mounted.session, {
      entries: [entry({ id: 'v', who: 'visitor', text: 'When are you open today?' })],
    });
    expect(mounted.page.querySelectorAll('.suggestion')).toHaveLength(0);
  });

  it('names its sources, and offers the choices of the newest answer only', async () => {
    const answer = entry({
      id: 'a',
      who: 'person',
      text: 'Which day?',
      choices: ['Today', 'Sunday'],
      sources: [
        { id: 'hours', title: 'Opening hours' },
        { id: 'tickets', title: 'Tickets' },
      ],
    });
    mounted = await mountApp({ entries: [answer] });
    expect(mounted.page.textContent).toContain('from Opening hours and Tickets');
    await press(button(mounted.page, 'Sunday'));
    expect(submitted()).toEqual(['submit: Sunday']);
    await show(mounted.session, {
      entries: [answer, entry({ id: 'v', who: 'visitor', text: 'Sunday' })],
    });
    expect(mounted.page.querySelector('.choices')).toBeNull();
  });

  it('offers a person under an answer that does not know', async () => {
    mounted = await mountApp({
      entries: [entry({ id: 'p', who: 'person', text: 'I do not know.', offersPerson: true })],
    });
    await press(the(mounted.page, '.choice-person'));
    expect(mounted.session.calls).toContain('requestPerson');
  });
});

describe('the microphone button', () => {
  const talked = () => mounted.session.calls.filter((call) => call.startsWith('pushToTalk'));
  const wait = (ms: number) => act(() => new Promise<void>((done) => setTimeout(done, ms)));
  const fire = (event: Event) =>
    act(async () => void button(mounted.page, 'Microphone').dispatchEvent(event));

  it('held with the space bar gives the visitor the floor, and letting go ends their turn', async () => {
    mounted = await mountApp({ microphone: { kind: 'on', engine: 'test' } });
    await fire(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    await wait(320);
    expect(talked()).toEqual(['pushToTalk: true']);
    const up = new KeyboardEvent('keyup', { key: ' ', bubbles: true, cancelable: true });
    await fire(up);
    expect(talked()).toEqual(['pushToTalk: true', 'pushToTalk: false']);
    expect(up.defaultPrevented, 'no click that would turn it off').toBe(true);
    expect(mounted.session.calls).not.toContain('stopMicrophone');
  });

  it('pressed shortly turns the microphone off', async () => {
    mounted = await mountApp({ microphone: { kind: 'on', engine: 'test' } });
    await press(button(mounted.page, 'Microphone'));
    await wait(320);
    expect(talked()).toEqual([]);
    expect(mounted.session.calls).toContain('stopMicrophone');
  });

  it('lets go when it loses the focus', async () => {
    mounted = await mountApp({ microphone: { kind: 'on', engine: 'test' } });
    await fire(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    await wait(320);
    await fire(new FocusEvent('focusout', { bubbles: true }));
    expect(talked()).toEqual(['pushToTalk: true', 'pushToTalk: false']);
  });
});
