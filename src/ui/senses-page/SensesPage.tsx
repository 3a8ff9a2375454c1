import type { Locale, Persona } from '#core';
import type { SenseWatch } from '#session';
import { useEffect, useMemo, type ReactNode } from 'react';

import { useConsent } from '../consent/use-consent.tsx';
import { useLook } from '../look/use-look.ts';
import { Mishap } from '../mishap/Mishap.tsx';
import { usePreferences, type PreferencesStore } from '../preferences.ts';
import type { Devices } from '../surroundings.ts';
import { WORDS } from '../words.ts';
import { BodyReadings } from './BodyReadings.tsx';
import { DrawnFace } from './DrawnFace.tsx';
import { Expressions, FaceFigures } from './FaceReadings.tsx';
import { LogTools, type LogToolsProps } from './LogTools.tsx';
import { NoticedList, TimingFigures } from './Notes.tsx';
import { Past } from './Past.tsx';
import { SensesPageContext, useSensed, useSensesPage, type LookFeed } from './senses-context.ts';
import { Switches } from './Switches.tsx';
import { Together } from './Together.tsx';
import { VoiceReadings, WordsReadings } from './VoiceAndWords.tsx';
import { SENSES_WORDS } from './words.ts';
import '@fontsource-variable/figtree';
import '../look/tokens.css';
import '../look/base.css';
import './senses-page.css';

export interface SensesPageProps extends LogToolsProps {
  readonly watch: SenseWatch;
  readonly looks: LookFeed;
  /** Session time, ms. */
  readonly now: () => number;
  readonly devices: Devices;
  /** Whose accent the page wears. */
  readonly persona: Persona;
  readonly preferences: PreferencesStore;
  /** The browser's language, until the visitor chooses one. */
  readonly locale: Locale;
}

/** The estimate does not need a picture's rate; eyes cannot read faster. */
const ADVANCE_EVERY_MS = 100;

function Card({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { common } = useSensesPage();
  return (
    <section className="sp-card" data-card={id} aria-labelledby={`sp-${id}`}>
      <h2 id={`sp-${id}`}>{title}</h2>
      <Mishap words={common}>{children}</Mishap>
    </section>
  );
}

const LastMinute = () => <Past past={useSensed(({ past }) => past)} />;

/** The page on which every sense can be watched at work. Whatever breaks in it leaves the rest standing. */
export function SensesPage(props: SensesPageProps) {
  const locale = usePreferences((state) => state.locale, props.preferences) ?? props.locale;
  return (
    <Mishap words={WORDS[locale]} told="page">
      <Watching {...props} />
    </Mishap>
  );
}

function Watching(props: SensesPageProps) {
  const { watch, looks, now, devices, preferences } = props;
  useLook(props.persona, preferences, false, watch);
  const locale = usePreferences((state) => state.locale, preferences) ?? props.locale;
  const words = SENSES_WORDS[locale];
  const common = WORDS[locale];
  const consent = useConsent(watch, devices, common);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.documentTitle;
  }, [locale, words]);
  useEffect(() => {
    const timer = setInterval(() => watch.advanceTo(now()), ADVANCE_EVERY_MS);
    return () => clearInterval(timer);
  }, [watch, now]);

  const page = useMemo(
    () => ({ watch, looks, words, common, locale }),
    [watch, looks, words, common, locale],
  );
  return (
    <SensesPageContext value={page}>
      <div className="sp">
        <a className="skip-link" href="#sp-readings">
          {words.skip}
        </a>
        <header className="sp-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <main className="sp-main">
          <div className="sp-stage">
            <Mishap words={common}>
              <DrawnFace />
            </Mishap>
            <Mishap words={common}>
              <Switches devices={devices} onAsk={consent.ask} />
            </Mishap>
          </div>
          <div className="sp-cards" id="sp-readings" tabIndex={-1}>
            <Card id="together" title={words.estimate.title}>
              <Together />
            </Card>
            <Card id="face" title={words.face.title}>
              <div className="sp-columns">
                <Expressions />
                <FaceFigures />
              </div>
            </Card>
            <Card id="past" title={words.past.title}>
              <LastMinute />
            </Card>
            <Card id="voice" title={words.voice.title}>
              <VoiceReadings />
            </Card>
            <Card id="hands" title={words.hands.title}>
              <BodyReadings />
            </Card>
            <Card id="words" title={words.words.title}>
              <WordsReadings />
            </Card>
            <Card id="noticed" title={words.noticed.title}>
              <NoticedList />
            </Card>
            <Card id="timing" title={words.timing.title}>
              <TimingFigures />
            </Card>
            <Card id="log" title={words.log.title}>
              <LogTools onSave={props.onSave} rerun={props.rerun} />
            </Card>
          </div>
        </main>
        <Mishap words={common}>{consent.sheet}</Mishap>
      </div>
    </SensesPageContext>
  );
}
