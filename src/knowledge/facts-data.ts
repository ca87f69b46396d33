/** Everything the reference holds. Large: import it only where it is shown, best with `import()`. */
import type { Facts } from './facts.ts';
import text from './compiled/facts.json?raw';

export const facts = JSON.parse(text) as Facts;
