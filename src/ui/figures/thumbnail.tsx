/** A figure in small, to be recognised: its shapes alone, drawn when it comes into view. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadFigure } from './catalogue.ts';
import { layerOf, type FigureData } from './model.ts';

const BODY: ReadonlySet<string> = new Set(['surface', 'muscles', 'vessels']);

export function Thumbnail({ id }: { id: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [data, setData] = useState<FigureData>();
  useEffect(() => {
    let current = true;
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        void loadFigure(id).then((drawing) => current && setData(drawing));
      },
      { rootMargin: '50%' },
    );
    watch.observe(place.current!);
    return () => {
      current = false;
      watch.disconnect();
    };
  }, [id]);
  return (
    <span class="fig fig-thumb" ref={place} aria-hidden="true">
      {data && <Small data={data} />}
    </span>
  );
}

function Small({ data: { size, shapes, symmetric } }: { data: FigureData }) {
  return (
    <svg class="fig-svg" viewBox={`0 0 ${size[0]} ${size[1]}`}>
      {shapes
        .filter((shape) => BODY.has(layerOf(shape)) && shape.kind !== 'landmark')
        .map(({ kind, tone, deep, d, single }, i) => {
          const body = <path class="fig-body" d={d} />;
          return (
            <g
              key={i}
              class={[`fig-${kind}`, tone && `fig-tone${tone}`, deep && 'fig-deep'].filter(Boolean).join(' ')}
            >
              {body}
              {symmetric && !single && <g transform={`matrix(-1 0 0 1 ${size[0]} 0)`}>{body}</g>}
            </g>
          );
        })}
    </svg>
  );
}
