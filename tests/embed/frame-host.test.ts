// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createFrameHost } from '../../src/embed/frame-host.ts';
import type { FrameHost } from '../../src/embed/frame-host.ts';
import { MAX_MESSAGE_CHARS, openReport, seal } from '../../src/embed/protocol.ts';
import type { Command } from '../../src/embed/protocol.ts';

const HOST = 'https://shop.example';

const setUp = () => {
  const frame = document.createElement('div').ownerDocument.defaultView;
  if (!frame) throw new Error('no window');
  const postMessage = vi.fn<(data: unknown, origin: string) => void>();
  const parent = { postMessage };
  Object.defineProperty(frame, 'parent', { value: parent, configurable: true });
  const commands: Command[] = [];
  const host = createFrameHost({
    window: frame,
    hostOrigin: HOST,
    onCommand: (command) => commands.push(command),
  });
  const arrive = (data: unknown, origin = HOST, source: unknown = parent): void => {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    frame.dispatchEvent(event);
  };
  const told = () =>
    postMessage.mock.calls.map(([data, origin]) => ({ ...openReport(data), origin }));
  return { host, commands, arrive, told, frame };
};

describe('createFrameHost', () => {
  let host: FrameHost | null = null;
  afterEach(() => host?.dispose());

  it('says hello at once, to the one origin it was given', () => {
    const page = setUp();
    host = page.host;
    expect(page.told()).toEqual([{ kind: 'message', message: { type: 'hello' }, origin: HOST }]);
  });

  it('carries out what the page around asks', () => {
    const page = setUp();
    host = page.host;
    page.arrive(seal({ type: 'say', text: 'Welcome' }));
    page.arrive(seal({ type: 'stop' }));
    expect(page.commands).toEqual([{ type: 'say', text: 'Welcome' }, { type: 'stop' }]);
  });

  it('obeys no other window and no other origin', () => {
    const page = setUp();
    host = page.host;
    const say = seal({ type: 'say', text: 'Buy now' });
    page.arrive(say, 'https://evil.example');
    page.arrive(say, HOST, { postMessage: () => {} });
    page.arrive(say, HOST, null);
    page.arrive({ ...say, mien: 2 });
    page.arrive({ ...say, text: 7 });
    expect(page.commands).toEqual([]);
  });

  it('tells the page around what happens, with long texts cut', () => {
    const page = setUp();
    host = page.host;
    host.emit({ type: 'ready', name: 'Mira' });
    host.emit({ type: 'message', who: 'person', text: 'x'.repeat(MAX_MESSAGE_CHARS + 10) });
    const [, ready, message] = page.told();
    expect(ready).toMatchObject({ kind: 'message', message: { type: 'ready', name: 'Mira' } });
    expect(message).toMatchObject({
      kind: 'message',
      message: { type: 'message', text: 'x'.repeat(MAX_MESSAGE_CHARS) },
    });
  });

  it('passes Escape on, unless a dialog of the page takes it', () => {
    const page = setUp();
    host = page.host;
    document.body.innerHTML =
      '<button id="plain"></button><dialog open><button id="inside"></button></dialog>';
    const press = (id: string, init: KeyboardEventInit = {}) =>
      document
        .getElementById(id)
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init }));
    press('inside');
    press('plain', { key: 'a' });
    expect(page.told()).toHaveLength(1);
    press('plain');
    expect(page.told().at(-1)).toMatchObject({ message: { type: 'dismiss' } });
  });

  it('is deaf and dumb once disposed of', () => {
    const page = setUp();
    page.host.dispose();
    page.arrive(seal({ type: 'stop' }));
    expect(page.commands).toEqual([]);
  });

  it('says nothing when nothing is around it', () => {
    const alone = document.defaultView;
    if (!alone) throw new Error('no window');
    const postMessage = vi.spyOn(alone, 'postMessage');
    Object.defineProperty(alone, 'parent', { value: alone, configurable: true });
    host = createFrameHost({ window: alone, hostOrigin: HOST, onCommand: () => {} });
    host.emit({ type: 'ready', name: 'Mira' });
    expect(postMessage).not.toHaveBeenCalled();
  });
});
