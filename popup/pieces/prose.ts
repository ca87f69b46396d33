/** The documents on the content, as the reference shows them: of Markdown what they use, and no more. */

export type Block =
  | { kind: 'heading' | 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

export interface Chapter {
  title: string;
  blocks: Block[];
}

const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const cells = (line: string): string[] => line.split('|').slice(1, -1).map(plain);

function blockOf(text: string): Block {
  const lines = text.split('\n');
  if (text.startsWith('### ')) return { kind: 'heading', text: plain(text.slice(4)) };
  if (text.startsWith('|')) return { kind: 'table', head: cells(lines[0]!), rows: lines.slice(2).map(cells) };
  if (text.startsWith('- ')) return { kind: 'list', items: text.slice(2).split(/\n- /).map(plain) };
  return { kind: 'text', text: plain(text) };
}

/** The chapters (`## …`) of a document; what stands before the first is for those who read the file. */
export const chaptersOf = (markdown: string): Chapter[] =>
  markdown
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [title = '', ...rest] = chapter.split('\n');
      const blocks = rest
        .join('\n')
        .split(/\n{2,}/)
        .map((block) => block.trim());
      return { title: plain(title), blocks: blocks.filter(Boolean).map(blockOf) };
    });
