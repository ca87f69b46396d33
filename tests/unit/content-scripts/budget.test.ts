import { expect, it } from 'vitest';
import { createBudget } from '../../../content-scripts/reader/budget.ts';

it('is full at so many parts, or so much text, and has room again only once a part of that is free', () => {
  for (const length of [0, 10]) {
    const budget = createBudget(length === 0 ? { parts: 100, text: 1_000 } : { parts: 1_000, text: 1_000 });
    for (let i = 0; i < 99; i++) budget.take(length);
    expect(budget.isFull()).toBe(false);
    budget.take(length);
    expect(budget.isFull()).toBe(true);
    for (let i = 0; i < 20; i++) budget.give(length);
    expect(budget.isFull()).toBe(true);
    for (let i = 0; i < 10; i++) budget.give(length);
    expect(budget.isFull()).toBe(false);
  }
});
