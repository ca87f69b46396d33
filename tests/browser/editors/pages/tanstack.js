import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { place, rows } from './rows.js';

place.style.overflow = 'auto';
const all = place.appendChild(document.createElement('div'));
all.style.position = 'relative';

function draw() {
  all.style.height = `${list.getTotalSize()}px`;
  all.replaceChildren(
    ...list.getVirtualItems().map(({ index, start }) => {
      const row = document.createElement('div');
      row.style.cssText = `position: absolute; height: 24px; top: ${start}px`;
      row.append(...[rows[index].muscle, rows[index].units].map(cell));
      return row;
    }),
  );
}

function cell(text) {
  const span = document.createElement('span');
  span.style.cssText = 'display: inline-block; width: 12em';
  span.textContent = text;
  return span;
}

const list = new Virtualizer({
  count: rows.length,
  getScrollElement: () => place,
  estimateSize: () => 24,
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  onChange: draw,
});
list._didMount();
list._willUpdate();
draw();
globalThis.to = (row) => list.scrollToIndex(row, { align: 'start' });
