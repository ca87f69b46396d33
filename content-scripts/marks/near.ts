/** Which containers with marks are near the viewport: only there are marks painted. */
import type { Container } from '../reader/model.ts';

/** Half a screen around what is visible, in the page and in boxes that scroll. */
const NEAR = { rootMargin: '50%', scrollMargin: '50%' };

export interface Near {
  watch: (container: Container) => void;
  forget: (container: Container) => void;
  has: (container: Container) => boolean;
  stop: () => void;
}

/** `onChange`: the container has come near, or has gone. */
export function watchNear(onChange: (container: Container, near: boolean) => void): Near {
  const watched = new Map<Element, Container>();
  const near = new Set<Container>();

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const container = watched.get(target);
      if (!container || near.has(container) === isIntersecting) continue;
      if (isIntersecting) near.add(container);
      else near.delete(container);
      onChange(container, isIntersecting);
    }
  }, NEAR);

  return {
    watch(container) {
      if (watched.get(container.element) === container) return;
      watched.set(container.element, container);
      observer.observe(container.element);
    },
    forget(container) {
      near.delete(container);
      if (watched.get(container.element) !== container) return;
      watched.delete(container.element);
      observer.unobserve(container.element);
    },
    has: (container) => near.has(container),
    stop: () => observer.disconnect(),
  };
}
