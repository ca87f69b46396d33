/** What training needs to know of the figures: which shapes can be pointed at, and what a zone covers. */

export interface OutlineShape {
  id: string;
  kind: 'muscle' | 'gland' | 'zone';
  name: string;
  /** Other ids that the shape stands for: the groups to which it belongs. */
  groups?: string[];
  /** Of a zone: the avoid set it stands for, and the ids of the shapes that lie under it, if only in part. */
  set?: string;
  covers?: string[];
}

export interface FigureOutline {
  id: string;
  title: string;
  shapes: OutlineShape[];
  /** Muscles, glands and groups that no other figure shows better. */
  best: string[];
}

export const standsFor = (shape: OutlineShape, id: string): boolean =>
  shape.id === id || (shape.groups ?? []).includes(id);
