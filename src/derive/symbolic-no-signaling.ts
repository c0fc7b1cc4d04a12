import type { Restriction } from '../claim/parameter.js';
import { independence } from '../equilibrium/independent-types.js';
import { noSignaling } from '../equilibrium/no-signaling.js';
import { unstatedBetween } from '../equilibrium/reasonable-beliefs.js';
import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { observedActions } from '../game/observed-actions.js';
import { casesOf } from './dictated-beliefs.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import { positivity, type SymbolicConsistency, untoldChance } from './symbolic-consistency.js';
import { POLYNOMIALS, type SymbolicAssessment, type SymbolicWalk } from './symbolic-walk.js';

/**
 * What it takes that beliefs are as a perfect Bayesian equilibrium has them (Fudenberg and Tirole 1991,
 * condition B), as polynomials that are 0; see `equilibrium/no-signaling.ts`.
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
  const some = tree.informationSets.find((set) => set.members.length > 1 && isLeftOpen(set));
  if (some)
    return open(
      `which belief of ${some.mover} at "${some.name}" supports the behavior is not said, and others hang together with it`,
    );
  const { equations, untold } = noSignaling<Polynomial, Hypothesis>(
    {
      ...{ form: tree, observed, shares },
      beliefAt: ({ index }) => {
        const set = entry(tree.informationSets, index);
        const belief = beliefs[index];
        if (belief === undefined) {
          const weights = set.members.map((member) => walk.reach(member));
          return [{ given: [], weights, total: Polynomial.sum(weights) }];
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
  const between = untold.find(({ total }) => !isPositive(total));
  if (between) return open(unstatedBetween(entry(tree.players, between.player)));
  return {
    kind: 'told',
    dictated: equations
      .map((each) => ({
        set: entry(tree.informationSets, each.informationSet),
        given: each.given,
        difference: differs(each),
      }))
      .filter(({ difference }) => !difference.isZero),
  };
}
