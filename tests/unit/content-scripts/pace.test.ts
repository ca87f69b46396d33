import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Container } from '../../../content-scripts/reader/container.ts';
import { createPace } from '../../../content-scripts/reader/pace.ts';

afterEach(() => void vi.useRealTimers());

describe('how soon a change is followed', () => {
  const changes = (container: Container, times: number): number => {
    const pace = createPace();
    let delay = 0;
    for (let i = 0; i < times; i++) delay = pace(container);
    return delay;
  };

  it('at once, as a rule', () => {
    expect(changes({ found: false } as Container, 5)).toBe(0);
  });

  it('later, where a place keeps changing and holds nothing', () => {
    expect(changes({ found: false } as Container, 50)).toBeGreaterThan(1_000);
  });

  it('at once wherever something was found', () => {
    expect(changes({ found: true } as Container, 50)).toBe(0);
  });

  it('at once again after it has been quiet', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const pace = createPace();
    const clock = { found: false } as Container;
    for (let i = 0; i < 50; i++) pace(clock);
    vi.advanceTimersByTime(60_000);
    expect(pace(clock)).toBe(0);
  });
});
