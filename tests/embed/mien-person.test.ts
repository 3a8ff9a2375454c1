// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://shop.example/", "settings": { "navigation": { "disableChildFrameNavigation": true } } }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { HELLO_TIMEOUT_MS } from '../../src/embed/connection.ts';
import { MOVE_GRACE_MS, MienPerson } from '../../src/embed/mien-person.ts';
import { MAX_SAY_CHARS, openCommand, readFrameQuery, seal } from '../../src/embed/protocol.ts';
import type { Report } from '../../src/embed/protocol.ts';

const SERVER = 'https://mien.example/';
const ORIGIN = 'https://mien.example';

customElements.define('mien-person', MienPerson);

type Heard = readonly [name: string, detail: unknown];

const EVENTS = ['ready', 'state-change', 'message', 'error'] as const;

const place = (attributes: Readonly<Record<string, string>> = {}) => {
  const element = document.createElement('mien-person');
  if (!(element instanceof MienPerson)) throw new Error('not defined');
  const events: Heard[] = [];
  for (const name of EVENTS) {
    element.addEventListener(name, (event) => {
      if (event instanceof CustomEvent) events.push([name, event.detail]);
    });
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return { element, events };
};

const inShadow = <T extends HTMLElement>(element: MienPerson, selector: string): T | null =>
  element.shadowRoot?.querySelector<T>(selector) ?? null;

const frameOf = (element: MienPerson): HTMLIFrameElement | null => inShadow(element, 'iframe');

/** Stands in for the framed page: takes what is posted to it and answers from its window. */
const frameSide = (element: MienPerson) => {
  const frame = frameOf(element);
  if (!frame) throw new Error('no frame');
  const posted: { readonly data: unknown; readonly origin: string }[] = [];
  const contentWindow = {
    postMessage: (data: unknown, origin: string) => posted.push({ data, origin }),
  };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow, configurable: true });
  const send = (data: unknown, origin = ORIGIN, source: unknown = contentWindow): void => {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  };
  const report = (message: Report): void => send(seal(message));
  const commands = () =>
    posted.flatMap(({ data }) => {
      const opened = openCommand(data);
      return opened.kind === 'message' ? [opened.message] : [];
    });
  return { frame, send, report, commands, posted };
};

const connect = (element: MienPerson) => {
  const side = frameSide(element);
  side.report({ type: 'hello' });
  side.report({ type: 'ready', name: 'Mira' });
  return side;
};

beforeEach(() => {
  vi.useFakeTimers();
  MienPerson.server = SERVER;
});

