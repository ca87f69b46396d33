/** The figures' door for pages: they and their drawings load only when a page shows one. */
import { lazy } from '../pieces/lazy.tsx';

export const MuscleFigure = lazy(async () => (await import('./figure-view.tsx')).MuscleFigure);
export const SetFigure = lazy(async () => (await import('./figure-view.tsx')).SetFigure);
export const ConditionFigure = lazy(async () => (await import('./figure-view.tsx')).ConditionFigure);
export const FigureList = lazy(async () => (await import('./figure-pages.tsx')).FigureList);
export const FigurePage = lazy(async () => (await import('./figure-pages.tsx')).FigurePage);
