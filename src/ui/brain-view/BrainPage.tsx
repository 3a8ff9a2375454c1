import type { Locale, Persona } from '#core';
import { restingLevels, type BrainMoment, type BrainTrack, type BrainWatch } from '#session';
import { useEffect, useMemo, type ReactNode } from 'react';

import { useConsent } from '../consent/use-consent.tsx';
import { useLook } from '../look/use-look.ts';
import { Mishap } from '../mishap/Mishap.tsx';
import { usePreferences, type PreferencesStore, type Theme } from '../preferences.ts';
import { readingInWords } from '../senses/reading-words.ts';
import type { ConsentSense, Devices } from '../surroundings.ts';
import { fill, WORDS } from '../words.ts';
import { Aloud } from './Aloud.tsx';
import { AllFigures, Behind } from './Behind.tsx';
import {
  BrainPageContext,
  useBrainPage,
  useMoments,
  useShown,
  useShownOther,
  useView,
  useWatched,
} from './brain-context.ts';
import { FaceBox } from './FaceBox.tsx';
import { FlowMap } from './FlowMap.tsx';
import { Learned } from './Learned.tsx';
import { SessionTools, type SessionToolsProps } from './SessionTools.tsx';
import { TemperamentPanel } from './TemperamentPanel.tsx';
import { Timeline } from './Timeline.tsx';
import { traceOf } from './trace.ts';
import { Tray } from './Tray.tsx';
import type { ViewStore } from './view-store.ts';
import { BRAIN_WORDS } from './words.ts';
import '@fontsource-variable/figtree';
import '../look/tokens.css';
import '../look/base.css';
import './brain-view.css';
import './brain-page.css';

export interface BrainPageProps extends SessionToolsProps {
  readonly watch: BrainWatch;
  readonly view: ViewStore;
  /** Session time, ms. */
  readonly now: () => number;
  readonly devices: Devices;
  readonly persona: Persona;
  readonly preferences: PreferencesStore;
  /** The browser's language, until the visitor chooses one. */
  readonly locale: Locale;
  /** The moving person, filling its box; null = a drawing of the face. */
  readonly stage: ReactNode;
  readonly onThemeChange?: (theme: Theme) => void;
}

/** What is shown cannot be read faster. Where a scene is drawn, time passes with its frames. */
const ADVANCE_EVERY_MS = 50;

/** The picture itself. */
function Picture({
  stage,
  devices,
  onAsk,
}: Pick<BrainPageProps, 'stage' | 'devices'> & {
  readonly onAsk: (sense: ConsentSense) => void;
}) {
  const { words, common, locale } = useBrainPage();
  const moments = useMoments();
  const shown: BrainMoment = useShown();
  const other = useShownOther();
  const people = useWatched((snapshot) => snapshot.people);
  const rest = useResting();
  const reading = shown.reading
    ? fill(words.moments.reading, { reading: readingInWords(shown.reading, common, locale) })
    : people === 0
      ? words.moments.nobody
      : words.moments.noReading;
  const drawn = <FaceBox stage={null} />;
  return (
    <FlowMap
      moment={shown}
      rest={rest}
      trace={traceOf(moments, shown)}
      other={other}
      reading={reading}
      said={useSaid()}
      face={
        // Where the scene breaks a drawing of the same face goes on.
        <Mishap words={common} instead={drawn}>
          <FaceBox stage={stage} />
        </Mishap>
      }
      tray={<Tray devices={devices} onAsk={onAsk} />}
      words={words}
      locale={locale}
    />
  );
}

/** Words are shown beside what came of them for so long. */
const SAID_MS = 12_000;

/** What the visitor had just said at the moment that is looked at. */
function useSaid(): string {
  const { tMs } = useShown();
  const live = useWatched(({ said }) => said);
  const past = useView((state) => state.past);
  const texts = useMemo(
    () => past?.track.log.recording.percepts.filter((percept) => percept.kind === 'text') ?? null,
    [past],
  );
  const said = texts ? texts.findLast((text) => text.tMs <= tMs) : live;
  return said && tMs >= said.tMs && tMs - said.tMs < SAID_MS ? said.text : '';
}

const useResting = () => {
  const live = useWatched((snapshot) => snapshot.temperament);
  const past: BrainTrack | null = useView((state) => state.past?.track ?? null);
  const temperament = past?.temperament ?? live;
  return useMemo(() => restingLevels(temperament), [temperament]);
};

function Cards(props: SessionToolsProps) {
  const { common } = useBrainPage();
  const rest = useResting();
  const { onSave, readLog, relive, newSeed } = props;
  return (
    <div className="bv-cards">
      <div>
        <Mishap words={common}>
          <TemperamentPanel />
        </Mishap>
        <Mishap words={common}>
          <SessionTools onSave={onSave} readLog={readLog} relive={relive} newSeed={newSeed} />
        </Mishap>
      </div>
      <div>
        <Mishap words={common}>
          <Learned />
        </Mishap>
        <Mishap words={common}>
          <AllFigures rest={rest} />
        </Mishap>
      </div>
      <div>
        <Mishap words={common}>
          <Behind rest={rest} />
        </Mishap>
      </div>
    </div>
  );
}

/** The page on which a brain can be watched at work. Whatever breaks in it leaves the rest standing. */
export function BrainPage(props: BrainPageProps) {
  const locale = usePreferences((state) => state.locale, props.preferences) ?? props.locale;
  return (
    <Mishap words={WORDS[locale]} told="page">
      <Watching {...props} />
    </Mishap>
  );
}

function Watching(props: BrainPageProps) {
  const { watch, view, now, devices, persona, preferences, onThemeChange } = props;
  const theme = useLook(persona, preferences, false, watch);
  const locale = usePreferences((state) => state.locale, preferences) ?? props.locale;
  const words = BRAIN_WORDS[locale];
  const common = WORDS[locale];
  const { name } = persona;
  const consent = useConsent(watch, devices, common);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = fill(words.documentTitle, { name });
  }, [locale, words, name]);
  useEffect(() => onThemeChange?.(theme), [theme, onThemeChange]);
  useEffect(() => {
    const timer = setInterval(() => watch.advanceTo(now()), ADVANCE_EVERY_MS);
    return () => clearInterval(timer);
  }, [watch, now]);

  const page = useMemo(
    () => ({ watch, view, words, common, locale, name, theme }),
    [watch, view, words, common, locale, name, theme],
  );
  return (
    <BrainPageContext value={page}>
      <div className="bv bv-page">
        <a className="skip-link" href="#bv-picture">
          {words.skip}
        </a>
        <header className="bv-head">
          <div>
            <h1>{fill(words.title, { name })}</h1>
            <p>{words.lead}</p>
          </div>
          <p className="bv-simulated">{words.simulated}</p>
        </header>
        <main>
          <div id="bv-picture" tabIndex={-1}>
            <Mishap words={common}>
              <Picture stage={props.stage} devices={devices} onAsk={consent.ask} />
            </Mishap>
          </div>
          <Mishap words={common}>
            <Timeline />
          </Mishap>
          <Cards {...props} />
          <Mishap words={common} instead={null}>
            <Aloud />
          </Mishap>
        </main>
        <Mishap words={common}>{consent.sheet}</Mishap>
      </div>
    </BrainPageContext>
  );
}
