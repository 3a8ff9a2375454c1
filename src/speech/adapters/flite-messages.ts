import type { FliteJob, FliteSound } from '../flite/render-clause.ts';

/** What the page sends to flite's worker. */
export type FliteRequest =
  | { readonly kind: 'load'; readonly wasmUrl: string }
  | { readonly kind: 'job'; readonly id: number; readonly job: FliteJob };

/** What the worker answers. */
export type FliteReply =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'load-failed'; readonly detail: string }
  | { readonly kind: 'sound'; readonly id: number; readonly sound: FliteSound }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
