import { type Formula, partsOf } from '../../exact/formula.js';
import { unknownName } from '../../exact/message.js';
import { parsed } from '../../game/schema.js';
import type { Claim } from '../claim.js';
import { claimed } from '../declared-tables.js';
import { type Quantity, quantityRefusal } from '../quantity.js';
import { continuationOf } from './continuation-game.js';

/**
 * What the strategies of a stationary claim are worth to a player from a state on, discounted to the
 * period that begins there: a formula, which may stand wherever a formula may.
 * @param state the state; the one in which play begins, where none is named.
 * @throws {InvalidQuantity} for a claim about another kind of game, and names that are nobody's.
 * @example
 * ```js
 * import { stage, stationary, stationaryClaim, timing, value } from 'casus';
 * import paper from './entry.js';
 * const [{ source }] = paper.parameters;
 * const waiting = timing({ id: 'wait', title: 'Wait', players: ['A'] })
 *   .move('act', { by: 'A', knows: [], chooses: ['go', 'wait'] })
 *   .payoffs({ A: ({ act }) => (act === 'go' ? 3 : 1) });
 * const queue = stationary({
 *   id: 'queue', title: 'A queue', discount: '1/2', starts: 'in it',
 *   states: { 'in it': stage(waiting, ({ act }) => (act === 'go' ? 'end' : 'in it')) },
 * });
 * const patient = stationaryClaim(queue, {
 *   id: 'patient', title: 'Waiting', source, says: 'A waits for ever.',
 *   strategies: { 'in it': { act: { nothing: 'wait' } } },
 *   holds: { iff: [] },
 *   expected: 'fails',
 * });
 * value(patient, 'A').kind; // 'number'
 * ```
 */
export function value(claim: Claim, player: string, state?: string): Quantity & Formula {
  const refuse = quantityRefusal(`value for ${String(player)}`);
  const continuation = continuationOf(parsed(claimed, claim, refuse).game);
  if (continuation === undefined)
    throw refuse([`${claim.id} is about a finite game: write payoff(claim, player)`]);
  const { stationary, values } = continuation;
  const from = state ?? stationary.starts;
  const here = values.get(from);
  if (here === undefined) throw refuse([unknownName('state', from, [...values.keys()])]);
  const found = here.get(player);
  if (found === undefined) throw refuse([unknownName('player', player, stationary.players)]);
  // Numbers and symbols mean the same wherever they come from.
  if (found.kind !== 'number' && found.kind !== 'symbol') valued.set(found, claim);
  return found;
}

const valued = new WeakMap<Formula, Claim>();

/** The stationary claims whose values a formula mentions. */
export function* claimsValued(formula: Formula): Generator<Claim> {
  const claim = valued.get(formula);
  if (claim) yield claim;
  for (const part of partsOf(formula)) yield* claimsValued(part);
}
