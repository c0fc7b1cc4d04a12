import type { Specification } from '../../claim/specification.js';
import { ChosenPlay } from '../../derive/pure/choices.js';
import { formOf } from '../../game/unfold.js';
import type { Characterization, PureEquilibrium } from '../characterize/characterization.js';
import { Refutations } from '../characterize/refutations.js';
import { SolvedPoints } from '../characterize/solved-points.js';
import { type ProofOptions, withProofMeans } from '../proof-means.js';
import { type Coverage, coverage } from '../pure-claims/coverage.js';
import { type EquilibriumOutcome, outcomesTogether, type Together } from './outcome-pair.js';

/** Two outcomes by their numbers, and whether they are ever equilibria at once. */
export interface ComparedPair {
  readonly one: number;
  readonly other: number;
  readonly together: Together;
}

/** The outcomes of a characterization side by side. */
export interface OutcomeComparison {
  readonly pairs: readonly ComparedPair[];
  /** How many outcomes were not compared, for there are too many. */
  readonly left: number;
  /** Whether some equilibrium is there at all parameters that are looked at. */
  readonly coverage: Coverage;
}

/** Not more outcomes than these are compared, each with each. */
const MOST_OUTCOMES = 12;

/**
 * Which outcomes of a characterization are equilibria at once, who is better off in which of them, and
 * whether the game has some pure equilibrium everywhere.
 * @example
 * ```js
 * import { characterize, compareOutcomes } from 'casus';
 * import paper from './entry.js';
 * const found = await characterize(paper, 'entry', { threads: 0 });
 * const { pairs, coverage } = await compareOutcomes(paper, found, { threads: 0 });
 * [pairs.length, coverage.kind]; // [1, 'covered']
 * ```
 */
export function compareOutcomes(
  spec: Specification,
  found: Characterization,
  options: Omit<ProofOptions, 'cache'> = {},
): Promise<OutcomeComparison> {
  const outcomes = outcomesOf(found.equilibria);
  const robust = outcomes.filter(({ equilibria }) => equilibria.some(({ inner }) => inner));
  const compared = (robust.length > 0 ? robust : outcomes).slice(0, MOST_OUTCOMES);
  const play = new ChosenPlay(formOf(found.game), found.expansion);
  return withProofMeans({ ...options, cache: false }, undefined, async ({ prover, turn }) => {
    const { given } = found;
    const refutations = new Refutations(spec, play, given, prover);
    const tools = { spec, play, given, turn, refutations };
    const pairs: ComparedPair[] = [];
    for (const [index, one] of compared.entries())
      for (const other of compared.slice(index + 1))
        pairs.push({
          ...{ one: one.number, other: other.number },
          together: await outcomesTogether(tools, one, other),
        });
    return {
      pairs,
      left: outcomes.length - compared.length,
      coverage: solvedThere(found, await coverage(tools, [...found.equilibria, ...found.open])),
    };
  });
}

/** That there is none at a point is said once the game was solved there, in numbers. */
function solvedThere({ game, concept, expansion }: Characterization, found: Coverage): Coverage {
  if (found.kind !== 'gap') return found;
  const solved = new SolvedPoints(formOf(game), concept, expansion).add(found.point);
  return solved?.families.length === 0
    ? found
    : { kind: 'open', because: 'a point without one was derived, and not confirmed' };
}

function outcomesOf(equilibria: readonly PureEquilibrium[]): EquilibriumOutcome[] {
  const keys = [...new Set(equilibria.map(({ path }) => path.join()))];
  return keys.map((key, index) => ({
    number: index + 1,
    equilibria: equilibria.filter(({ path }) => path.join() === key),
  }));
}
