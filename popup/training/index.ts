/** The training's door: it, its questions and its schedule load only when it is opened. */
import { lazy } from '../pieces/lazy.tsx';

export const Training = lazy(async () => (await import('./training.tsx')).Training);
