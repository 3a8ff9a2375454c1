import { LOCALES, type Locale } from '#core';
import { CirclePause, CirclePlay, Moon, Sun } from 'lucide-react';

import type { Theme } from '../preferences.ts';
import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';
import { PERSON_WORDS } from './words.ts';

/** What is known about the person on view. */
interface MadeFacts {
  readonly triangles: number;
  readonly shapes: number;
  /** 0: this person was still at hand. */
  readonly tookMs: number;
}

export interface ExhibitLabelProps {
  /** Who stands there instead, from a file. */
  readonly guestName: string | null;
  readonly facts: MadeFacts | null;
  readonly growing: boolean;
  readonly failed: boolean;
  readonly tier: 'lite' | 'studio' | null;
}

/** The label beside the exhibit: who this is and how they came about. */
export function ExhibitLabel({ guestName, facts, growing, failed, tier }: ExhibitLabelProps) {
  const { words, locale } = usePersonPage();
  const name = usePerson(({ spec }) => spec.name);
  const count = (value: number): string => value.toLocaleString(locale);
  const seconds = ((facts?.tookMs ?? 0) / 1000).toLocaleString(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const made =
    facts && (facts.tookMs > 0 ? fill(words.facts.grown, { seconds }) : words.facts.atHand);
  return (
    <div className="pp-label">
      <p className="pp-name">{guestName ?? name}</p>
      {facts && (
        <p className="pp-facts" data-growing={growing || undefined}>
          {failed ? (
            words.facts.failed
          ) : (
            <>
              {guestName === null && (
                <span className="pp-growth">{growing ? words.facts.growing : made}</span>
              )}
              <span>{fill(words.facts.triangles, { count: count(facts.triangles) })}</span>
              <span>{fill(words.facts.shapes, { count: count(facts.shapes) })}</span>
              {tier && <span>{words.facts.tier[tier]}</span>}
            </>
          )}
        </p>
      )}
    </div>
  );
}

export interface ViewControlsProps {
  readonly theme: Theme;
  readonly alive: boolean;
  readonly onTheme: (theme: Theme) => void;
  readonly onAlive: (alive: boolean) => void;
  readonly onLocale: (locale: Locale) => void;
}

/** Light, life and language. */
export function ViewControls({ theme, alive, onTheme, onAlive, onLocale }: ViewControlsProps) {
  const { words, locale } = usePersonPage();
  const nextLocale = LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? locale;
  const dark = theme === 'dark';
  const lightName = dark ? words.view.day : words.view.evening;
  return (
    <fieldset className="pp-view" aria-label={words.view.label}>
      <button
        type="button"
        className="pp-round pp-alive"
        aria-pressed={alive}
        title={words.view.aliveHint}
        onClick={() => onAlive(!alive)}
      >
        {alive ? <CirclePause aria-hidden="true" /> : <CirclePlay aria-hidden="true" />}
        {words.view.alive}
      </button>
      <button
        type="button"
        className="pp-round"
        title={lightName}
        aria-label={lightName}
        onClick={() => onTheme(dark ? 'light' : 'dark')}
      >
        {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
      </button>
      <button
        type="button"
        className="pp-round pp-code"
        lang={nextLocale}
        title={PERSON_WORDS[nextLocale].toThisLanguage}
        onClick={() => onLocale(nextLocale)}
      >
        <span aria-hidden="true">{nextLocale.toUpperCase()}</span>
        <span className="hidden-words">{PERSON_WORDS[nextLocale].toThisLanguage}</span>
      </button>
    </fieldset>
  );
}
