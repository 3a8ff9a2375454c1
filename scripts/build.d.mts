import type * as Vite from 'vite';

/** Builds the server alone; `outDir` must lie within the project, where its packages are found. */
export function buildServer(vite: typeof Vite, outDir?: string): Promise<unknown>;
/** Builds embed.js alone. */
export function buildEmbed(vite: typeof Vite, options?: { write?: boolean }): Promise<unknown>;
/** Builds what `npm start` serves; does nothing when no source has changed since. */
export function build(): Promise<void>;
