/**
 * Within how many days of being shared a city may promise an answer, by its own calendar. What a city begins with is our choice:
 * long enough for an office to ask another, short enough that whoever spoke still waits.
 */
export const answerDays = { usual: 15, least: 1, most: 90 } as const;
