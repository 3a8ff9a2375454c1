import { EXPRESSION_LABELS } from '#core';
import { useId, useState } from 'react';

import { plain, signed } from '../figures.ts';
import { fill } from '../words.ts';
import { Meter } from './Meter.tsx';
import { useSensed, useSensesPage } from './senses-context.ts';

/** Where a level meter begins, dBFS. */
const QUIET_DB = -70;

export function VoiceReadings() {
  const { words, locale } = useSensesPage();
  const voice = useSensed((snapshot) => snapshot.voice);
  if (!voice) return <p className="sp-note">{words.voice.empty}</p>;
  const { loudnessDb, pitchHz, rateHz, arousal, confidence } = voice;
  return (
    <>
      <p className="sp-state" data-on={voice.speaking || undefined}>
        {voice.speaking ? words.voice.speaking : words.voice.quiet}
      </p>
      <Meter
        label={words.voice.level}
        value={1 - loudnessDb / QUIET_DB}
        text={fill(words.voice.db, { value: plain(loudnessDb, locale, 0) })}
      />
      <Meter
        label={words.voice.pitch}
        value={pitchHz === null ? null : Math.log2(pitchHz / 60) / 3}
        text={pitchHz === null ? '–' : fill(words.voice.hz, { value: plain(pitchHz, locale, 0) })}
      />
      <Meter
        label={words.voice.pace}
        value={rateHz === null ? null : rateHz / 8}
        text={rateHz === null ? '–' : fill(words.voice.rate, { value: plain(rateHz, locale) })}
      />
      <Meter
        label={words.voice.lively}
        both
        value={arousal}
        sure={confidence}
        text={confidence > 0 ? signed(arousal, locale) : '–'}
      />
    </>
  );
}

export function WordsReadings() {
  const { words, watch, locale } = useSensesPage();
  const text = useSensed((snapshot) => snapshot.text);
  const [draft, setDraft] = useState('');
  const id = useId();
  const strongest = EXPRESSION_LABELS.reduce((best, label) =>
    (text?.emotion[label] ?? 0) > (text?.emotion[best] ?? 0) ? label : best,
  );
  return (
    <>
      <form
        className="sp-write"
        onSubmit={(event) => {
          event.preventDefault();
          watch.read(draft, locale);
        }}
      >
        <label htmlFor={id}>{words.words.label}</label>
        <div>
          <input
            id={id}
            value={draft}
            placeholder={words.words.placeholder}
            maxLength={500}
            onChange={(event) => setDraft(event.target.value)}
          />
          <button type="submit">{words.words.read}</button>
        </div>
      </form>
      {text ? (
        <>
          <p className="sp-quote">“{text.text}”</p>
          <Meter
            label={words.words.sentiment}
            both
            value={text.sentiment}
            sure={text.confidence}
            text={signed(text.sentiment, locale)}
          />
          <dl className="sp-facts">
            <div>
              <dt>{words.words.intent}</dt>
              <dd>{words.words.intents[text.intent]}</dd>
            </div>
            <div>
              <dt>{words.face.expressions}</dt>
              <dd>{words.face.labels[strongest]}</dd>
            </div>
            <div>
              <dt>{words.words.language}</dt>
              <dd>
                {text.language
                  ? new Intl.DisplayNames(locale, { type: 'language' }).of(text.language)
                  : '–'}
              </dd>
            </div>
          </dl>
        </>
      ) : (
        <p className="sp-note">{words.words.empty}</p>
      )}
    </>
  );
}
