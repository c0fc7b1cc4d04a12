import type { Specification } from '../../claim/specification.js';
import type { LastMove } from '../../derive/last-moves.js';
import { formulaText } from '../../exact/formula.js';
import type { Game } from '../../game/game.js';
import { columns, wrapped } from './columns.js';
import { casusCommand, operand } from './command.js';
import { definitionLines } from './definitions.js';

/** What a game says of incentives before anything is claimed: its last moves, and its claims. */
export function lastMovesText(
  spec: Specification,
  game: Game,
  moves: readonly LastMove[],
  claims: readonly string[],
): string {
  return [
    `${game.title} (${game.id}), incentives that depend on no strategy`,
    wrapped(
      'After these moves nobody moves. One action is rational instead of another if and only if the gains below, weighed by the belief of the mover, sum to at least 0.',
      '  ',
    ),
    ...moves.flatMap((move) => ['', ...moveLines(move)]),
    ...definitionLines(moves.flatMap(({ gains }) => [...gains.values()])),
    '',
    claims.length === 0
      ? 'No claim is made of this game.'
      : 'What deviations from a claimed equilibrium gain:',
    ...claims.map((id) => `  ${casusCommand(spec, ['derive', ...operand(id)])}`),
  ].join('\n');
}

function moveLines({ player, sets, action, insteadOf, variables, gains }: LastMove): string[] {
  const places = sets.map(({ name }) => `"${name}"`).join(', ');
  return [
    wrapped(`${player} at ${places}: ${action} instead of ${insteadOf} gains`, ''),
    columns(
      [...gains].map(([values, gain]) => [
        variables.length === 0 ? 'always' : `${variables.join(', ')} = ${values}`,
        formulaText(gain),
      ]),
      '  ',
    ),
  ];
}
