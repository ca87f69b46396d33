/** Everything the reference holds. Large: import it only where it is shown, best with `import()`. */
import type { Facts } from './facts.ts';
import compiled from './compiled/facts.json';

export const facts = compiled as unknown as Facts;
