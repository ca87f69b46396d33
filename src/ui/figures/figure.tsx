/** One figure with its layers, the name of what is pointed at, and a list that says the same in words. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Severity } from '../../knowledge/model.ts';
import { t, type MessageKey } from '../i18n.ts';
import { asking } from './asking.ts';
import { entryOf, loadFigure } from './catalogue.ts';
import { LAYERS, layerOf, matches, opens, type FigureData, type Layer, type Shape } from './model.ts';
import { Picture } from './picture.tsx';

/** The outlines' licence asks that this stand beside every figure (see LICENSE in this folder). */
const ATTRIBUTION =
  'Redrawn from BodyParts3D, © The Database Center for Life Science, licensed under CC Attribution-Share Alike 2.1 Japan';

export interface FigureProps {
  /** Figure id, from `FIGURES` or `figuresOf`. */
  id: string;
  /** Ids of muscles, glands or groups to light; the rest steps back. */
  lit?: readonly string[];
  /** Ids at risk with their severity: hatched and outlined. */
  tinted?: Readonly<Record<string, Severity>>;
  /** Layers shown at first: surface, muscles and vessels when absent. */
  show?: readonly Layer[];
  /** Called with the id of the entry, avoid set or condition of the shape that was clicked. */
  onPick?: (id: string, shape: Shape) => void;
  /** The figure is a question: only these shapes can be picked, each under the name given here; nothing else is told. */
  ask?: Readonly<Record<string, string>>;
  /** The most that it takes of the window's height, from 0 to 1, for a screen that nobody scrolls. */
  tallest?: number;
}

const FIRST: readonly Layer[] = ['surface', 'muscles', 'vessels'];

const LAYER_WORDS: Record<Layer, MessageKey> = {
  surface: 'figure_layer_surface',
  muscles: 'figure_layer_muscles',
  vessels: 'figure_layer_vessels',
  zones: 'figure_layer_zones',
  sites: 'figure_layer_sites',
};

export function Figure({ id, lit = [], tinted = {}, show, onPick, ask, tallest }: FigureProps) {
  const entry = entryOf(id);
  const drawing = useFigure(id);
  const data = useMemo(() => (drawing && ask ? asking(drawing, ask) : drawing), [drawing, ask]);
  const prefix = `fig${useId().replaceAll(/[^\w]/g, '')}`;
  const [box, width, font, view] = useRoom();
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(show ?? FIRST));
  const [active, setActive] = useState<string>();
  const [stop, setStop] = useState<string>();
  const reading = useMemo(() => readingOrder(data, layers), [data, layers]);
  const litSet = useMemo(() => new Set(lit), [lit.join(' ')]);
  const first =
    stop && reading.some((s) => s.id === stop)
      ? stop
      : (reading.find((s) => matches(s, (x) => litSet.has(x))) ?? reading[0])?.id;
  const named = reading.find((s) => s.id === active);
  const open = onPick && ((shape: Shape): void => onPick(shape.opens ?? shape.id, shape));

  const point = (next: string | undefined): void => {
    setActive(next);
    if (next) setStop(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    const at = reading.findIndex((s) => s.id === (active ?? first));
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: reading.length - 1,
    }[event.key];
    const shape = reading[at];
    if (to !== undefined) {
      const next = reading[(to + reading.length) % reading.length];
      if (next)
        (event.currentTarget as SVGElement)
          .querySelector<SVGElement>(`[data-shape="${next.id}"][tabindex]`)
          ?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && shape && open && opens(shape)) {
      open(shape);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <figure class={ask ? 'fig fig-asks' : 'fig'} ref={box} aria-label={entry.title}>
      <div class="fig-bar" role="group" aria-label={t('figure_layers')}>
        {!ask &&
          entry.layers.length > 1 &&
          entry.layers.map((layer) => (
            <button
              key={layer}
              type="button"
              aria-pressed={layers.has(layer)}
              onClick={() =>
                setLayers(new Set(LAYERS.filter((l) => (l === layer ? !layers.has(l) : layers.has(l)))))
              }
            >
              {t(LAYER_WORDS[layer])}
            </button>
          ))}
      </div>
      <div class="fig-stage">
        {data && (
          <Picture
            data={data}
            prefix={prefix}
            width={width}
            height={Math.min(width * 1.3, font * 54, tallest ? view * tallest : Infinity)}
            font={font}
            layers={layers}
            lit={litSet}
            tinted={tinted}
            active={active}
            stop={first}
            title={entry.title}
            description={ask ? '' : entry.description}
            onPoint={point}
            onOpen={open}
            onKey={onKey}
          />
        )}
      </div>
      <p class="fig-live" aria-live="polite" data-hint={t('figure_hint')}>
        {named?.name}
      </p>
      <figcaption>
        <span class="fig-title">{entry.title}</span> <span class="fig-depth">{entry.depth}</span>
        {!ask && <p>{entry.description}</p>}
        <details class="fig-list" hidden={ask !== undefined}>
          <summary>{t('figure_list')}</summary>
          <ul>
            {reading.map((s) => (
              <li key={s.id}>
                {open && opens(s) ? (
                  <button type="button" onClick={() => open(s)}>
                    {s.name}
                  </button>
                ) : (
                  s.name
                )}
              </li>
            ))}
          </ul>
        </details>
        <small class="fig-licence">{ATTRIBUTION}</small>
      </figcaption>
    </figure>
  );
}

/** Each named shape once: muscles from above downwards, then vessels, zones and sites. */
function readingOrder(data: FigureData | undefined, layers: ReadonlySet<Layer>): Shape[] {
  if (!data) return [];
  const met = new Set<string>();
  const rank = (s: Shape): number =>
    ['muscles', 'vessels', 'zones', 'sites', 'surface'].indexOf(layerOf(s)) +
    (s.id.includes(':') && layerOf(s) === 'muscles' ? 0.5 : 0);
  return data.shapes
    .filter((s) => s.name && layers.has(layerOf(s)) && !met.has(s.id) && met.add(s.id))
    .toSorted((a, b) => rank(a) - rank(b) || (a.at?.[1] ?? 0) - (b.at?.[1] ?? 0));
}

function useFigure(id: string): FigureData | undefined {
  const [data, setData] = useState<FigureData>();
  useEffect(() => {
    let current = true;
    void loadFigure(id).then((d) => current && setData(d));
    return () => {
      current = false;
    };
  }, [id]);
  return data?.id === id ? data : undefined;
}

/** The room the figure has, the size of its text and the height of the window, in pixels; followed as they change. */
function useRoom(): [ref: { current: HTMLElement | null }, width: number, font: number, view: number] {
  const ref = useRef<HTMLElement>(null);
  const [size, setSize] = useState<[width: number, font: number, view: number]>([640, 13, 800]);
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return undefined;
    const measure = (): void => {
      const width = Math.floor(node.clientWidth);
      const font = Number.parseFloat(getComputedStyle(node).fontSize) * 0.8;
      const now = [width, font || 13, innerHeight] as const;
      if (width > 0) setSize((old) => (now.every((value, i) => value === old[i]) ? old : [...now]));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(node);
    addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      removeEventListener('resize', measure);
    };
  }, []);
  return [ref, ...size];
}
