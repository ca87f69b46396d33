/** Figures beside an entry or a set. This part loads when it is first shown. */
import { useEffect, useState } from 'preact/hooks';
import type { AvoidSet, Condition, Muscle } from '../../src/knowledge/facts.ts';
import type { Severity } from '../../src/knowledge/model.ts';
import {
  Figure,
  figuresOf,
  figuresOfSet,
  loadFigure,
  type FigureEntry,
  type Layer,
  type Shape,
} from '../../src/ui/figures/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { bySeverity } from '../../src/ui/severity.ts';
import { useReference } from '../pieces/context.tsx';
import { Section } from '../pieces/section.tsx';
import { itemHref } from '../router.ts';
import { navigate } from '../state/history.ts';
import { neighboursAtRisk } from './neighbours.ts';

/** Opens what a shape stands for: an entry, an avoid set, a condition. */
export function useOpenShape(): (id: string) => void {
  const reference = useReference();
  return (id) => {
    if (reference.set(id)) navigate(itemHref('set', id));
    else if (reference.entity(id)) navigate(itemHref('entry', id));
  };
}

interface Props {
  figures: readonly FigureEntry[];
  lit: (shapes: readonly Shape[]) => readonly string[];
  tinted: (shapes: readonly Shape[]) => Record<string, Severity>;
  show: readonly Layer[];
}

const ANATOMY: readonly Layer[] = ['surface', 'muscles', 'vessels'];

const each = <T,>(items: readonly T[]): T[] => [...new Set(items)];

/** One of several figures, with the others a choice away. */
function Chosen({ figures, lit, tinted, show }: Props) {
  const [id, setId] = useState(figures[0]!.id);
  const [shapes, setShapes] = useState<readonly Shape[]>([]);
  const open = useOpenShape();
  useEffect(() => {
    let current = true;
    void loadFigure(id).then((data) => current && setShapes(data.shapes));
    return () => void (current = false);
  }, [id]);
  return (
    <Section title={t('section_figure')}>
      {figures.length > 1 && (
        <label class="figure-choice">
          <span class="unseen">{t('figure_choice')}</span>
          <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
            {figures.map((figure) => (
              <option key={figure.id} value={figure.id}>
                {figure.title} ({figure.depth})
              </option>
            ))}
          </select>
        </label>
      )}
      <Figure key={id} id={id} lit={lit(shapes)} tinted={tinted(shapes)} show={show} onPick={open} />
    </Section>
  );
}

/** The muscle lit, its neighbours at risk tinted. */
export function MuscleFigure({ muscle }: { muscle: Muscle }) {
  const reference = useReference();
  const figures = figuresOf(muscle.id);
  if (figures.length === 0) return null;
  const formsOf = (id: string) => reference.entity(id)?.terms.map((term) => term.text) ?? [];
  return (
    <Chosen
      figures={figures}
      lit={() => [muscle.id, ...(muscle.members ?? [])]}
      tinted={(shapes) => neighboursAtRisk(muscle, shapes, formsOf)}
      show={ANATOMY}
    />
  );
}

/** Of several statements on one muscle the gravest decides its tint. */
function tintOf(
  statements: readonly { ids: readonly string[]; severity: Severity }[],
): Record<string, Severity> {
  const tinted: Record<string, Severity> = {};
  for (const { ids, severity } of statements.toSorted(bySeverity).toReversed()) {
    for (const id of ids) tinted[id] = severity;
  }
  return tinted;
}

/**
 * What a set wants left alone, lit: muscles as a whole, tinted by severity, and the zones where only a part is meant.
 * Where a figure has no such zone, the muscles of the parts are lit in its stead.
 */
export function SetFigure({ set }: { set: AvoidSet }) {
  const muscles = each(set.members.flatMap((member) => member.muscles));
  const figures = each([...figuresOfSet(set.id), ...muscles.flatMap((id) => figuresOf(id).slice(0, 1))]);
  if (figures.length === 0) return null;
  const whole = set.members.filter((member) => member.zone === undefined);
  const tinted = tintOf(whole.map(({ muscles: ids, severity }) => ({ ids, severity })));
  return (
    <Chosen
      figures={figures}
      lit={(shapes) => {
        const zones = shapes.filter(({ opens }) => opens === set.id).map(({ id }) => id);
        return zones.length > 0 ? [...zones, ...Object.keys(tinted)] : muscles;
      }}
      tinted={() => tinted}
      show={['surface', 'muscles', 'zones']}
    />
  );
}

/** The usual muscles of a condition lit, those to avoid or limit tinted, and the sites of its label where they are drawn. */
export function ConditionFigure({ condition }: { condition: Condition }) {
  const { usual = [], avoid = [] } = condition.muscles ?? {};
  const figures = each(usual.flatMap((id) => figuresOf(id).slice(0, 1)));
  if (figures.length === 0) return null;
  const tinted = tintOf(avoid.map(({ id, severity }) => ({ ids: [id], severity })));
  return (
    <Chosen
      figures={figures}
      lit={() => usual}
      tinted={() => tinted}
      show={['surface', 'muscles', 'sites']}
    />
  );
}
