import type { AnswerType } from './question.ts';
import { showsAnswer } from './question.ts';
import type { PassageIndex, QueryTerm } from './passage-index.ts';

/** Where a list of clauses goes on: "an adult pays 16 euros, a child 8 euros, and students 12 euros". */
const SEAM = /[,;]\s+(?:and |en |but |maar )?/;

/**
 * The one clause of a sentence that answers, where each of them would answer somebody: "a child from 4 to 12 pays 8 euros"
 * for "and for children?". Null when the sentence is no such list, or when more than one clause speaks of what was asked.
 */
export const oneClause = (
  index: PassageIndex,
  sentence: string,
  terms: readonly QueryTerm[],
  type: AnswerType,
): string | null => {
  const clauses = sentence.replace(/[.!?]+$/, '').split(SEAM);
  if (clauses.length < 2 || !clauses.every((clause) => showsAnswer(clause, type))) return null;
  const asked = terms.filter(({ weight }) => weight === 1);
  const met = clauses.filter((clause) => index.sentenceScore(clause, asked) > 0);
  return met.length === 1 ? `${met[0] ?? ''}.` : null;
};
