/** `review-sheet REGION`: a page to print, with every statement of a region or group, its sources and boxes to tick. */
import type { Review } from '../../src/knowledge/model.ts';
import type { Content } from '../../src/knowledge/parts.ts';
import type { AuthoredBasis } from '../../src/knowledge/schema/basis.ts';
import { leavesOf } from './leaves.ts';

interface Statement {
  /** Where it stands in the entry. */
  at: string;
  severity?: string;
  lines: string[];
  sources: string[];
  confirmed: AuthoredBasis['confirmed'];
  review?: Review;
}

interface Section {
  id: string;
  name: string;
  file: string;
  statements: Statement[];
}

type Locate = (entry: object) => { file: string };

/** The regions and groups for which there is a sheet. */
export function sheetNames(content: Content): string[] {
  return content.vocabulary
    .filter(({ of }) => ['region', 'condition-group', 'factor-group'].includes(of))
    .map(({ id }) => id);
}

/** HTML of the sheet, or undefined when nothing bears that name. `content` as authored, so that addresses of reading are there. */
export function reviewSheet(name: string, content: Content, locate: Locate): string | undefined {
  const entries = [
    ...content.muscles.filter(({ region }) => region === name),
    ...content.conditions.filter(({ group }) => group === name),
    ...content.factors.filter(({ group }) => group === name),
  ];
  if (entries.length === 0) return undefined;
  const sections = entries.map((entry): Section => {
    const doses = content.doses.filter(
      (dose) => dose.muscle === entry.id || (!('region' in entry) && dose.use === entry.id),
    );
    return {
      id: entry.id,
      name: entry.name,
      file: locate(entry).file,
      statements: [...statementsOf(entry), ...doses.map((dose) => doseStatement(dose))],
    };
  });
  const citations = new Map(content.sources.map(({ id, citation }) => [id, citation]));
  return page(
    name,
    sections.filter(({ statements }) => statements.length > 0),
    citations,
  );
}

type Authored = {
  sources?: string[];
  confirmed?: Statement['confirmed'];
  review?: Review;
  severity?: string;
};

/** Everything in an entry that has sources, with its words. */
function statementsOf(value: object, at = ''): Statement[] {
  return Object.entries(value).flatMap(([key, field]: [string, unknown]): Statement[] => {
    if (typeof field !== 'object' || field === null) return [];
    const here = Array.isArray(value)
      ? `${at}[${(field as { id?: string }).id ?? key}]`
      : `${at}${at ? '.' : ''}${key}`;
    const { sources, confirmed, review, severity } = field as Authored;
    if (!sources || !confirmed) return statementsOf(field, here);
    const lines = [...leavesOf(field)]
      .filter(([name]) => !/^(id|severity|sources|confirmed|review)\b/.test(name))
      .map(([name, text]) => `${name}: ${text}`);
    return [
      { at: here, ...(severity && { severity }), lines, sources, confirmed, ...(review && { review }) },
    ];
  });
}

function doseStatement(dose: Content['doses'][number]): Statement {
  const { sources, confirmed, review, id } = dose;
  const range = dose.low === dose.high ? `${dose.low}` : `${dose.low} to ${dose.high}`;
  return {
    at: `dose ${id}`,
    lines: [
      `${dose.product}, ${dose.use}, ${dose.age_group}: ${range} units per ${dose.per}`,
      `rests on: ${dose.rests_on}${dose.jurisdiction ? `, ${dose.jurisdiction}` : ''}`,
      ...(dose.note ? [dose.note] : []),
    ],
    sources,
    confirmed,
    ...(review && { review }),
  };
}

function page(name: string, sections: readonly Section[], citations: ReadonlyMap<string, string>): string {
  const count = sections.reduce((sum, { statements }) => sum + statements.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Review sheet: ${escape(name)}</title>
<style>
body { font: 10pt/1.35 system-ui, sans-serif; margin: 1.5cm; color: #111; }
h2 { break-after: avoid; border-bottom: 2px solid; margin: 1.5em 0 0.4em; }
h2 small { font-weight: normal; color: #555; }
article { break-inside: avoid; border: 1px solid #999; margin: 0.5em 0; padding: 0.5em 0.7em; }
article p { margin: 0.15em 0; }
.at { font-family: monospace; color: #555; }
.severity { font-weight: bold; text-transform: uppercase; }
.basis { font-size: 8.5pt; color: #333; }
.boxes { margin-top: 0.5em; }
.boxes span { margin-right: 1.6em; }
.line { display: inline-block; border-bottom: 1px solid #666; min-width: 9cm; }
.sign { margin-top: 2em; }
</style>
</head>
<body>
<h1>Review sheet: ${escape(name)}</h1>
<p>${count} statements in ${sections.length} entries. Tick one box for each; write what should change. How to enter the result: docs/reviewing.md.</p>
${sections.map((section) => sectionHtml(section, citations)).join('\n')}
<p class="sign">Reviewed by <span class="line"></span> on <span class="line" style="min-width: 3cm"></span>, due again on <span class="line" style="min-width: 3cm"></span></p>
</body>
</html>
`;
}

function sectionHtml(
  { id, name, file, statements }: Section,
  citations: ReadonlyMap<string, string>,
): string {
  return `<h2>${escape(name)} <small>${escape(id)}, ${escape(file)}</small></h2>
${statements.map((statement) => statementHtml(statement, citations)).join('\n')}`;
}

function statementHtml(statement: Statement, citations: ReadonlyMap<string, string>): string {
  const { at, severity, lines, sources, confirmed, review } = statement;
  const read = [
    `read: ${confirmed.level}`,
    confirmed.what,
    confirmed.quality && 'page of doubtful standing',
    confirmed.by && `at ${confirmed.by}`,
  ];
  const signed = review
    ? `Reviewed by ${review.reviewed_by} on ${review.reviewed_on}, due ${review.review_due}`
    : 'Not clinically reviewed';
  return `<article>
<p><span class="at">${escape(at)}</span>${severity ? ` <span class="severity">${escape(severity)}</span>` : ''}</p>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
<p class="basis">${sources.map((id) => escape(citations.get(id) ?? id)).join('<br>')}</p>
<p class="basis">${escape(read.filter(Boolean).join('; '))}. ${escape(signed)}.</p>
<p class="boxes"><span>☐ agree</span><span>☐ change</span><span>☐ take out</span><span>☐ source checked</span><span class="line"></span></p>
</article>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
}
