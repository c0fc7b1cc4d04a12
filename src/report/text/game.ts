import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import { childrenOf, drawAt, setAt } from '../../game/extensive-game.js';
import { circumstanceText, type Game, type Stage, sourceText } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { type DrawRow, drawRows, timingRows } from '../timing-rows.js';
import { toldTable } from '../told-columns.js';
import { columns, informationSetsText, oneLine, wrapped } from './columns.js';

/** Who does what when, knowing what; with the readings that the declaration rests on. */
export function timingTable(game: Game): string {
  const { informationSets } = formOf(game);
  const readings = [
    ...new Set(
      [...game.readings, ...game.stages.map(({ reading }) => reading)].filter(
        (each) => each !== undefined,
      ),
    ),
  ];
  return [
    `${game.title} (${game.id})`,
    ...(game.source ? [sourceText(game.source)] : []),
    `players: ${game.players.join(', ')}; ${informationSetsText(informationSets.length)}`,
    '',
    columns(
      [
        ['', 'who', 'decides', 'among', 'knowing', ''],
        ...timingRows(game).map(({ number, who, stage, knows }) => [
          `${number}.`,
          who ?? 'nature',
          stage.name,
          stage.values.join(', '),
          knows ? knows.join(', ') || 'nothing' : '',
          note(stage),
        ]),
      ],
      '  ',
    ),
    '',
    columns(drawTable(drawRows(game)), '  '),
    ...(readings.length > 0
      ? ['', 'Readings: where the source is silent, and what is assumed.']
      : []),
    ...readings.map(({ name, silent, read }) => wrapped(`${name}: ${silent} ${read}`, '  ')),
  ].join('\n');
}

function note({ meaning, when }: Stage): string {
  return [
    meaning && oneLine(meaning),
    when.length > 0 ? `only if ${when.map(circumstanceText).join(' or ')}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** A line a draw: `x  θ = H  L~: 1 - τ, H~: τ`. */
function drawTable(rows: readonly DrawRow[]): string[][] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ variable, given, outcomes }) => [
    variable,
    given.map(([name, at]) => `${name} = ${at}`).join(', '),
    outcomes.map(({ value, probability }) => `${value}: ${formulaText(probability)}`).join(', '),
  ]);
  return toldTable(['draw', 'given', 'with probability'], lines);
}

/**
 * The game tree as text, a line a branch.
 * @param full whether chance moves after the last decision, and payoffs, are drawn too.
 */
export function treeText(game: Game, full: boolean): string {
  const tree = formOf(game);
  const lines: string[] = [];
  grow(tree, 0, '', full, lines);
  return lines.join('\n');
}

function grow(
  tree: DeclaredForm,
  node: number,
  indent: string,
  full: boolean,
  lines: string[],
): void {
  const children = childrenOf(tree.nodes, node);
  children.forEach((next, branch) => {
    const last = branch === children.length - 1;
    const label = branchText(tree, node, branch);
    lines.push(`${indent}${last ? '└─' : '├─'} ${label}${arrival(tree, next, full)}`);
    if (full || decides(tree, next))
      grow(tree, next, `${indent}${last ? '   ' : '│  '}`, full, lines);
  });
}

/** What leads on from a node: `A: hold`, or `θ = L  (p_L)`. */
function branchText(tree: DeclaredForm, node: number, branch: number): string {
  const set = setAt(tree, node);
  if (set) return `${set.mover}: ${entry(set.actions, branch)}`;
  const { variable, actions, probabilities } = entry(
    tree.chanceMoves,
    entry(tree.nodes.move, node),
  );
  const probability = formulaText(entry(tree.quantities, entry(probabilities, branch)));
  return `${variable} = ${entry(actions, branch)}  (${probability})`;
}

/** What is there at the end of a branch. */
function arrival(tree: DeclaredForm, node: number, full: boolean): string {
  const set = setAt(tree, node);
  if (set) return `  → ${set.mover} at "${set.name}"`;
  if (drawAt(tree, node))
    return full || decides(tree, node) ? '' : `  → ${chanceAhead(tree, node)}`;
  return `  → ${entry(tree.outcomes, entry(tree.nodes.outcome, node))
    .payoffs.map(
      (payoff, player) =>
        `${entry(tree.players, player)} ${formulaText(entry(tree.quantities, payoff))}`,
    )
    .join('; ')}`;
}

function decides(tree: DeclaredForm, node: number): boolean {
  if (setAt(tree, node)) return true;
  return childrenOf(tree.nodes, node).some((child) => decides(tree, child));
}

function chanceAhead(tree: DeclaredForm, node: number): string {
  const variables: string[] = [];
  for (let next = node, draw = drawAt(tree, next); draw; draw = drawAt(tree, ++next))
    variables.push(draw.variable);
  return `nature: ${variables.join(', ')}`;
}
