/** What changed in the content, and where sources disagree: both values side by side, and what is shown meanwhile. */
import changes from '../../docs/content-changes.md?raw';
import questions from '../../docs/content-questions.md?raw';
import { t } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { chaptersOf, type Block, type Chapter } from '../pieces/prose.ts';
import { Section } from '../pieces/section.tsx';

function Row({ head, row: [about, ...values] }: { head: string[]; row: string[] }) {
  return (
    <div class="disagreement">
      <h3>{about}</h3>
      <dl class="sides">
        {values.map((value, i) => (
          <div key={head[i + 1]}>
            <dt>{head[i + 1]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 class="group-name">{block.text}</h3>;
    case 'text':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul class="plain-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <>
          {block.rows.map((row) => (
            <Row key={row[0]} head={block.head} row={row} />
          ))}
        </>
      );
  }
}

function ChapterView({ chapter: { title, blocks } }: { chapter: Chapter }) {
  return (
    <Section title={title}>
      {blocks.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
    </Section>
  );
}

export function Changes() {
  // The first chapter holds the disagreements; the others are for those who mend the files.
  const chapters = [...chaptersOf(changes), ...chaptersOf(questions).slice(0, 1)];
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('changes_title')}>
        <p class="lead">{t('changes_lead')}</p>
      </PageHead>
      {chapters.map((chapter) => (
        <ChapterView key={chapter.title} chapter={chapter} />
      ))}
    </article>
  );
}
