import type { Locale, Persona } from '#core';
import type { Sitter } from '#session';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';

import { useLook } from '../look/use-look.ts';
import { Mishap } from '../mishap/Mishap.tsx';
import { usePreferences, type PreferencesStore, type Theme } from '../preferences.ts';
import { Silhouette } from '../stage/Silhouette.tsx';
import type { StageState } from '../stage/Stage.tsx';
import type { StageInset } from '../stage/use-inset.ts';
import { fill, WORDS } from '../words.ts';
import { ExhibitLabel, ViewControls, type ExhibitLabelProps } from './ExhibitLabel.tsx';
import { FaceDock, type Speech } from './FaceDock.tsx';
import { GroupFields } from './GroupFields.tsx';
import { GroupTabs, PEOPLE_TAB, tabId } from './GroupTabs.tsx';
import { useFileDrop, type OwnFile } from './OwnPerson.tsx';
import { PersonPageContext, type PersonCatalogue } from './page-context.ts';
import { PanelHead } from './PanelHead.tsx';
import { People, type PortraitPictures } from './People.tsx';
import type { PersonStore } from './person-store.ts';
import { TakeAway, type TakeAwayProps } from './TakeAway.tsx';
import { TurnPad } from './TurnPad.tsx';
import type { Turntable } from './turntable.ts';
import { useFreeView } from './use-free-view.ts';
import { PERSON_WORDS, wordFor } from './words.ts';
import '@fontsource-variable/figtree';
import '../look/tokens.css';
import '../look/base.css';
import './page.css';
import './dock.css';
import './panel.css';
import './people.css';
import './fields.css';

export interface PersonPageProps extends Omit<ExhibitLabelProps, 'guestName'>, TakeAwayProps {
  readonly store: PersonStore;
  readonly catalogue: PersonCatalogue;
  /** Whose accent the page wears. */
  readonly persona: Persona;
  readonly preferences: PreferencesStore;
  /** The browser's language, until the visitor chooses one. */
  readonly locale: Locale;
  /** The moving person, filling its box; null until there is one, or where there is no WebGL. */
  readonly stage: ReactNode;
  readonly stageState: StageState;
  readonly portraits: PortraitPictures;
  readonly own: OwnFile;
  readonly sitter: Pick<Sitter, 'makeFace' | 'makeSound'>;
  readonly speech: Speech;
  readonly turntable: Turntable;
  readonly alive: boolean;
  readonly onAliveChange: (alive: boolean) => void;
  /** A whole number nobody expects. */
  readonly newSeed: () => number;
  readonly onThemeChange: (theme: Theme) => void;
  readonly onInsetChange: (inset: StageInset) => void;
}

/** How long a line that was said stays. */
const SAID_FOR_MS = 8_000;

/**
 * The page on which people are made: the person, what their face does, and everything about them to be set. Whatever
 * breaks in it leaves the rest standing.
 */
export function PersonPage(props: PersonPageProps) {
  const locale = usePreferences((state) => state.locale, props.preferences) ?? props.locale;
  return (
    <Mishap words={WORDS[locale]} told="page">
      <Workshop {...props} />
    </Mishap>
  );
}

function Workshop(props: PersonPageProps) {
  const { store, catalogue, preferences, stage, stageState, turntable, onThemeChange } = props;
  const theme = useLook(props.persona, preferences, false, null);
  const locale = usePreferences((state) => state.locale, preferences) ?? props.locale;
  const words = PERSON_WORDS[locale];
  const common = WORDS[locale];
  const name = useStore(store, ({ spec }) => spec.name);
  const [tab, setTab] = useState<string>(PEOPLE_TAB);
  const [said, setSaid] = useState('');
  const room = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  useFreeView({ room, panel, dock }, props.onInsetChange);

  useEffect(() => onThemeChange(theme), [theme, onThemeChange]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = fill(words.documentTitle, { name });
  }, [locale, words, name]);

  const lapse = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback((line: string) => {
    clearTimeout(lapse.current);
    setSaid(line);
    lapse.current = setTimeout(() => setSaid(''), SAID_FOR_MS);
  }, []);
  useEffect(() => () => clearTimeout(lapse.current), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || writesText(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      if (redo) store.getState().redo();
      else store.getState().undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store]);

  const { own } = props;
  const dropping = useFileDrop(own.bring);
  const guestName = own.state.kind === 'shown' ? own.state.report.name : null;
  const saidOfFile =
    own.state.kind === 'failed'
      ? wordFor(words.own.faults, own.state.code)
      : guestName === null
        ? ''
        : fill(words.own.shown, { name: guestName });

  const page = useMemo(
    () => ({ store, catalogue, words, locale, tell }),
    [store, catalogue, words, locale, tell],
  );
  const tabs = useMemo(() => [PEOPLE_TAB, ...catalogue.groups], [catalogue]);
  const group = catalogue.groups.find((one) => one === tab);

  return (
    <PersonPageContext value={page}>
      <div className="pp">
        <a className="skip-link" href="#pp-body">
          {words.skip}
        </a>
        <main className="pp-main">
          <section
            className="pp-stage"
            data-state={stageState}
            aria-label={fill(words.stage.label, { name })}
          >
            <div ref={room} className="pp-room">
              <Silhouette />
              <Mishap words={common}>
                <div className="pp-person" aria-hidden="true">
                  {stage}
                </div>
              </Mishap>
            </div>
            {stageState === 'no-webgl' && <p className="pp-no-webgl">{words.stage.noWebgl}</p>}
            {stageState === 'loading' && <p className="hidden-words">{words.stage.loading}</p>}
            <TurnPad turntable={turntable} />
            <div className="pp-top">
              <ExhibitLabel
                guestName={guestName}
                facts={props.facts}
                growing={props.growing}
                failed={props.failed}
                tier={props.tier}
              />
              <ViewControls
                theme={theme}
                alive={props.alive}
                onAlive={props.onAliveChange}
                onTheme={(next) => preferences.getState().set({ theme: next })}
                onLocale={(next) => preferences.getState().set({ locale: next })}
              />
            </div>
            <div ref={dock} className="pp-bottom">
              <Mishap words={common}>
                <FaceDock sitter={props.sitter} speech={props.speech} />
              </Mishap>
            </div>
          </section>
          {dropping && <p className="pp-drop">{words.own.drop}</p>}
          <section ref={panel} className="pp-panel" aria-label={words.tune}>
            <PanelHead newSeed={props.newSeed} />
            <GroupTabs tabs={tabs} current={tab} onChange={setTab} />
            <div
              id="pp-body"
              className="pp-body"
              role="tabpanel"
              aria-labelledby={tabId(tab)}
              tabIndex={-1}
            >
              <Mishap key={tab} words={common}>
                {group ? (
                  <>
                    <h2 className="hidden-words">{words.groupTitles[group]}</h2>
                    <GroupFields key={group} group={group} />
                  </>
                ) : (
                  <People portraits={props.portraits} own={props.own} />
                )}
              </Mishap>
            </div>
            <footer className="pp-foot">
              <output className="pp-said">{said || saidOfFile}</output>
              <Mishap words={common}>
                <TakeAway onExport={props.onExport} />
              </Mishap>
            </footer>
          </section>
        </main>
      </div>
    </PersonPageContext>
  );
}

/** Whether what has the focus takes Ctrl+Z for itself. */
const writesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text');
