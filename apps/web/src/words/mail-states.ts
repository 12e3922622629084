import type { WordKey } from './en.ts';

/** What became of a mail, as its reader and whoever looks after access are told. */
export const mailStates = {
  waiting: 'mail.state.waiting',
  sent: 'mail.state.sent',
  kept: 'mail.state.kept',
  failed: 'mail.state.failed',
} as const satisfies Record<string, WordKey>;
