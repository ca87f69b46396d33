/** The training's door: it, its look, its questions and its schedule load only when it is opened. */
import { lazy } from '../pieces/lazy.tsx';

export const Training = lazy(async () => {
  const [{ Training: Screens }] = await Promise.all([import('./training.tsx'), import('./training.css')]);
  return Screens;
});
