/** Files in and out: chosen by the person, read and written here, sent nowhere. */

/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** More than any file of ours holds. */
const MOST = 30_000_000;

/** The text of a chosen file; `null` where it is too large to be one of ours. */
export const textOf = (file: File): Promise<string | null> =>
  file.size > MOST ? Promise.resolve(null) : file.text();

/** "neck-dangers": a file's name from a title. */
export const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'cautela';
