export { App, type AppProps } from './App.tsx';
export { PersonPage, type PersonPageProps } from './person/PersonPage.tsx';
export type { PersonCatalogue } from './person/page-context.ts';
export { BrainPage, type BrainPageProps } from './brain-view/BrainPage.tsx';
export type { Relive } from './brain-view/SessionTools.tsx';
export { momentAt } from './brain-view/trace.ts';
export { createViewStore } from './brain-view/view-store.ts';
export { SensesPage, type SensesPageProps } from './senses-page/SensesPage.tsx';
export type { Rerun as LogRerun } from './senses-page/LogTools.tsx';
export { downloadJson } from './download-json.ts';
export { createPersonStore, type PersonStore } from './person/person-store.ts';
export { hashFromSettings, settingsFromHash } from './person/settings-link.ts';
export { createTurntable } from './person/turntable.ts';
export type { VoiceName } from './person/FaceDock.tsx';
export type { OwnFile } from './person/OwnPerson.tsx';
export type { ExportedFile } from './person/TakeAway.tsx';
export {
  createPreferences,
  preferences,
  usePreferences,
  type Preferences,
  type PreferencesState,
  type PreferencesStore,
  type Theme,
} from './preferences.ts';
export { type StageState } from './stage/Stage.tsx';
export { type StageInset } from './stage/use-inset.ts';
export { type Devices } from './surroundings.ts';
