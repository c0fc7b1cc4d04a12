import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import { circumstanceText } from '../../game/circumstance.js';
import type { Game, NatureStage, Stage } from '../../game/game.js';
import { sourceText } from '../../game/source.js';
import type { Node } from '../../game/tree.js';
import { treeOf } from '../../game/unfold.js';
import { columns, oneLine, wrapped } from './columns.js';

/** Who does what when, knowing what; with the readings that the declaration rests on. */
export function timingTable(game: Game): string {
  const { informationSets } = treeOf(game);
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
    `players: ${game.players.join(', ')}; ${informationSets.length} information sets`,
    '',
    columns(
      [
        ['', 'who', 'decides', 'among', 'knowing', ''],
        ...game.stages.map((stage, index) => [
          `${index + 1}.`,
          stage.kind === 'nature' ? 'nature' : stage.by,
          stage.name,
          stage.values.join(', '),
          stage.kind === 'move' ? stage.knows.join(', ') || 'nothing' : '',
          note(stage),
        ]),
      ],
      '  ',
    ),
    '',
    columns(
      game.stages.flatMap((stage) => (stage.kind === 'nature' ? probabilityRows(game, stage) : [])),
      '  ',
    ),
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

/** `Pr(x = H~ | θ = H) = τ`, once for each combination that occurs in the tree. */
function probabilityRows(game: Game, stage: NatureStage): string[][] {
  const { root, quantities } = treeOf(game);
  const rows = new Map<string, string[]>();
  const visit = (node: Node, path: ReadonlyMap<string, string>): void => {
    if (node.kind === 'decision')
      node.children.forEach((child, index) => {
        const { variable, actions } = node.informationSet;
        visit(child, new Map(path).set(variable, entry(actions, index)));
      });
    if (node.kind !== 'chance') return;
    for (const { value, probability, node: next } of node.branches) {
      const given = stage.given.map((name) => `${name} = ${path.get(name)}`).join(', ');
      const formula = quantities[probability];
      if (node.variable === stage.name && formula)
        rows.set(`${value} ${given}`, [
          `Pr(${stage.name} = ${value}${given === '' ? '' : ` | ${given}`})`,
          `= ${formulaText(formula)}`,
        ]);
      visit(next, new Map(path).set(node.variable, value));
    }
  };
  visit(root, new Map());
  return [...rows.values()];
}
