/**
 * The address of a value in a record: the unit of a right, of a clock and of a line of history.
 *
 * `title` a register · `dependsOn/<id>` a link · `targets/<row>` a row of a small table (its place) ·
 * `targets/<row>/<column>` a cell · `text/zh` a prose text of a language · `@state` and the like: of the record itself.
 */
export type Address = string;

/** What every record has besides its fields and may be written through the door. */
export const recordAddresses = ['@state', '@visibility', '@owner', '@ownerOrg', '@binned'] as const;
export type RecordAddress = (typeof recordAddresses)[number];

/** The address of something inside a field: a link, a row, a cell or a language. */
export const addressOf = (field: string, ...inside: readonly string[]): Address => [field, ...inside].join('/');

/** The field that an address lies in; null for what belongs to the record itself. */
export const fieldAt = (address: Address): string | null =>
  address.startsWith('@') ? null : (address.split('/')[0] ?? address);
