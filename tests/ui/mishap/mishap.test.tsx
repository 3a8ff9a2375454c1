// @vitest-environment happy-dom
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LazyPart } from '../../../src/ui/mishap/LazyPart.tsx';
import { Mishap } from '../../../src/ui/mishap/Mishap.tsx';
import { WORDS } from '../../../src/ui/words.ts';
import { entry, PERSONA } from '../fake-session.ts';
import { button, mountApp, press, show, the, type } from '../mount.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const words = WORDS.en;
const { told } = words.mishap;
let fault = true;
let unmount: () => Promise<void> = async () => undefined;
beforeEach(() => {
  fault = true;
  // React writes down what was caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await unmount();
  unmount = async () => undefined;
  vi.restoreAllMocks();
});

function Breaks() {
  if (fault) throw new Error('cannot be drawn');
  return <p className="whole">whole</p>;
}

const render = async (part: ReactElement): Promise<HTMLElement> => {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root: Root = createRoot(page);
  unmount = () => act(async () => root.unmount());
  await act(async () => root.render(part));
  return page;
};

describe('a part that breaks while it is drawn', () => {
  it('is replaced by a calm sentence, and made anew when somebody tries again', async () => {
    const page = await render(
      <>
        <p>beside</p>
        <Mishap words={words}>
          <Breaks />
        </Mishap>
      </>,
    );
    expect(page.textContent).toContain('beside');
    expect(the(page, '[role="alert"]').textContent).toContain(told.part);
    await press(button(page, 'Try again'));
    expect(the(page, '[role="alert"]').textContent).toContain(told.part);
    fault = false;
    await press(button(page, 'Try again'));
    expect(page.querySelector('[role="alert"]')).toBeNull();
    the(page, '.whole');
  });

  it('leaves without a word what nobody would miss', async () => {
    const page = await render(
      <Mishap words={words} instead={null}>
        <Breaks />
      </Mishap>,
    );
    expect(page.textContent).toBe('');
  });

  it('is fetched once more where its code did not come', async () => {
    let tries = 0;
    const load = async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return { default: ({ line }: { readonly line: string }) => <p className="whole">{line}</p> };
    };
    const close = vi.fn<() => void>();
    const page = await render(
      <LazyPart load={load} words={words} onClose={close} props={{ line: 'here' }} />,
    );
    expect(page.textContent).toContain(told.inside);
    await press(button(page, 'Close'));
    expect(close).toHaveBeenCalledOnce();
    await press(button(page, 'Try again'));
    expect(the(page, '.whole').textContent).toBe('here');
  });
});

describe('the conversation page', () => {
  it('goes on with captions and composer when the picture of the person breaks, and shows the still', async () => {
    const mounted = await mountApp({}, { stage: <Breaks /> });
    ({ unmount } = mounted);
    const { page, session } = mounted;
    expect(page.textContent).toContain(told.picture);
    the(page, '.stage-poster');
    await type(the(page, '#say'), 'Are you still there?');
    await press(button(page, words.composer.send));
    expect(session.calls).toContain('submit: Are you still there?');
    await show(session, {
      caption: { lineId: 'l', words: ['I', 'am', 'here'], stress: [0, 0, 0], spoken: 2 },
    });
    expect(the(page, '.caption').textContent).toContain('here');
    fault = false;
    await press(button(page, 'Try again'));
    the(page, '.stage-person .whole');
  });

  it('keeps the composer when the transcript cannot be drawn', async () => {
    const broken = {
      ...entry({ id: 'p', who: 'person', text: '' }),
      get text(): string {
        throw new Error('cannot be drawn');
      },
    };
    const mounted = await mountApp({ entries: [broken] });
    ({ unmount } = mounted);
    const { page, session } = mounted;
    expect(page.textContent).toContain(told.conversation);
    the(page, '#say');
    await show(session, { entries: [entry({ id: 'q', who: 'person', text: 'Well.' })] });
    await press(button(page, 'Try again'));
    expect(page.textContent).toContain('Well.');
  });

  it('says so on the whole page when nothing of it can be drawn', async () => {
    const persona = {
      ...PERSONA,
      get name(): string {
        throw new Error('nobody');
      },
    };
    const mounted = await mountApp({}, { persona });
    ({ unmount } = mounted);
    expect(the(mounted.page, '[data-told="page"]').textContent).toContain(told.page);
  });
});
