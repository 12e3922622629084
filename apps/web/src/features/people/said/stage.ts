/** In which of a few ways something stands that was said: it waits, it was answered, it came to an end without that, or it is talk. */
export const stages = ['waiting', 'answered', 'ended', 'talk'] as const;
export type Stage = (typeof stages)[number];
