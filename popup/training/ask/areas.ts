/** The areas of a figure that can be answered. Each goes by a number of its own, so that none shows which belong together. */
import type { Option } from '../../../src/training/model.ts';
import { shuffled } from '../../../src/training/order.ts';

export interface Area {
  /** Id of the shape. */
  id: string;
  option: Option;
}

/** Every shape that answers, in an order that is the same for the same seed. */
export const areasOf = (options: readonly Option[], seed: string): Area[] =>
  shuffled(
    options.flatMap((option) => (option.shapes ?? []).map((id): Area => ({ id, option }))),
    seed,
  );

/** Names for a figure that asks, by shape id. */
export const namesOf = (areas: readonly Area[], word: (place: number) => string): Record<string, string> =>
  Object.fromEntries(areas.map(({ id }, place) => [id, word(place)]));
