import { continuousGamesOf } from '../../claim/continuous/listed-games.js';
import { gamesIn } from '../../claim/parts.js';
import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import { circumstanceText, type Game, sourceText, UNPLAYED } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { counted, informationSetsText, oneLine } from '../text/columns.js';
import { casusCommand, operand } from '../text/point.js';
import { drawRows } from '../timing-rows.js';
import {
  anchor,
  type Block,
  inFormula,
  inRelation,
  joinedLines,
  listBlock,
  more,
  ownName,
  paragraph,
  type Section,
  type TextLine,
  tableBlock,
} from './block.js';
import { continuousGameBlocks } from './continuous-section.js';
import type { ReportFindings } from './findings.js';

/** The games: who does what when, knowing what. */
export function gameSections({ spec, figures = [] }: ReportFindings): Section[] {
  const games = gamesIn(spec);
  const continuous = continuousGamesOf(spec);
  if (games.length + continuous.length === 0) return [];
  return [
    {
      anchor: 'games',
      title: ['Games'],
      blocks: [],
      sections: [
        ...games.map((game) => ({
          ...headed(game),
          blocks: [
            ...gameBlocks(spec, game),
            ...figures
              .filter((figure) => figure.game === game.id)
              .map(({ caption, svg }): Block => ({ kind: 'figure', caption, svg })),
          ],
        })),
        ...continuous.map((game) => ({ ...headed(game), blocks: continuousGameBlocks(game) })),
      ],
    },
  ];
}

function headed({ id, title }: Pick<Game, 'id' | 'title'>): Omit<Section, 'blocks'> {
  return { anchor: anchor('game', id), title: [ownName(id), ': ', oneLine(title)], sections: [] };
}

function gameBlocks(spec: Specification, game: Game): Block[] {
  const { informationSets } = formOf(game);
  const readings = [...game.readings, ...game.stages.map(({ reading }) => reading)];
  return [
    paragraph(
      `Players: ${game.players.join(', ')}; ${informationSetsText(informationSets.length)}.`,
    ),
    ...(game.source ? [paragraph('Source: ', sourceText(game.source))] : []),
    ...timingTable(game),
    ...(game.assuming.length === 0
      ? []
      : [
          paragraph(
            'Its probabilities assume that ',
            ...joinedLines(
              game.assuming.map((each): TextLine => [inRelation(each)]),
              ' and ',
            ),
            '.',
          ),
        ]),
    ...probabilityTable(game),
    ...payoffTable(spec, game),
    ...listBlock(
      [...new Set(readings)].flatMap((reading): TextLine[] =>
        reading === undefined
          ? []
          : [[`${reading.name}: ${oneLine(`${reading.silent} ${reading.read}`)}`]],
      ),
    ),
  ];
}

function timingTable(game: Game): Block[] {
  return tableBlock(
    `Timing of ${game.id}`,
    ['step', 'who', 'decides', 'among', 'knowing', 'remarks'],
    game.stages.map((stage, index) => [
      [`${index + 1}`],
      [stage.kind === 'nature' ? 'nature' : ownName(stage.by)],
      [ownName(stage.name)],
      [stage.values.join(', ')],
      [stage.kind === 'move' ? stage.knows.join(', ') || 'nothing' : ''],
      [
        [
          ...(stage.meaning === undefined ? [] : [oneLine(stage.meaning)]),
          ...(stage.when.length > 0
            ? [`only if ${stage.when.map(circumstanceText).join(' or ')}`]
            : []),
        ].join('; '),
      ],
    ]),
  );
}

function probabilityTable(game: Game): Block[] {
  const rows = drawRows(game).map(({ variable, given, outcomes }): TextLine[] => [
    [ownName(variable)],
    [given.map(([name, at]) => `${name} = ${at}`).join(', ')],
    outcomes.flatMap(
      ({ value, probability }, index): TextLine => [
        `${index === 0 ? '' : ', '}${value}: `,
        inFormula(probability),
      ],
    ),
  ]);
  return tableBlock(`Nature's draws in ${game.id}`, ['draw', 'given', 'with probability'], rows);
}

/** So many ends are told; a tree that has more is told by `casus show`. */
const MOST_ENDS = 60;

/** What each player gets at each end of the game. */
function payoffTable(spec: Specification, game: Game): Block[] {
  const { outcomes, nodes, histories, players, quantities } = formOf(game);
  const ends = [...nodes.outcome].flatMap((outcome, node) =>
    outcome >= 0 ? [{ outcome, node }] : [],
  );
  const paid = ends.filter(({ outcome }) => entry(outcomes, outcome).payoffs.length > 0);
  if (paid.length > MOST_ENDS)
    return [
      paragraph(
        `It has ${counted(paid.length)} complete histories; `,
        { kind: 'typed', text: casusCommand(spec, ['show', ...operand(game.id), '--full']) },
        ' lists what each is worth.',
      ),
    ];
  return more(
    'Payoffs at every end',
    tableBlock(
      `Payoffs in ${game.id}`,
      ['after', ...players],
      paid.map(({ outcome, node }) => [
        [
          Object.entries(entry(histories, node))
            .filter(([, value]) => value !== UNPLAYED)
            .map(([variable, value]) => `${variable} = ${value}`)
            .join(', '),
        ],
        ...entry(outcomes, outcome).payoffs.map(
          (payoff): TextLine => [inFormula(entry(quantities, payoff))],
        ),
      ]),
    ),
  );
}
