/**
 * The door of the knowledge base: its words. The facts themselves come through three doors of their own, so that nobody
 * carries what he does not read: `lexicon.ts`, `tips.ts`, `facts-data.ts`.
 */
export * from './model.ts';
export type * from './facts.ts';
