import { parseKnowledge } from '../knowledge/parse-knowledge.ts';
import type { Knowledge } from '../knowledge/document.ts';

const markdown = import.meta.glob<string>('/assets/knowledge/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const tables = import.meta.glob<string>('/assets/knowledge/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The knowledge that was built in. Import this module lazily: it holds every document. */
export const loadBundledKnowledge = (): Knowledge => parseKnowledge({ ...markdown, ...tables });
