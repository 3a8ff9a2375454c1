import { App, createPreferences, type AppProps } from '#ui';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

import { createFakeSession, PERSONA, type FakeSession } from './fake-session.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Mounted {
  readonly page: HTMLElement;
  readonly session: FakeSession;
  readonly unmount: () => Promise<void>;
}

/** The whole page around a fake session, in happy-dom. */
export const mountApp = async (
  first: Parameters<typeof createFakeSession>[0] = {},
  props: Partial<Omit<AppProps, 'session'>> = {},
): Promise<Mounted> => {
  const session = createFakeSession(first);
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  const app: ReactElement = (
    <App
      session={session}
      persona={PERSONA}
      stage={null}
      stageState="ready"
      posterUrl="/poster.webp"
      devices={{ camera: true, microphone: true, recogniser: 'browser', readsTone: true }}
      preferences={createPreferences(null)}
      {...props}
    />
  );
  await act(async () => root.render(app));
  return { page, session, unmount: () => act(async () => root.unmount()) };
};

/** The one element that `selector` finds; more or fewer is a failure of the test. */
export const the = (page: ParentNode, selector: string): HTMLElement => {
  const found = [...page.querySelectorAll(selector)];
  const [only] = found;
  if (found.length !== 1 || !(only instanceof HTMLElement)) {
    throw new Error(`expected one ${selector}, found ${found.length}`);
  }
  return only;
};

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

/** The button of that accessible name. */
export const button = (page: ParentNode, name: string): HTMLElement => {
  const found = [...page.querySelectorAll('button')].filter((item) => nameOf(item) === name);
  const [only] = found;
  if (found.length !== 1 || !only) throw new Error(`expected one "${name}", found ${found.length}`);
  return only;
};

export const press = (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.focus();
    element.click();
  });

/** Types into a field the way React hears it: through the native setter and an input event. */
export const type = (field: HTMLElement, text: string): Promise<void> =>
  act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

export const key = (
  target: HTMLElement | Document,
  name: string,
  more: KeyboardEventInit = {},
): Promise<KeyboardEvent> =>
  act(async () => {
    const event = new KeyboardEvent('keydown', {
      key: name,
      bubbles: true,
      cancelable: true,
      ...more,
    });
    target.dispatchEvent(event);
    return event;
  });

export const show = (
  session: FakeSession,
  change: Parameters<FakeSession['show']>[0],
): Promise<void> => act(async () => session.show(change));
