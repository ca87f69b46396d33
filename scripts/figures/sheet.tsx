/** The page on which `look` renders a figure: `?id=…&lit=a+b&theme=dark`. */
import { render } from 'preact';
import type { Severity } from '../../src/knowledge/model.ts';
import { Figure, type Layer } from '../../src/ui/figures/index.ts';

const query = new URLSearchParams(location.search);
const [lit = '', at = ''] = (query.get('lit') ?? '').split('!');
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
const list = (text: string): string[] => text.split(' ').filter(Boolean);
const tinted = Object.fromEntries(list(at).map((word) => word.split('~') as [string, Severity]));
const show = list((query.get('show') ?? '').replaceAll(',', ' ')) as Layer[];
render(
  <Figure
    id={query.get('id')!}
    lit={list(lit)}
    tinted={tinted}
    {...(show.length ? { show } : {})}
    onPick={() => undefined}
  />,
  document.getElementById('sheet')!,
);
