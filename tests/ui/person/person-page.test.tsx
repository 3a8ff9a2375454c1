// @vitest-environment happy-dom
import {
  CONTROL_GROUPS,
  PERSON_CONTROLS,
  PRESETS,
  personFromData,
  samplePerson,
  spelledOut,
  type PersonSpec,
} from '#avatar';
import type { Viseme } from '#core';
import type { FaceName } from '#session';
import {
  PersonPage,
  createPersonStore,
  createPreferences,
  createTurntable,
  type PersonPageProps,
  type PersonStore,
} from '#ui';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { PERSONA } from '../fake-session.ts';
import { button, press, the } from '../mount.tsx';
import { isShown } from '../../../src/ui/person/setting-values.ts';
import { PERSON_WORDS } from '../../../src/ui/person/words.ts';

const words = PERSON_WORDS.en;
const [mira, elena] = PRESETS;
if (!mira || !elena) throw new Error('there are too few presets');

interface Opened {
  readonly page: HTMLElement;
  readonly store: PersonStore;
  readonly wishes: string[];
  readonly now: () => PersonSpec;
}
let root: Root;
afterEach(() => act(async () => root.unmount()));

const open = async (props: Partial<PersonPageProps> = {}): Promise<Opened> => {
  const store = createPersonStore({ first: mira, sample: samplePerson });
  const wishes: string[] = [];
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  root = createRoot(page);
  let seed = 41;
  await act(async () =>
    root.render(
      <PersonPage
        store={store}
        catalogue={{
          presets: PRESETS,
          controls: PERSON_CONTROLS,
          groups: CONTROL_GROUPS,
          read: personFromData,
          complete: spelledOut,
        }}
        persona={PERSONA}
        preferences={createPreferences(null)}
        locale="en"
        stage={null}
        stageState="ready"
        portraits={{}}
        own={{
          state: { kind: 'none' },
          bring: (file) => wishes.push(`bring ${file.name}`),
          leave: () => wishes.push('leave'),
        }}
        sitter={{
          makeFace: (name: FaceName) => wishes.push(`face ${name}`),
          makeSound: (viseme: Viseme | null) => wishes.push(`sound ${viseme}`),
        }}
        speech={{
          speaking: false,
          say: (text, voice) => wishes.push(`say ${voice}: ${text}`),
          stop: () => wishes.push('stop'),
        }}
        turntable={createTurntable()}
        facts={{ triangles: 28_000, shapes: 67, tookMs: 640 }}
        growing={false}
        failed={false}
        tier="lite"
        alive={false}
        onAliveChange={(alive) => wishes.push(`alive ${alive}`)}
        newSeed={() => ++seed}
        onExport={async () => ({ name: 'mira.glb', bytes: 1_234_567, shapes: 67 })}
        onThemeChange={() => undefined}
        onInsetChange={() => undefined}
        {...props}
      />,
    ),
  );
  return { page, store, wishes, now: () => store.getState().spec };
};

