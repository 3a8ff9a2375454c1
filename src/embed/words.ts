/** The element's own few words. That it is an AI is said in each of them and cannot be set by the host page. */
export interface LauncherWords {
  readonly talkTo: (name: string) => string;
  readonly anyone: string;
  readonly isAi: string;
  readonly close: string;
  readonly unreachable: string;
  readonly retry: string;
}

const ENGLISH: LauncherWords = {
  talkTo: (name) => `Talk to ${name}`,
  anyone: 'Ask a question',
  isAi: 'AI assistant',
  close: 'Close the conversation',
  unreachable: 'The assistant cannot be reached right now.',
  retry: 'Try again',
};

const DUTCH: LauncherWords = {
  talkTo: (name) => `Praat met ${name}`,
  anyone: 'Stel een vraag',
  isAi: 'AI-assistent',
  close: 'Sluit het gesprek',
  unreachable: 'De assistent is nu niet bereikbaar.',
  retry: 'Opnieuw proberen',
};

/** Words for a language tag such as `nl-BE`; English when we have none. */
export const launcherWords = (locale: string | null): LauncherWords =>
  locale?.toLowerCase().split('-')[0] === 'nl' ? DUTCH : ENGLISH;
