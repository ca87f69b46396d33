/** The figures' door. */
export { FIGURES, entryOf, figuresOf, figuresOfSet, loadFigure } from './catalogue.ts';
export { Figure, type FigureProps } from './figure.tsx';
export { FAMILIES } from './families.ts';
export { Thumbnail } from './thumbnail.tsx';
export { NOT_SHOWN } from './not-shown.ts';
export type { FigureData, FigureEntry, Layer, Shape } from './model.ts';
