import { Polynomial } from '../../exact/polynomial.js';
import type { TypeDraw } from '../../game/continuous/continuous-game.js';
import type { Values } from '../../game/game.js';
import { drawnFrom, ends, massOf, OPENING, unscaledDensity } from './expectations.js';
import type { CutoffWalk, Situation } from './situation.js';
import { worthIn } from './worth.js';

/** What is expected of play: a player's payoff, or how probable an event is; given an event. */
export interface Expected {
  readonly of: { readonly payoff: string } | { readonly event: Values };
  /** Values of finite variables; nothing where it is empty. */
  readonly given: Values;
}

/** A quotient: what is expected is the one over the other, which is positive where anything is expected. */
export interface Expectation {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

/**
 * What a profile makes of a game, integrated over all types, in the case that is looked at: over how
 * much there is of what is given.
 */
export function expectationOf(walk: CutoffWalk, { of, given }: Expected): Expectation {
  const reached = ends(walk, 0, OPENING).filter((end) => hasHappened(given, end));
  const densityOf = unscaledDensity(walk);
  const above =
    'event' in of
      ? massOf(
          walk,
          reached.filter((end) => hasHappened(of.event, end)),
        )
      : Polynomial.sum(
          reached.map((end) => worthIn(walk, paidTo(walk, of.payoff, end), end, densityOf)),
        );
  return { above, below: Object.keys(given).length > 0 ? massOf(walk, reached) : wholeMass(walk) };
}

/** How much there is of all types together: uniform densities are not scaled, and others come to 1. */
function wholeMass(walk: CutoffWalk): Polynomial {
  const types = walk.game.stages.filter(
    (stage): stage is TypeDraw => stage.kind === 'type' && stage.densities === undefined,
  );
  const anything = types.reduce((situation, type) => drawnFrom(walk, type, situation), OPENING);
  return massOf(walk, [anything]);
}

function paidTo({ game }: CutoffWalk, player: string, { values }: Situation) {
  const paid = game.payoffs(values)[player];
  if (paid === undefined) throw new RangeError(`${player} is paid nothing`);
  return paid;
}

function hasHappened(event: Values, { values }: Situation): boolean {
  return Object.entries(event).every(([name, value]) => values[name] === value);
}
