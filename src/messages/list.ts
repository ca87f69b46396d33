/** Lists of messages: counted before they are read, so that an endless one costs nothing. */
import * as v from 'valibot';

/** An array of at most `most` items. */
export const listOf = /* @__NO_SIDE_EFFECTS__ */ <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(
    v.custom<v.InferInput<T>[]>(
      (value) => Array.isArray(value) && value.length <= most,
      `must be a list of at most ${most}`,
    ),
    v.array(item),
  );
