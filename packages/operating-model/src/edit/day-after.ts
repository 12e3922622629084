const dayInMs = 86_400_000;

/** The day so many days after another. @param day ISO 8601, as the answer is */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
