import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import type { Game, NatureStage, Stage } from '../../game/game.js';
import { circumstanceText, sourceText } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { columns, oneLine, wrapped } from './columns.js';

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
  const { chanceMoves, histories, quantities } = formOf(game);
  return chanceMoves
    .filter(({ variable }) => variable === stage.name)
    .flatMap(({ actions, probabilities, members }) => {
      const history = entry(histories, entry(members, 0));
      const given = stage.given.map((name) => `${name} = ${history[name]}`).join(', ');
      return actions.map((value, index) => [
        `Pr(${stage.name} = ${value}${given === '' ? '' : ` | ${given}`})`,
        `= ${formulaText(entry(quantities, entry(probabilities, index)))}`,
      ]);
    });
}