const tab = (page: HTMLElement, name: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>('[role="tab"]')];
  const one = found.find(({ textContent }) => textContent === name);
  if (!one) throw new Error(`no tab is called ${name}`);
  return one;
};
/** The field of that label. */
const field = (page: HTMLElement, name: string): HTMLInputElement => {
  for (const label of page.querySelectorAll('label')) {
    if (label.textContent !== name) continue;
    const input = label.querySelector('input') ?? document.getElementById(label.htmlFor);
    if (input instanceof HTMLInputElement) return input;
  }
  throw new Error(`no field is called ${name}`);
};
const put = (input: HTMLElement, value: string): Promise<void> =>
  act(async () => {
    const prototype = Object.getPrototypeOf(input) as object; // the element's own class, whose setter React watches
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const said = (page: HTMLElement): string => the(page, '.pp-said').textContent ?? '';

describe('the person page', () => {
  it('offers everybody, and begins with the one who is picked', async () => {
    const { page, now } = await open();
    for (const { name } of PRESETS) button(page, name);
    expect(button(page, 'Mira').getAttribute('aria-pressed')).toBe('true');
    await press(button(page, 'Elena'));
    expect(now()).toBe(elena);
    expect(button(page, 'Elena').getAttribute('aria-pressed')).toBe('true');
    expect(document.title).toContain('Elena');
  });

  it('has a labelled field for everything that can be set, each in its group', async () => {
    const { page } = await open();
    let fields = 0;
    for (const group of CONTROL_GROUPS) {
      await press(tab(page, words.groups[group]));
      const ranges = [...page.querySelectorAll('.pp-range')];
      for (const range of ranges) {
        expect(range.querySelector('label')?.textContent).not.toBe('');
        expect(range.querySelector('input')?.getAttribute('aria-valuetext')).not.toBe('');
      }
      for (const set of page.querySelectorAll('.pp-options')) {
        expect(set.querySelectorAll('input:checked, [data-chosen]').length).toBe(1);
      }
      fields += ranges.length + page.querySelectorAll('.pp-options').length;
    }
    expect(fields).toBe(PERSON_CONTROLS.filter((control) => isShown(control, mira)).length);
  });

  it('keeps everything that can be set when the picture breaks', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Breaks = (): ReactNode => {
      throw new Error('the picture is lost');
    };
    const { page, now } = await open({ stage: <Breaks /> });
    expect(the(page, '.pp-room [role="alert"]').textContent).toContain('stopped working');
    await press(button(page, 'Elena'));
    expect(now()).toBe(elena);
    told.mockRestore();
  });

  it('names everything in both languages', () => {
    for (const locale of ['en', 'nl'] as const) {
      const { controls, values } = PERSON_WORDS[locale];
      for (const control of PERSON_CONTROLS) {
        expect(Object.keys(controls)).toContain(control.path);
        const options = control.kind === 'choice' ? control.options : [];
        for (const option of options) expect(Object.keys(values)).toContain(option);
      }
    }
  });

  it('sets a number, says it in words, and takes it back', async () => {
    const { page, now } = await open();
    await press(tab(page, words.groups.nose));
    const slider = field(page, words.controls['face.noseWidth']);
    await put(slider, '0.45');
    expect(now().face.noseWidth).toBe(0.45);
    expect(slider.getAttribute('aria-valuetext')).toBe('+45');
    await press(button(page, words.history.undo));
    expect(now()).toEqual(mira);
    await press(button(page, words.history.redo));
    await press(button(page, words.history.reset));
    expect(now()).toBe(mira);
  });

  it('sets a colour, and shows a field only where it means something', async () => {
    const { page, now } = await open();
    await press(tab(page, words.groups.skin));
    await press(field(page, 'Tone 9 of 10'));
    expect(now().skin).toBe(9);
    await press(tab(page, words.groups.clothes));
    expect(page.textContent).toContain(words.controls['outfit.collar']);
    await press(field(page, words.values.turtleneck));
    expect(page.textContent).not.toContain(words.controls['outfit.collar']);
  });

  it('surprises, and finds the way back to the one before', async () => {
    const { page, now } = await open();
    await press(button(page, words.people.surprise));
    expect(now()).toEqual(samplePerson(42));
    expect(said(page)).toContain('42');
    await press(button(page, words.people.surprise));
    await press(button(page, words.people.previous));
    expect(now()).toEqual(samplePerson(42));
    await press(button(page, words.people.next));
    expect(now()).toEqual(samplePerson(43));
  });

  it('moves between tabs with the arrow keys, as one stop', async () => {
    const { page } = await open();
    const stops = [...page.querySelectorAll('[role="tab"][tabindex="0"]')];
    expect(stops.length).toBe(1);
    await act(async () => {
      tab(page, words.people.tab).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
      );
    });
    expect(document.activeElement).toBe(tab(page, words.groups.head));
    expect(tab(page, words.groups.head).getAttribute('aria-selected')).toBe('true');
  });

  it('makes faces and sounds, and speaks', async () => {
    const { page, wishes } = await open();
    await press(button(page, words.face.names.laugh));
    await press(button(page, words.face.sounds));
    await press(button(page, 'oh'));
    await press(button(page, words.face.speak));
    await press(button(page, words.face.say));
    expect(wishes).toEqual([
      'face laugh',
      'sound O',
      'sound null',
      `say higher: ${words.face.firstWords}`,
    ]);
  });

  it('turns the person with the keys and says from where they are seen', async () => {
    const turntable = createTurntable();
    const { page } = await open({ turntable });
    const slider = the(page, '.pp-turn input');
    const go = (key: string) =>
      act(async () => {
        slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
    expect(slider.getAttribute('aria-valuetext')).toBe(words.stage.front);
    await go('ArrowRight');
    await go('ArrowRight');
    expect(slider.getAttribute('aria-valuetext')).toBe('seen 30° from their left');
    await go('Home');
    expect(turntable.goal.yawRad).toBe(0);
  });

  it('tells how the export went', async () => {
    const { page } = await open();
    await press(button(page, words.take.export));
    expect(said(page)).toBe('mira.glb is saved: 1.2 MB, with 67 shapes.');
    await act(async () => root.unmount());
    const failing = await open({ onExport: () => Promise.reject(new Error('no')) });
    await press(button(failing.page, words.take.export));
    expect(said(failing.page)).toBe(words.take.exportFailed);
  });

  it('takes pasted settings, and says so when they are none', async () => {
    const { page, now } = await open();
    await press(button(page, words.take.settings));
    const text = the(page, 'dialog textarea');
    await put(text, 'not a person');
    await press(button(page, words.take.apply));
    expect(the(page, '.pp-sheet-note').textContent).toBe(words.take.notSettings);
    await put(text, JSON.stringify({ ...elena, name: 'Vera' }));
    await press(button(page, words.take.apply));
    expect(page.querySelector('dialog')).toBeNull();
    expect(now()).toMatchObject({ name: 'Vera', hair: elena.hair });
  });

  it('takes a file of the visitor’s own, dropped anywhere', async () => {
    const { page, wishes } = await open();
    const files = [new File(['glTF'], 'me.vrm')];
    const dropped = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { types: ['Files'], files },
    });
    await act(async () => void window.dispatchEvent(dropped));
    expect(wishes).toEqual(['bring me.vrm']);
    expect(dropped.defaultPrevented).toBe(true);
    expect(page.textContent).toContain(words.own.label);
  });

  it('tells what a file of the visitor’s own has, and leads back', async () => {
    const { page, wishes } = await open({
      own: {
        state: {
          kind: 'shown',
          report: {
            name: 'Robin',
            kind: 'vrm',
            arkitShapes: 50,
            licence: 'CC0',
            remarks: ['visemes-made', 'no-body'],
          },
        },
        bring: () => undefined,
        leave: () => undefined,
      },
    });
    expect(the(page, '.pp-name').textContent).toBe('Robin');
    const report = the(page, '.pp-own').textContent;
    expect(report).toContain('50 of 52');
    expect(report).toContain(words.own.remarks['no-body']);
    expect(report).toContain('CC0');
    button(page, 'Back to Mira');
    expect(wishes).toEqual([]);
  });

  it('says why a file cannot be shown', async () => {
    const { page } = await open({
      own: {
        state: { kind: 'failed', file: 'x.glb', code: 'no-face-shapes' },
        bring: () => undefined,
        leave: () => undefined,
      },
    });
    expect(said(page)).toBe(words.own.faults['no-face-shapes']);
  });

  it('speaks Dutch when asked to', async () => {
    const { page } = await open();
    await press(button(page, PERSON_WORDS.nl.toThisLanguage.replace(/^/u, 'NL')));
    expect(the(page, 'h1').textContent).toBe(PERSON_WORDS.nl.title);
    expect(document.documentElement.lang).toBe('nl');
  });
});
