import { unknownName } from '../exact/message.js';
import type { ContinuousShape } from '../game/continuous/continuous-game.js';
import { type GameShape, impossibleValues, type Values } from '../game/game.js';
import * as schema from '../game/schema.js';
import type { Claim } from './claim.js';
import {
  type CutoffPlay,
  cutoffPlay,
  integralOf,
  type WordEvent,
  wordEvent,
} from './continuous/integral-quantity.js';
import { finitelyClaimed } from './declared-tables.js';
import {
  guardedQuantity,
  type Quantity,
  type QuantityRefusal,
  quantityRefusal,
} from './quantity.js';

/** Values of some variables: what is known to have happened. */
type Event<Shape extends GameShape> = {
  readonly [N in keyof Shape['variables']]?: Shape['variables'][N];
};

/**
 * What a player expects under a claimed profile, given an event; before everything where none is.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, compare, everywhere, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const asserts = [compare(payoff(entering, 'E'), '≥', 1)];
 * const statement = everywhere({ id: 'so', source, says: 'So it is.', asserts });
 * check(paper, statement, { c: '1/2' }).refutes; // false
 * ```
 */
export function payoff<Shape extends ContinuousShape>(
  claim: CutoffPlay<Shape>,
  player: Shape['players'],
  given?: WordEvent<Shape>,
): Quantity;
export function payoff<Shape extends GameShape>(
  claim: Claim<Shape>,
  player: Shape['players'],
  given?: Event<Shape>,
): Quantity;
export function payoff(claim: unknown, player: string, given: unknown = {}): Quantity {
  const refuse = quantityRefusal(`payoff of ${String(player)}`);
  const play = cutoffPlay(claim, refuse);
  if (play) return guardedQuantity(integralOf(play, { payoff: player }, given, refuse));
  const read = schema.parsed(finitelyClaimed, claim, refuse);
  const { players } = read.game;
  if (!players.includes(player)) throw refuse([unknownName('player', String(player), players)]);
  return guardedQuantity({
    ...{ kind: 'payoff', claim: read, player },
    given: eventIn(read, given, refuse),
  });
}

/**
 * How probable an event is under a claimed profile, given another.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, compare, everywhere, probability } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const asserts = [compare(probability(entering, { move: 'enter' }), '=', 1)];
 * const statement = everywhere({ id: 'so', source, says: 'So it is.', asserts });
 * check(paper, statement, { c: 1 }).refutes; // false
 * ```
 */
export function probability<Shape extends ContinuousShape>(
  claim: CutoffPlay<Shape>,
  of: WordEvent<Shape>,
  given?: WordEvent<Shape>,
): Quantity;
export function probability<Shape extends GameShape>(
  claim: Claim<Shape>,
  of: Event<Shape>,
  given?: Event<Shape>,
): Quantity;
export function probability(claim: unknown, of: unknown, given: unknown = {}): Quantity {
  const refuse = quantityRefusal('probability');
  const play = cutoffPlay(claim, refuse);
  if (play)
    return guardedQuantity(integralOf(play, { event: wordEvent(play, of, refuse) }, given, refuse));
  const read = schema.parsed(finitelyClaimed, claim, refuse);
  const events = { of: eventIn(read, of, refuse), given: eventIn(read, given, refuse) };
  return guardedQuantity({ kind: 'probability', claim: read, ...events });
}

const event = schema.table(schema.name, 'an event { variable: value, … }');

function eventIn({ game }: Claim, declared: unknown, refuse: QuantityRefusal): Values {
  const happened = schema.parsed(event, declared, refuse);
  const problems = impossibleValues(game, happened);
  if (problems.length > 0) throw refuse(problems);
  return happened;
}
