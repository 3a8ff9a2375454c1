export { type BrainState } from './state.ts';
