/** What no file name may hold on one system or another. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A text as a name for a file. */
export const fileNameOf = (text: string): string => text.replaceAll(forbidden, '-').trim();

/** For how long a browser may need what it saves, in milliseconds. */
const kept = 60_000;

/** Hands a text to the reader as a file; it is made here, and nobody else sees it. @param kind media type */
export function saveFile(name: string, text: string, kind: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: kind }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kept);
}
