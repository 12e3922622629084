import { type Label, practices } from '@cityloom/operating-model';

/** A practice that somebody leads, by its clause, and what it is called. */
export interface Led {
  practice: string;
  name: Label;
}

/** Practices by their clauses, in the order of these; one that there is no longer is left out. */
export const ledIn = (clauses: readonly (string | undefined)[]): Led[] =>
  practices
    .filter(({ clause }) => clauses.includes(clause))
    .map(({ clause, label }) => ({ practice: clause, name: label }));
