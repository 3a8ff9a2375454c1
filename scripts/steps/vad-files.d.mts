import type { Plugin } from 'vite';

export function vadFiles(): Plugin;
