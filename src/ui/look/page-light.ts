import type { Theme } from '../preferences.ts';
import { luma } from './colour.ts';

/** The paper of each theme, as in tokens.css: the accent is made legible against it. */
export const PAPER: Readonly<Record<Theme, string>> = { light: '#fbf7f0', dark: '#1f1a16' };
/** The room behind the person, as in tokens.css. */
const ROOM: Readonly<Record<Theme, string>> = { light: '#cfc3b4', dark: '#3b322a' };

/** How bright the page is before the person, [0, 1]: half of it is paper, half the room they stand in. */
export const pageLight = (theme: Theme): number => (luma(PAPER[theme]) + luma(ROOM[theme])) / 2;
