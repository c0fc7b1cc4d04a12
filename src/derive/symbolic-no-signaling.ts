import type { Restriction } from '../claim/parameter.js';
import { POLYNOMIALS } from '../equilibrium/expected-payoff.js';
import { independence } from '../equilibrium/independent-types.js';
import { noSignaling } from '../equilibrium/no-signaling.js';
import { unstatedBetween } from '../equilibrium/reasonable-beliefs.js';
import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { observedActions } from '../game/observed-actions.js';
import { casesOf } from './belief-cases.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import { positivity, type SymbolicConsistency, untoldChance } from './symbolic-consistency.js';
import type { SymbolicAssessment, SymbolicWalk } from './symbolic-walk.js';

/**
 * What it takes that beliefs are as a perfect Bayesian equilibrium has them (Fudenberg and Tirole 1991,
 * condition B), as polynomials that are 0; see `equilibrium/no-signaling.ts`. A belief that is left open
 * has a symbol for the weight of each history: where these fall out of all equations, it may be any,
 * whatever is believed elsewhere; where one stays, that is not told.
 * @param isLeftOpen whether it is left open what is believed at a set.
 * @param given what is presupposed besides the restrictions.
 */
export function symbolicNoSignaling(
  { beliefs }: SymbolicAssessment,
  isLeftOpen: (set: DeclaredSet) => boolean,
  walk: SymbolicWalk,
  expansion: Expansion,
  restrictions: readonly Restriction[],
  given: readonly Hypothesis[] = [],
): SymbolicConsistency {
  const { tree } = walk;
  const open = (because: string): SymbolicConsistency => ({ kind: 'open', because });
  const observed = observedActions(tree);
  if (typeof observed === 'string') return open(observed);
  const isPositive = positivity(expansion, restrictions, given);
  const idle = untoldChance(walk, isPositive);
  if (idle !== undefined) return open(idle);
  const shares = Array.from({ length: tree.nodes.count }, (_, node) => walk.branch(node));
  const differs = ({ left, right }: { left: Polynomial; right: Polynomial }): Polynomial =>
    expansion.cleared(left.minus(right));
  if (independence(observed, shares, POLYNOMIALS).some((each) => !differs(each).isZero))
    return open('whether types are independent depends on the parameters');
  const chosen = new Map<string, DeclaredSet>();
  const chosenAt = (set: DeclaredSet): Polynomial[] =>
    set.members.map(() => {
      const symbol = expansion.newSymbol('belief');
      chosen.set(symbol, set);
      return Polynomial.symbol(symbol);
    });
  const { equations, untold } = noSignaling<Polynomial, Hypothesis>(
    {
      ...{ form: tree, observed, shares },
      beliefAt: ({ index }) => {
        const set = entry(tree.informationSets, index);
        const belief = beliefs[index];
        if (belief === undefined) {
          const reached = set.members.map((member) => walk.reach(member));
          const reach = Polynomial.sum(reached);
          const arrived = { given: [], weights: reached, total: reach };
          if (!isLeftOpen(set) || isPositive(reach)) return [arrived];
          const weights = chosenAt(set);
          const off = {
            given: [never(set, expansion.cleared(reach))],
            ...{ weights, total: Polynomial.sum(weights) },
          };
          // Of weights that are all 0 equations say nothing.
          return reach.isZero ? [{ ...off, given: [] }] : [arrived, off];
        }
        return casesOf({ set, belief }, expansion).map(({ given, weights }) => ({
          ...{ given, weights },
          total:
            weights === belief.weights && belief.otherwise
              ? Polynomial.sum(weights)
              : Polynomial.one,
        }));
      },
    },
    POLYNOMIALS,
  );
  const dictated = equations
    .map((each) => ({
      set: entry(tree.informationSets, each.informationSet),
      given: each.given,
      difference: differs(each),
    }))
    .filter(({ difference }) => !difference.isZero);
  const bound = dictated
    .flatMap(({ difference }) => [...difference.symbols])
    .find((each) => chosen.has(each));
  const some = bound === undefined ? undefined : chosen.get(bound);
  if (some)
    return open(
      `which belief of ${some.mover} at "${some.name}" supports the behavior is not said, and others hang together with it`,
    );
  const between = untold.find(({ total }) => !isPositive(total));
  if (between) return open(unstatedBetween(entry(tree.players, between.player)));
  return { kind: 'told', dictated, free: new Map() };
}

function never({ mover, name }: DeclaredSet, polynomial: Polynomial): Hypothesis {
  return { polynomial, sense: '=', says: `not reached: ${mover} at "${name}"` };
}
