/** Whether a key is what readers call a record: `INI-19`. */
export const isCode = (key: string): boolean => /^[A-Z]{1,10}-\d{1,9}$/.test(key);
