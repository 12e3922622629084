/** What stands in the words of a block for something in it that is no letter: a name mentioned, a link to a record, a break. */
export const thing = '\uFFFC';
