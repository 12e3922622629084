/** The calendar day of a moment (ISO 8601) in the reader's zone, `YYYY-MM-DD`. */
export const dayHere = (instant: string): string => new Date(instant).toLocaleDateString('sv');
