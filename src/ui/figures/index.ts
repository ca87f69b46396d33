/** The figures' door. */
export { FIGURES, entryOf, figuresOf, figuresOfSet, loadFigure } from './catalogue.ts';
export { Figure, type FigureProps } from './figure.tsx';
export type { FigureData, FigureEntry, Layer, Shape } from './model.ts';
