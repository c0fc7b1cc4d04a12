import type { Claim } from '../../../claim/claim.js';
import { entry } from '../../../exact/entry.js';
import { counted } from '../../text/columns.js';
import type { LegendRow } from '../legend.js';
import type { DrawnTree } from './drawn-tree.js';
import type { InformationLine } from './information-lines.js';
import { natureNode, playerMark } from './player-marks.js';
import type { TreeEnds } from './tree-ends.js';
import type { TreeLayout } from './tree-layout.js';
import { knowledgeText } from './tree-texts.js';
import type { TreeWords } from './tree-words.js';

/** So many outcomes are told below a picture. */
const OUTCOMES = 60;

/** What is drawn, and what it means; marks are up to 40 pixels to the left of a place. */
export function treeLegend(
  words: TreeWords,
  drawn: DrawnTree,
  layout: TreeLayout,
  lines: readonly InformationLine[],
  ends: TreeEnds,
  claim: Claim | undefined,
  left: number,
): LegendRow[] {
  const plain = (text: string): LegendRow => ({ mark: () => '', text });
  const line = (style: string) => (y: number) => `<path d="M${left - 40} ${y - 4}h28" ${style}/>`;
  return [
    ...moverRows(words, layout, left),
    ...(lines.length > 0
      ? [
          {
            mark: line('fill="none" stroke="#000000" stroke-width="1.2" stroke-dasharray="5 3"'),
            text: 'an information set: who moves at its nodes cannot tell them apart',
          },
        ]
      : []),
    ...numberedSets(words, lines).map(plain),
    ...(claim
      ? [
          {
            mark: line('stroke="#000000" stroke-width="3.2"'),
            text: `play in the assessment claimed: ${claim.title}`,
          },
          {
            mark: (y: number) => arrowHead(left - 20, y - 4, '#000000'),
            text: 'a move that is prescribed where play does not come',
          },
        ]
      : []),
    ...listedRows(drawn).map(plain),
    ...restRows(layout).map(plain),
    ...outcomeRows(words, ends, left),
  ];
}

/** A prescribed move off the path, its tip at a place. */
export function arrowHead(x: number, y: number, color: string): string {
  return `<path d="M${x} ${y}l-8 -3.6v7.2z" fill="${color}"/>`;
}

function moverRows({ form }: TreeWords, { nodes }: TreeLayout, left: number): LegendRow[] {
  const movers = new Set(
    nodes
      .filter(({ node }) => node.kind === 'decision')
      .map(({ node }) => form.informationSets[moveOf(form, entry(node.members, 0).node)]?.player),
  );
  const draws = nodes.some(({ node }) => node.kind === 'draw' || node.kind === 'list');
  return [
    ...form.players.flatMap((name, player) =>
      movers.has(player)
        ? [
            {
              mark: (y: number) => playerMark(player).node(left - 26, y - 4),
              text: `${name} moves`,
            },
          ]
        : [],
    ),
    ...(draws ? [{ mark: (y: number) => natureNode(left - 26, y - 4), text: 'nature draws' }] : []),
  ];
}

function moveOf({ nodes }: TreeWords['form'], node: number): number {
  return entry(nodes.move, node);
}

/** The number of a set in a label, counted for each player among the sets whose lines bow. */
export function lineNumbers(
  { form }: TreeWords,
  lines: readonly InformationLine[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const { nodes, bow } of lines) {
    const { set, node } = entry(nodes, 0);
    if (bow === 0 || set === undefined) continue;
    const player = form.informationSets[moveOf(form, entry(node.members, 0).node)]?.player ?? 0;
    const number = (counts.get(player) ?? 0) + 1;
    counts.set(player, number);
    numbers.set(set, number);
  }
  return numbers;
}

/** A row for each player: `D.1 knows hold, L~; D.2 knows …`. */
function numberedSets(words: TreeWords, lines: readonly InformationLine[]): string[] {
  const numbers = lineNumbers(words, lines);
  const rows = new Map<number, string[]>();
  for (const { nodes } of lines) {
    const { set, node } = entry(nodes, 0);
    const number = set === undefined ? undefined : numbers.get(set);
    const at = words.form.informationSets[moveOf(words.form, entry(node.members, 0).node)];
    if (number === undefined || at === undefined) continue;
    const knows = knowledgeText(words, node);
    const text = `${at.mover}.${number}${knows === '' ? '' : ` knows ${knows}`}`;
    rows.set(at.player, [...(rows.get(at.player) ?? []), text]);
  }
  return [...rows.values()].map((texts) => texts.join('; '));
}

function listedRows({ listed, isPaidInExpectation }: DrawnTree): string[] {
  return [
    ...(isPaidInExpectation
      ? ['Payoffs are expected over what nature draws after the last move.']
      : []),
    ...(listed.length > 0
      ? [
          `Whatever ${listed.join(' and ')} ${listed.length === 1 ? 'is' : 'are'}, the same moves follow: one branch stands for all values, in whose order outcomes are told at its ends.`,
        ]
      : []),
  ];
}

function restRows({ nodes }: TreeLayout): string[] {
  const left = nodes.filter(({ node }) => node.kind === 'rest');
  if (left.length === 0) return [];
  const omitted = left.reduce((sum, { node }) => sum + node.omitted, 0);
  return [`The tree is too large for a page: ${counted(omitted)} nodes or branches are left out.`];
}

function outcomeRows({ form }: TreeWords, { list }: TreeEnds, left: number): LegendRow[] {
  const rows = list.slice(0, OUTCOMES).map((payoffs, index) => ({
    mark: (y: number) => `<text x="${left - 8}" y="${y}" text-anchor="end">${index + 1}</text>`,
    text: payoffs.map((each, player) => `${entry(form.players, player)}: ${each}`).join(';  '),
  }));
  const more = list.length - rows.length;
  return [
    ...(rows.length > 0 ? [{ mark: () => '', text: 'Outcomes, and what they are worth:' }] : []),
    ...rows,
    ...(more > 0 ? [{ mark: () => '', text: `and ${counted(more)} more` }] : []),
  ];
}