afterEach(() => {
  document.body.replaceChildren();
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('loading', () => {
  it('loads nothing in a corner until the launcher is pressed', () => {
    const { element } = place({ position: 'corner', persona: 'mira' });
    expect(frameOf(element)).toBeNull();
    const launcher = inShadow<HTMLButtonElement>(element, 'button.launcher');
    expect(launcher?.textContent).toContain('Talk to Mira');
    launcher?.click();
    expect(frameOf(element)).not.toBeNull();
    expect(element.hasAttribute('open')).toBe(true);
    expect(launcher?.hidden).toBe(true);
  });

  it('loads at once when told to be eager, and stays closed', () => {
    const { element } = place({ position: 'corner', loading: 'eager' });
    const frame = frameOf(element);
    expect(readFrameQuery(new URL(frame?.src ?? '').search)?.open).toBe(false);
    expect(element.hasAttribute('open')).toBe(false);
  });

  it('loads in the flow of the page when it comes into view', () => {
    const seen: IntersectionObserverCallback[] = [];
    class Watcher {
      constructor(callback: IntersectionObserverCallback) {
        seen.push(callback);
      }
      observe() {}
      disconnect() {}
    }
    vi.stubGlobal('IntersectionObserver', Watcher);
    const { element } = place();
    expect(frameOf(element)).toBeNull();
    const tell = (isIntersecting: boolean) => {
      const entry = {
        isIntersecting,
      } as Partial<IntersectionObserverEntry> as IntersectionObserverEntry; // only this field is read
      const watcher = { disconnect() {} } as Partial<IntersectionObserver> as IntersectionObserver; // not read
      seen[0]?.([entry], watcher);
    };
    tell(false);
    expect(frameOf(element)).toBeNull();
    tell(true);
    expect(frameOf(element)).not.toBeNull();
    vi.unstubAllGlobals();
  });

  it('frames the server it came from, sandboxed, with the devices it may ask for', () => {
    const { element } = place({ loading: 'eager', persona: 'mira', locale: 'nl', theme: 'dark' });
    const frame = frameOf(element);
    const url = new URL(frame?.src ?? '');
    expect(url.origin).toBe(ORIGIN);
    expect(readFrameQuery(url.search)).toEqual({
      host: 'https://shop.example',
      persona: 'mira',
      avatar: null,
      locale: 'nl',
      theme: 'dark',
      context: null,
      hands: false,
      eagerness: null,
      vad: null,
      open: true,
    });
    expect(frame?.getAttribute('allow')).toBe('camera; microphone; autoplay');
    const sandbox = frame?.getAttribute('sandbox')?.split(' ');
    expect(sandbox).toContain('allow-scripts');
    expect(sandbox).not.toContain('allow-top-navigation');
    expect(frame?.title).toContain('AI');
  });

  it('carries how turns are taken, and loads afresh when that changes', () => {
    const { element } = place({ loading: 'eager', eagerness: 'patient', vad: 'silero' });
    const asked = () => readFrameQuery(new URL(frameOf(element)?.src ?? '').search);
    expect(asked()).toMatchObject({ eagerness: 'patient', vad: 'silero' });
    element.setAttribute('eagerness', 'eager');
    element.setAttribute('vad', 'whatever');
    expect(asked()).toMatchObject({ eagerness: 'eager', vad: null });
  });

  it('loads from another server when told to, over http only', () => {
    expect(
      frameOf(place({ loading: 'eager', src: 'https://other.example' }).element)?.src,
    ).toContain('https://other.example/?embed=1');
    const { element, events } = place({ loading: 'eager', src: 'javascript:alert(1)' });
    expect(frameOf(element)).toBeNull();
    expect(element.status).toBe('error');
    expect(events).toContainEqual([
      'error',
      { type: 'setup', reason: 'no-server', retryable: false },
    ]);
  });
});

describe('the connection', () => {
  it('goes from connecting to connected, and tells when the person is there', () => {
    const { element, events } = place({ loading: 'eager' });
    expect(element.status).toBe('connecting');
    connect(element);
    expect(element.status).toBe('connected');
    expect(events.filter(([name]) => name !== 'state-change')).toEqual([
      ['ready', { name: 'Mira' }],
    ]);
    expect(events.filter(([name]) => name === 'state-change')).toEqual([
      ['state-change', { status: 'connecting', phase: null }],
      ['state-change', { status: 'connected', phase: null }],
    ]);
  });

  it('hands on phases, messages and errors', () => {
    const { element, events } = place({ loading: 'eager' });
    const side = connect(element);
    events.length = 0;
    side.report({ type: 'state-change', phase: 'thinking' });
    side.report({ type: 'message', who: 'visitor', text: 'Are you open?' });
    side.report({ type: 'error', reason: 'no-webgl', retryable: false });
    expect(element.phase).toBe('thinking');
    expect(events).toEqual([
      ['state-change', { status: 'connected', phase: 'thinking' }],
      ['message', { who: 'visitor', text: 'Are you open?' }],
      ['error', { type: 'person', reason: 'no-webgl', retryable: false }],
    ]);
  });

  it('believes no other window, no other origin and no other shape', () => {
    const { element, events } = place({ loading: 'eager' });
    const side = connect(element);
    events.length = 0;
    const lie = seal({ type: 'message', who: 'person', text: 'Everything is free' });
    side.send(lie, 'https://evil.example');
    side.send(lie, ORIGIN, {});
    side.send({ ...lie, who: 'admin' });
    expect(events).toEqual([]);
  });

  it('is an error when the frame never answers, and recovers when it answers late', () => {
    const { element, events } = place({ loading: 'eager' });
    const side = frameSide(element);
    vi.advanceTimersByTime(HELLO_TIMEOUT_MS);
    expect(element.status).toBe('error');
    expect(element.failure).toEqual({ type: 'connection', reason: 'timeout' });
    expect(events).toContainEqual([
      'error',
      { type: 'connection', reason: 'timeout', retryable: true },
    ]);
    expect(inShadow(element, 'button.retry')?.hidden).toBe(false);
    side.report({ type: 'hello' });
    expect(element.status).toBe('connected');
    expect(element.failure).toBeNull();
  });

  it('is an error when the frame speaks another version', () => {
    const { element } = place({ loading: 'eager' });
    frameSide(element).send({ mien: 99, type: 'hello' });
    expect(element.failure).toEqual({ type: 'connection', reason: 'version' });
  });

  it('tries again with a new frame', () => {
    const { element } = place({ loading: 'eager' });
    const first = frameOf(element);
    vi.advanceTimersByTime(HELLO_TIMEOUT_MS);
    inShadow<HTMLButtonElement>(element, 'button.retry')?.click();
    expect(frameOf(element)).not.toBe(first);
    expect(element.status).toBe('connecting');
  });
});

describe('say and stop', () => {
  it('opens and loads the person, and says the line once they are there', () => {
    const { element } = place({ position: 'corner' });
    element.say('  Welcome to Northlight. ');
    const side = frameSide(element);
    side.report({ type: 'hello' });
    expect(side.commands()).toEqual([]);
    side.report({ type: 'ready', name: 'Mira' });
    expect(side.commands()).toContainEqual({ type: 'say', text: 'Welcome to Northlight.' });
    expect(side.posted.every(({ origin }) => origin === ORIGIN)).toBe(true);
  });

  it('drops lines that wait when told to stop', () => {
    const { element } = place({ loading: 'eager' });
    element.say('one');
    element.stop();
    element.say('two');
    const said = connect(element)
      .commands()
      .filter(({ type }) => type === 'say');
    expect(said).toEqual([{ type: 'say', text: 'two' }]);
  });

  it('passes stop on at once', () => {
    const { element } = place({ loading: 'eager' });
    const side = connect(element);
    element.stop();
    expect(side.commands().at(-1)).toEqual({ type: 'stop' });
  });

  it('refuses a line that is too long and more lines than can wait, with a reason', () => {
    const { element, events } = place({ loading: 'eager' });
    element.say('x'.repeat(MAX_SAY_CHARS + 1));
    for (let line = 0; line < 9; line++) element.say(`line ${line}`);
    const reasons = events.flatMap(([name, detail]) => (name === 'error' ? [detail] : []));
    expect(reasons).toEqual([
      { type: 'command', reason: 'too-long', retryable: false },
      { type: 'command', reason: 'too-many', retryable: false },
    ]);
  });

  it('says nothing for an empty line', () => {
    const { element } = place({ position: 'corner' });
    element.say('   ');
    expect(frameOf(element)).toBeNull();
  });
});

describe('being moved', () => {
  it('keeps the connection when it is put back soon', () => {
    const { element, events } = place({ loading: 'eager' });
    connect(element);
    events.length = 0;
    element.remove();
    vi.advanceTimersByTime(MOVE_GRACE_MS - 1);
    document.body.append(element);
    vi.advanceTimersByTime(MOVE_GRACE_MS * 2);
    expect(frameOf(element)).not.toBeNull();
    expect(element.status).toBe('connected');
    expect(events.filter(([name]) => name === 'error')).toEqual([]);
  });

  it('lets go of the frame when it stays away, and comes back afresh', () => {
    const { element } = place({ loading: 'eager' });
    connect(element);
    element.remove();
    vi.advanceTimersByTime(MOVE_GRACE_MS);
    expect(frameOf(element)).toBeNull();
    expect(element.status).toBe('disconnected');
    document.body.append(element);
    expect(element.status).toBe('connecting');
  });

  it('holds lines back while a moved frame loads again', () => {
    const { element } = place({ loading: 'eager' });
    const side = connect(element);
    side.report({ type: 'hello' });
    element.say('later');
    expect(side.commands().some(({ type }) => type === 'say')).toBe(false);
    side.report({ type: 'ready', name: 'Mira' });
    expect(side.commands()).toContainEqual({ type: 'say', text: 'later' });
  });
});

describe('a corner', () => {
  const open = () => {
    const { element } = place({ position: 'corner', persona: 'mira' });
    inShadow<HTMLButtonElement>(element, 'button.launcher')?.click();
    return { element, side: connect(element) };
  };

  it('moves the focus into the conversation and back to the launcher', () => {
    const { element, side } = open();
    expect(element.shadowRoot?.activeElement).toBe(frameOf(element));
    side.report({ type: 'dismiss' });
    expect(element.hasAttribute('open')).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(inShadow(element, 'button.launcher'));
  });

  it('gives the focus back to the button of the page that opened it', () => {
    const { element } = place({ position: 'corner' });
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    element.open();
    expect(document.activeElement).toBe(element);
    element.close();
    expect(document.activeElement).toBe(button);
  });

  it('leaves the focus alone when the page only has something said', () => {
    const { element } = place({ position: 'corner' });
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    element.say('Welcome');
    expect(document.activeElement).toBe(button);
  });

  it('closes on Escape and on its button, and keeps the conversation', () => {
    const { element, side } = open();
    const close = inShadow<HTMLButtonElement>(element, 'button.close');
    close?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(element.hasAttribute('open')).toBe(false);
    expect(side.commands().at(-1)).toEqual({ type: 'close' });
    element.open();
    expect(side.commands().at(-1)).toEqual({ type: 'open' });
    close?.click();
    expect(element.hasAttribute('open')).toBe(false);
    expect(frameOf(element)).toBe(side.frame);
  });

  it('is a named dialog with a real button to open it', () => {
    const { element } = open();
    const panel = inShadow(element, '.panel');
    expect(panel?.getAttribute('role')).toBe('dialog');
    expect(panel?.getAttribute('aria-label')).toBe('Mira - AI assistant');
    expect(inShadow(element, '.launcher')?.tagName).toBe('BUTTON');
    expect(inShadow(element, '.close')?.getAttribute('aria-label')).toBe('Close the conversation');
  });
});

describe('words', () => {
  it('says that it is an AI whatever label a host page sets', () => {
    const { element } = place({ position: 'corner', label: 'Ask Anna' });
    const launcher = inShadow(element, '.launcher');
    expect(launcher?.textContent).toContain('Ask Anna');
    expect(launcher?.textContent).toContain('AI assistant');
  });

  it('speaks the language of the page', () => {
    document.documentElement.lang = 'nl-NL';
    const { element } = place({ position: 'corner', persona: 'mira' });
    expect(inShadow(element, '.launcher')?.textContent).toContain('Praat met Mira');
    expect(inShadow(element, '.launcher')?.textContent).toContain('AI-assistent');
    document.documentElement.removeAttribute('lang');
  });

  it('does not take a name for markup', () => {
    const { element } = place({ position: 'corner', name: '<img src=x onerror=alert(1)>' });
    expect(inShadow(element, 'img')).toBeNull();
  });
});

describe('changes while it runs', () => {
  it('passes a new language and theme on without loading again', () => {
    const { element } = place({ loading: 'eager' });
    const side = connect(element);
    element.setAttribute('theme', 'dark');
    element.setAttribute('locale', 'nl');
    expect(side.commands().at(-1)).toEqual({ type: 'configure', locale: 'nl', theme: 'dark' });
    expect(frameOf(element)).toBe(side.frame);
  });

  it('loads another person afresh', () => {
    const { element } = place({ loading: 'eager', persona: 'mira' });
    const side = connect(element);
    element.setAttribute('persona', 'sol');
    expect(frameOf(element)).not.toBe(side.frame);
    expect(element.status).toBe('connecting');
  });

  it('in the flow of a page, ends the conversation when closed and offers it again', () => {
    const { element } = place({ loading: 'eager' });
    connect(element);
    element.close();
    expect(frameOf(element)).toBeNull();
    expect(inShadow(element, '.launcher')?.hidden).toBe(false);
    expect(element.status).toBe('disconnected');
  });
});
