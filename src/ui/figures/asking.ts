/** A figure as a question: nothing is named or graded but the areas that can be answered, and those by a neutral name. */
import type { FigureData, Shape } from './model.ts';

/** @param names - by shape id: what an area is called until the answer is shown */
export function asking(data: FigureData, names: Readonly<Record<string, string>>): FigureData {
  const shapes = data.shapes.flatMap((shape): Shape[] => {
    const { name: _, at, severity: __, ...bare } = shape;
    const name = names[shape.id];
    if (name !== undefined) return [{ ...bare, name, ...(at && { at }) }];
    return shape.kind === 'zone' ? [] : [bare];
  });
  return { ...data, shapes };
}
