import { match } from 'ts-pattern';
import type { Block, TextLine } from '../document/block.js';
import { filled, lineText, textWidth, unheld, unlikeVerdict } from './line-text.js';
import { tableLines } from './table-lines.js';

const INDENT = '  ';

/** So narrow a part of a text may become that stands within others. */
const LEAST_WIDTH = 30;

/**
 * Parts of a document as lines for a terminal, one after another with an empty line between. What a page
 * has its reader open is told under its title.
 */
export function blockLines(blocks: readonly Block[], width: number, indent = ''): string[] {
  const room = Math.max(LEAST_WIDTH, width - indent.length);
  return blocks.flatMap((block, index) => {
    const lines = match(block)
      .with({ kind: 'paragraph' }, ({ line }) => paragraphLines(line, room))
      .with({ kind: 'list' }, ({ items }) => items.flatMap((item) => itemLines(item, room)))
      .with({ kind: 'table' }, (table) => [
        ...filled(`${unlikeVerdict(table.caption)}:`, room),
        ...tableLines(table, room - INDENT.length).map((line) => INDENT + line),
      ])
      .with({ kind: 'more' }, (more) => [more.title, ...blockLines(more.blocks, room, INDENT)])
      .with({ kind: 'figure' }, () => [])
      .exhaustive();
    if (lines.length === 0) return [];
    const apart = index > 0 && !(block.kind === 'list' && blocks[index - 1]?.kind === 'paragraph');
    return [...(apart ? [''] : []), ...lines.map((line) => (line === '' ? '' : indent + line))];
  });
}

/** A command stands on a line of its own, whole, so that it can be copied. */
function paragraphLines(line: TextLine, width: number): string[] {
  const command = line.findIndex((part) => typeof part !== 'string' && part.kind === 'command');
  if (command < 0) return filled(leadText(line), width);
  const before = line.slice(0, command);
  return [
    ...(before.length === 0 ? [] : filled(leadText(before).trimEnd(), width)),
    INDENT + unheld(lineText(line.slice(command, command + 1))),
    ...(command + 1 < line.length ? paragraphLines(line.slice(command + 1), width) : []),
  ];
}

function itemLines(item: TextLine, width: number): string[] {
  const [first = '', ...rest] = filled(lineText(item), width - INDENT.length);
  return [`- ${first}`, ...rest.map((line) => INDENT + line)];
}

/** The text of a line, which begins with the mark of a verdict only where a verdict is told. */
function leadText(line: TextLine): string {
  const [first] = line;
  const text = lineText(line);
  return typeof first !== 'string' && first?.kind === 'mark' ? text : unlikeVerdict(text);
}

/** A title, and a line under it of the same width. */
export function titleLines(title: TextLine, width: number): string[] {
  const lines = filled(lineText(title), width);
  const widest = Math.max(...lines.map(textWidth));
  return [...lines, '─'.repeat(widest)];
}
