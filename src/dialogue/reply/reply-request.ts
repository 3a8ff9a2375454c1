import type { Locale, Manner } from '#core';

import type { LocalTime } from '../knowledge/calendar.ts';
import type { Exchange, VisitorReading } from '../ports.ts';

/** Everything a reply is made from. */
export interface ReplyRequest {
  readonly turnId: string;
  /** What the visitor wrote or said, unchecked. */
  readonly text: string;
  readonly locale: Locale;
  readonly reading: VisitorReading | null;
  /** How the answer is to be given; null leaves it to whoever writes it. */
  readonly style: Manner | null;
  /** The conversation so far, oldest first, without this turn; the person's part as it was heard. */
  readonly history: readonly Exchange[];
  readonly now: LocalTime;
  /** What was already said in this very turn, before someone else had to go on with it. */
  readonly alreadySaid: readonly string[];
}
