import type { Conversation, HeardReply, TurnEvent } from '#dialogue';

/** Reports kept while nobody answers; the server takes as many. */
const MAX_REPORTS = 8;

/**
 * What was heard of replies that were cut short. It is told at once, for perhaps nothing more is asked, and again with every
 * turn until one of them is answered: whatever the order in which requests arrive, no answer is written without it.
 */
export interface HeardReports {
  tell(report: HeardReply): void;
  /** For the next turn, oldest first. */
  pending(): readonly HeardReply[];
  /** A turn that carried these brought its first event. */
  answered(carried: readonly HeardReply[], event: TurnEvent): void;
}

export const createHeardReports = (conversation: Pick<Conversation, 'heard'>): HeardReports => {
  let reports: readonly HeardReply[] = [];
  return {
    tell(report) {
      reports = [...reports, report].slice(-MAX_REPORTS);
      conversation.heard?.(report);
    },
    pending: () => reports,
    answered(carried, { kind }) {
      // An answer in the server's place begins with an error: the server may never have been reached.
      if (kind === 'error' || carried.length === 0) return;
      reports = reports.filter((report) => !carried.includes(report));
    },
  };
};
