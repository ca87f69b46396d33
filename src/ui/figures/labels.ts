/** Where labels stand: in two columns beside the picture, none over another, no leader line over another. Pixels throughout. */
import type { Point } from './model.ts';

export interface Wanted {
  id: string;
  name: string;
  /** Room, in pixels, for a mark before the text. */
  mark?: number;
  /** Where the leader line may end; a mirrored shape offers two. */
  ends: Point[];
}

export interface Label {
  id: string;
  lines: string[];
  side: 'left' | 'right';
  /** Middle of the label's block. */
  y: number;
  end: Point;
}

export interface Room {
  /** Middle of the picture: what lies left of it is labelled on the left. */
  middle: number;
  top: number;
  bottom: number;
  /** Width of a column and of a character, height of a line. */
  column: number;
  character: number;
  line: number;
  /** Where the leader lines of a column bend towards the picture. */
  bend: Record<'left' | 'right', number>;
}

/** Labels in place. They fill the height evenly when there is more to say than room beside each shape. */
export function layOut(wanted: Wanted[], room: Room): Label[] {
  const sides: Record<'left' | 'right', Label[]> = { left: [], right: [] };
  // Shapes that can be labelled on one side only choose first.
  const order = wanted.toSorted(
    (a, b) => choices(a, room).length - choices(b, room).length || height(a) - height(b),
  );
  for (const w of order) {
    const open = choices(w, room);
    const side = open.length === 1 || sides.left.length <= sides.right.length ? open[0]! : open[1]!;
    const end = w.ends.find((p) => sideOf(p, room) === side) ?? w.ends[0]!;
    sides[side].push({
      id: w.id,
      lines: wrap(w.name, Math.floor((room.column - (w.mark ?? 0)) / room.character)),
      side,
      y: end[1],
      end,
    });
  }
  return (['left', 'right'] as const).flatMap((side) => column(sides[side], room));
}

const height = (w: Wanted): number => w.ends[0]![1];
const sideOf = (p: Point, room: Room): 'left' | 'right' => (p[0] <= room.middle ? 'left' : 'right');

function choices(w: Wanted, room: Room): ('left' | 'right')[] {
  // What lies near the middle may go to either side.
  if (w.ends.length === 1 && Math.abs(w.ends[0]![0] - room.middle) < room.line) return ['left', 'right'];
  return [...new Set(w.ends.map((p) => sideOf(p, room)))].toSorted();
}

/** Text in as few lines as the width (in characters) allows, of about even length, broken at spaces. */
export function wrap(text: string, width: number): string[] {
  const words = text.split(' ');
  for (let count = Math.max(1, Math.ceil(text.length / Math.max(1, width))); count < words.length; count++) {
    const lines = broken(words, count);
    if (lines.every((line) => line.length <= width)) return lines;
  }
  return words;
}

function broken(words: string[], count: number): string[] {
  const goal = words.join(' ').length / count;
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1)!;
    if (line && lines.length < count && line.length + word.length / 2 > goal) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/**
 * From above downwards as the shapes stand; then labels whose lines cross change places. Each change makes the lines
 * shorter on the whole, so that there is an end to it.
 */
function column(labels: Label[], room: Room): Label[] {
  let sorted = stack(
    labels.toSorted(
      (a, b) => a.end[1] - b.end[1] || (a.side === 'left' ? a.end[0] - b.end[0] : b.end[0] - a.end[0]),
    ),
    room,
  );
  for (let changes = labels.length ** 2; changes > 0; changes--) {
    const [i, j] = crossing(sorted, room) ?? [];
    if (i === undefined || j === undefined) break;
    sorted = stack(sorted.with(i, sorted[j]!).with(j, sorted[i]!), room);
  }
  return sorted;
}

/** The first two labels of a column whose leader lines cross. */
export function crossing(labels: readonly Label[], room: Pick<Room, 'bend'>): [number, number] | undefined {
  for (let i = 0; i < labels.length; i++)
    for (let j = i + 1; j < labels.length; j++)
      if (crosses(labels[i]!, labels[j]!, room.bend[labels[i]!.side])) return [i, j];
  return undefined;
}

/** Lines from the bend to the shapes: do they meet short of their ends? */
function crosses(a: Label, b: Label, bend: number): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const [from, to]: [Point, Point] = [
    [bend, a.y],
    [bend, b.y],
  ];
  return (
    turn(from, a.end, to) * turn(from, a.end, b.end) < 0 && turn(to, b.end, from) * turn(to, b.end, a.end) < 0
  );
}

/** Moves labels apart with the least total movement (pool adjacent violators), keeping their order. */
function stack(sorted: Label[], room: Room): Label[] {
  const half = (l: Label): number => (l.lines.length * room.line) / 2 + room.line * 0.12;
  // In coordinates in which the labels before it take no room, each wants to stand at `goal`.
  const blocks: { sum: number; count: number; members: number[] }[] = [];
  const before: number[] = [];
  let taken = 0;
  sorted.forEach((l, i) => {
    before.push(taken + half(l));
    taken += 2 * half(l);
    blocks.push({ sum: l.end[1] - before[i]!, count: 1, members: [i] });
    while (blocks.length > 1 && mean(blocks.at(-2)!) > mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const into = blocks.at(-1)!;
      into.sum += last.sum;
      into.count += last.count;
      into.members.push(...last.members);
    }
  });
  const slack = Math.max(0, room.bottom - room.top - taken);
  const shifts = blocks.flatMap((block) =>
    block.members.map(() => Math.min(Math.max(mean(block), room.top), room.top + slack)),
  );
  return sorted.map((label, i) => ({ ...label, y: shifts[i]! + before[i]! }));
}

const mean = (block: { sum: number; count: number }): number => block.sum / block.count;

/** The height that the fuller column needs. */
export function heightNeeded(wanted: Wanted[], room: Room): number {
  const sides = { left: 0, right: 0 };
  for (const l of layOut(wanted, room)) sides[l.side] += (l.lines.length + 0.24) * room.line;
  return Math.max(sides.left, sides.right);
}
