import { loadOnce } from '#core';

import type { LazyWordPace } from '../phones/word-pace.ts';

/** Keeps the rules of spelling out of the page's first load: they come with the first word that wants them. */
export const createWordPace = (): LazyWordPace => {
  const rules = loadOnce(async () => {
    const [{ createPaceWords }, { createEnglishReaders }] = await Promise.all([
      import('../phones/word-pace.ts'),
      import('./english-readers.ts'),
    ]);
    const english = createEnglishReaders();
    return { pace: createPaceWords(() => english.now()), english };
  });
  return {
    now: () => rules.value?.pace ?? null,
    async load(locale) {
      const loaded = await rules.get().catch(() => null);
      if (locale === 'en') await loaded?.english.load();
    },
  };
};
