export { App, type AppProps } from './App.tsx';
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
