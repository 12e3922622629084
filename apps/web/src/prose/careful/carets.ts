/**
 * Fields that take the focus when they come to stand on the page, by the key of their draft, and where the caret then
 * stands; null for the end. A field that the text around it moves to another place gets both back.
 */
export const caretsToGive = new Map<string, readonly [number, number] | null>();
