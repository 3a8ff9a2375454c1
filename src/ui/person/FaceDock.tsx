import { VISEMES, type Viseme } from '#core';
import { FACE_NAMES, type FaceName, type Sitter } from '#session';
import { Square, Volume2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

import { usePersonPage } from './page-context.ts';

const VOICE_NAMES = ['higher', 'lower'] as const;
export type VoiceName = (typeof VOICE_NAMES)[number];

/** Says a line with the person's lips. */
export interface Speech {
  readonly speaking: boolean;
  say(text: string, voice: VoiceName): void;
  stop(): void;
}

const MODES = ['faces', 'sounds', 'speak'] as const;
type Mode = (typeof MODES)[number];

/** How each sound is written for people who do not know its name. */
const SPELLED: Readonly<Record<Exclude<Viseme, 'sil'>, string>> = {
  PP: 'p b m',
  FF: 'f v',
  TH: 'th',
  DD: 't d',
  kk: 'k g',
  CH: 'ch sh',
  SS: 's z',
  nn: 'n l',
  RR: 'r',
  aa: 'aa',
  E: 'e',
  I: 'ee',
  O: 'oh',
  U: 'oo',
};

export interface FaceDockProps {
  readonly sitter: Pick<Sitter, 'makeFace' | 'makeSound'>;
  readonly speech: Speech;
}

/** What the face does: an expression, the mouth of one sound, or a sentence. */
export function FaceDock({ sitter, speech }: FaceDockProps) {
  const { words } = usePersonPage();
  const [mode, setMode] = useState<Mode>('faces');
  const [face, setFace] = useState<FaceName>('rest');
  const [sound, setSound] = useState<Viseme | null>(null);
  const makeSound = (next: Viseme | null): void => {
    setSound(next);
    sitter.makeSound(next);
  };
  const change = (next: Mode): void => {
    setMode(next);
    if (next !== 'sounds') makeSound(null);
  };
  return (
    <section className="pp-dock" aria-label={words.face.label}>
      <div className="pp-modes">
        {MODES.map((name) => (
          <button
            key={name}
            type="button"
            className="pp-mode"
            aria-pressed={name === mode}
            onClick={() => change(name)}
          >
            {words.face[name]}
          </button>
        ))}
      </div>
      {mode === 'faces' && (
        <Chips label={words.face.faces}>
          {FACE_NAMES.map((name) => (
            <Chip
              key={name}
              pressed={name === face}
              onPress={() => {
                setFace(name);
                sitter.makeFace(name);
              }}
            >
              {words.face.names[name]}
            </Chip>
          ))}
        </Chips>
      )}
      {mode === 'sounds' && (
        <Chips label={words.face.sounds} short>
          {VISEMES.map((name) => (
            <Chip
              key={name}
              pressed={name === 'sil' ? sound === null : name === sound}
              onPress={() => makeSound(name === 'sil' ? null : name)}
            >
              {name === 'sil' ? words.face.silence : SPELLED[name]}
            </Chip>
          ))}
        </Chips>
      )}
      {mode === 'speak' && <Sentence speech={speech} />}
    </section>
  );
}

interface ChipsProps {
  readonly label: string;
  /** Their words are a few letters long. */
  readonly short?: boolean;
  readonly children: ReactNode;
}

function Chips({ label, short, children }: ChipsProps) {
  return (
    <fieldset className="pp-chips" aria-label={label} data-short={short}>
      {children}
    </fieldset>
  );
}

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <button type="button" className="pp-chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

const LONGEST_SENTENCE = 240;

function Sentence({ speech }: { readonly speech: Speech }) {
  const { words } = usePersonPage();
  const [typed, setTyped] = useState<string | null>(null);
  const [voice, setVoice] = useState<VoiceName>('higher');
  const field = useId();
  const voiceField = useId();
  const text = typed ?? words.face.firstWords;
  return (
    <form
      className="pp-sentence"
      onSubmit={(event) => {
        event.preventDefault();
        if (speech.speaking) speech.stop();
        else if (text.trim() !== '') speech.say(text, voice);
      }}
    >
      <label className="hidden-words" htmlFor={field}>
        {words.face.sentence}
      </label>
      <input
        id={field}
        type="text"
        value={text}
        maxLength={LONGEST_SENTENCE}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <label className="hidden-words" htmlFor={voiceField}>
        {words.face.voice}
      </label>
      <select
        id={voiceField}
        value={voice}
        onChange={(event) => {
          const chosen = VOICE_NAMES.find((name) => name === event.currentTarget.value);
          if (chosen) setVoice(chosen);
        }}
      >
        {VOICE_NAMES.map((name) => (
          <option key={name} value={name}>
            {words.face.voices[name]}
          </option>
        ))}
      </select>
      <button type="submit" className="pp-say">
        {speech.speaking ? <Square aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
        {speech.speaking ? words.face.stop : words.face.say}
      </button>
    </form>
  );
}
