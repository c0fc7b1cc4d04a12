import type { Comparison } from '../../claim/comparison.js';
import type { Quantity } from '../../claim/quantity.js';
import type { Formula } from '../../exact/formula.js';
import type { Relation } from '../../exact/relation.js';
import { toldColumns } from '../told-columns.js';

/*
 * A document as data: what a page, or whatever else is written from it, consists of. Nothing here
 * knows markup; a text is what is to be read, whatever characters it has.
 */

/** A part of a line. */
export type TextPart =
  | string
  /** What an author or a file calls something: set apart, so that it stays what it is. */
  | { readonly kind: 'name'; readonly text: string }
  /** What is typed, such as a command or a polynomial of a certificate. */
  | { readonly kind: 'typed'; readonly text: string }
  /** A command of a shell, which is to be copied as a whole. */
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** A place of this document. */
  | { readonly kind: 'reference'; readonly to: string; readonly text: string }
  /** A work elsewhere, with its address, if it has one. */
  | { readonly kind: 'work'; readonly text: string; readonly url: string | undefined }
  /** The mark of a verdict. */
  | { readonly kind: 'mark'; readonly verdict: MarkedAs; readonly text: string };

export type MarkedAs = 'good' | 'bad' | 'plain';

export type TextLine = readonly TextPart[];

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TextLine[];
  /** By which the row can be referred to. */
  readonly anchor?: string | undefined;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly line: TextLine }
  | { readonly kind: 'list'; readonly items: readonly TextLine[] }
  | TableBlock
  /** What who wants to know more may open. */
  | { readonly kind: 'more'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'figure'; readonly caption: string; readonly svg: string };

/** A part with a title; what it can be referred to by is unlike that of any other. */
export interface Section {
  readonly anchor: string;
  readonly title: TextLine;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export function paragraph(...line: TextLine): Block {
  return { kind: 'paragraph', line };
}

/** A line of a report for terminals, as a sentence begins. */
export function asSentence(text: string): string {
  const line = text.trim();
  const ended = /[.:]$/u.test(line) ? line : `${line}.`;
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`;
}

export function listBlock(items: readonly TextLine[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A table without the columns that no row fills, or nothing where it would have no row. */
export function tableBlock(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly TextLine[])[],
): Block[] {
  if (rows.length === 0) return [];
  const told = toldColumns(head, rows, (line) => line.some((part) => part !== ''));
  const among = <Cell>(cells: readonly Cell[]): Cell[] =>
    cells.filter((_, column) => told.includes(column));
  const filled = rows.map((cells) => ({ cells: among(cells) }));
  return [{ kind: 'table', caption, head: among(head), rows: filled }];
}

/** What may be opened, or nothing where it would be empty. */
export function more(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'more', title, blocks }];
}

export function ownName(text: string): TextPart {
  return { kind: 'name', text };
}

export function typed(text: string): TextPart {
  return { kind: 'typed', text };
}

export function inFormula(formula: Formula): TextPart {
  return { kind: 'formula', formula };
}

export function inRelation(relation: Relation): TextPart {
  return { kind: 'relation', relation };
}

/** Lines one after another, with something between them. */
export function joinedLines(lines: readonly TextLine[], between: string): TextLine {
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [between, ...line]));
}

/**
 * What a thing is referred to by: letters, digits, `-` and `_` stay, everything else is numbered, so that
 * different names stay different.
 */
export function anchor(kind: 'claim' | 'game' | 'part', id: string): string {
  const plain = id.replace(/[^\w-]/gu, (each) => `.${(each.codePointAt(0) ?? 0).toString(16)}.`);
  return `${kind}-${plain}`;
}
