/** Outlines of the figures and the short charts. Import it only where there is training, best with `import()`. */
import type { Material } from './bank.ts';
import compiled from '../knowledge/compiled/training.json';

export const material = compiled as unknown as Material;
