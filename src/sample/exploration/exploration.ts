import type { Proposition } from '../../claim/proposition/proposition.js';
import { premisesIn } from '../../claim/proposition/proposition.js';
import {
  allPropositions,
  propositionNamed,
  type Specification,
} from '../../claim/specification.js';
import { rootsBehind } from '../../claim/with-roots.js';
import { TooManyPlans } from '../../derive/incentive.js';
import { unusable } from '../../exact/message.js';
import { chartOf } from '../kernel/chart.js';
import { isUntold, refutationsOf } from '../kernel/refutation.js';
import type { ExplorationData, PropositionData } from './exploration-data.js';
import { exploredClaim } from './explored-claim.js';
import { ExploredProgram, packedRefutations } from './explored-program.js';
import { packedProgram, packedTest } from './packed.js';

/** What can be looked at, point by point, without the engine. */
export interface Exploration {
  readonly spec: Specification;
  /** Those that are decided by their constraints, in the order of the data's. */
  readonly propositions: readonly Proposition[];
  readonly data: ExplorationData;
  /** Those that are not, and why. */
  readonly left: readonly { readonly proposition: Proposition; readonly because: string }[];
}

/**
 * Puts together what decides claims and statements at any point: the derived constraints, as one program
 * over whole numbers, and what their values are computed from.
 * @param named claims and statements, or their ids; by default all of them.
 * @throws {Unusable} for an id that is nobody's, and where none can be decided so.
 */
export function explorationOf(
  spec: Specification,
  named?: readonly (string | Proposition)[],
): Exploration {
  const asked = named?.map((each) => propositionNamed(spec, each)) ?? allPropositions(spec);
  const program = new ExploredProgram(spec);
  const found = [...new Set(asked)].map((proposition) => ({
    proposition,
    data: explored(program, proposition),
  }));
  const propositions = found.flatMap(({ proposition, data }) =>
    typeof data === 'string' ? [] : [{ proposition, data }],
  );
  const left = found.flatMap(({ proposition, data }) =>
    typeof data === 'string' ? [{ proposition, because: data }] : [],
  );
  if (propositions.length === 0)
    throw unusable(
      'there is nothing to explore',
      left.map(({ proposition, because }) => `${proposition.id}: ${because}`),
    );
  const followers = followersIn(program);
  return {
    spec,
    propositions: propositions.map(({ proposition }) => proposition),
    left,
    data: {
      symbols: program.builder.symbols,
      units: spec.parameters.map(({ unit }) => unit),
      restrictions: program.restrictions.map((tests) => tests.map(packedTest)),
      followers,
      propositions: propositions.map(({ data }) => data),
      fractions: program.fractions,
      program: packedProgram(program.builder.operations),
    },
  };
}

/** A proposition as data, or why it is left out. */
function explored(program: ExploredProgram, proposition: Proposition): PropositionData | string {
  const { spec } = program;
  if (rootsBehind(proposition).length > 0)
    return 'it rests on roots of equations, which may be irrational';
  try {
    switch (proposition.kind) {
      case 'equilibrium':
        return exploredClaim(program, proposition);
      case 'everywhere':
      case 'nowhere':
      case 'somewhere': {
        const refutations = refutationsOf(spec, proposition);
        if (isUntold(refutations)) return 'the walk alone can tell';
        return {
          ...{ kind: proposition.kind, id: proposition.id },
          conditions: premisesIn(proposition).map((each) => program.condition(each)),
          refutations: packedRefutations(program.kernel(refutations)),
        };
      }
      default:
        return 'it is no matter of single points';
    }
  } catch (error) {
    if (error instanceof TooManyPlans) return error.message;
    throw error;
  }
}

/** What equations among the restrictions determine, each after what it is computed from. */
function followersIn(program: ExploredProgram): ExplorationData['followers'] {
  const { symbols } = program.builder;
  const relations = program.spec.restrictions.map(({ relation }) => relation);
  const determined = chartOf(symbols, relations)?.determined ?? [];
  return determined.toReversed().map(({ symbol, equals }) => ({
    symbol: symbols.indexOf(symbol),
    equals: program.fraction(equals),
  }));
}
