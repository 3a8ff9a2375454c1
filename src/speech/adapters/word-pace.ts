import type { LazyWordPace, PaceWords } from '../phones/word-pace.ts';
import type { LazyEnglishReaders } from './english-readers.ts';

/** Keeps the rules of spelling out of the page's first load: they come with the first word that wants them. */
export const createWordPace = (): LazyWordPace => {
  let pace: PaceWords | null = null;
  let english: LazyEnglishReaders | null = null;
  let rules: Promise<void> | null = null;
  const loadRules = async (): Promise<void> => {
    try {
      const [{ createPaceWords }, { createEnglishReaders }] = await Promise.all([
        import('../phones/word-pace.ts'),
        import('./english-readers.ts'),
      ]);
      const readers = createEnglishReaders();
      english = readers;
      pace = createPaceWords(() => readers.now());
    } catch {
      rules = null;
    }
  };
  return {
    now: () => pace,
    async load(locale) {
      rules ??= loadRules();
      await rules;
      if (locale === 'en') await english?.load();
    },
  };
};
