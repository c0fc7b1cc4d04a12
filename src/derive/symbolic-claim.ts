import { type Claim, isSomeBelief } from '../claim/claim.js';
import { hasBeliefs } from '../claim/claimed-concept.js';
import type { Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import { type DeclaredForm, type DeclaredSet, inOrderOfPlay } from '../game/declared-form.js';
import { smallestSubgames } from '../game/smallest-subgame.js';
import { formOf } from '../game/unfold.js';
import { beliefsTogether } from './beliefs-together.js';
import { Expansion } from './expansion.js';
import {
  constraintsAt,
  type DeviationContext,
  type IncentiveConstraint,
  MOST_LISTED,
  type Regime,
  regimesAt,
} from './incentive.js';
import { plainlyAtLeastZero } from './later-gain.js';
import { beliefSupportAt, type SomeBelief } from './some-belief.js';
import type { SymbolicConsistency } from './symbolic-consistency.js';
import { type SymbolicAssessment, SymbolicWalk, symbolicAssessment } from './symbolic-walk.js';

/** A claim with its game and assessment in symbols. */
export interface SymbolicClaim {
  readonly claim: Claim;
  readonly tree: DeclaredForm;
  readonly expansion: Expansion;
  readonly assessment: SymbolicAssessment;
  readonly walk: SymbolicWalk;
  /** Information sets in order of play, with their regimes and constraints. */
  readonly sets: readonly SymbolicSet[];
  /** Of a sequential or perfect Bayesian equilibrium, what it takes that beliefs hang together. */
  readonly consistency: SymbolicConsistency | undefined;
}

export interface SymbolicSet {
  readonly set: DeclaredSet;
  readonly regimes: readonly {
    readonly regime: Regime;
    readonly constraints: readonly IncentiveConstraint[];
    /** Where the belief may be any, what it takes that one supports the behavior; else `undefined`. */
    readonly support: SomeBelief | undefined;
  }[];
}

/**
 * @param mostListed how many plans that begin with one action are listed one by one.
 * @param eliminating whether beliefs that are left open are told by parameters alone.
 */
export function symbolicClaim(
  spec: Pick<Specification, 'parameters' | 'restrictions'>,
  claim: Claim,
  expansion: Expansion = new Expansion(spec),
  mostListed: number = MOST_LISTED,
  eliminating = false,
): SymbolicClaim {
  const tree = formOf(claim.game);
  const assessment = symbolicAssessment(claim, tree, expansion);
  const { profile } = assessment;
  const walk = new SymbolicWalk(tree, profile, expansion);
  const isAtLeastZero = plainlyAtLeastZero(spec.restrictions, profile, expansion);
  const { concept } = claim;
  const roots = concept === 'subgame perfect' ? smallestSubgames(tree) : undefined;
  const offPath = hasBeliefs(concept);
  const context: DeviationContext = {
    ...{ profile, walk, expansion, isAtLeastZero, mostListed, eliminating },
    newSymbol: () => expansion.newSymbol('max'),
  };
  const consistency = beliefsTogether(claim, assessment, walk, expansion, spec.restrictions);
  const free = consistency?.kind === 'told' ? consistency.free : undefined;
  const sets = inOrderOfPlay(tree, tree.informationSets, (set) => set).map(
    (set): SymbolicSet => ({
      set,
      regimes: regimesAt(set, assessment.beliefs[set.index], walk, expansion, {
        ...{ from: roots ? entry(roots, set.index) : 0, offPath },
        someBelief: isSomeBelief(claim, set),
      }).map((regime) => ({
        regime,
        constraints: constraintsAt(set, regime, context),
        support:
          regime.belief === 'some'
            ? beliefSupportAt(set, context, free?.get(set.index))
            : undefined,
      })),
    }),
  );
  return { claim, tree, expansion, assessment, walk, sets, consistency };
}
