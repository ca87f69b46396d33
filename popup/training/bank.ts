/** Makes everything that can be asked, once, from the facts and the training's own material. */
import type { Facts } from '../../src/knowledge/facts.ts';
import { bankOf } from '../../src/training/bank.ts';
import type { Bank } from '../../src/training/model.ts';
import { material } from '../../src/training/material-data.ts';

let bank: Bank | undefined;

/** All questions; made at the first call and held for as long as the page is open. */
export function loadBank(facts: Facts): Promise<Bank> {
  bank ??= bankOf(facts, material);
  return Promise.resolve(bank);
}
