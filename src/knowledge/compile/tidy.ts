/** Drops what is undefined: absent and undefined are one thing in the compiled JSON. */
export type Tidy<T> = { [K in keyof T]: Exclude<T[K], undefined> };

export function tidy<T extends object>(object: T): Tidy<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Tidy<T>;
}
