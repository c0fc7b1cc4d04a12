import type { Specification } from '../../claim/specification.js';
import { ChosenPlay, type PureChoices } from '../../derive/pure/choices.js';
import { formOf } from '../../game/unfold.js';
import type { Characterization } from '../characterize/characterization.js';
import { isOneOutcome, pureOutcomes } from '../characterize/pure-outcome.js';
import { Refutations } from '../characterize/refutations.js';
import { SolvedPoints } from '../characterize/solved-points.js';
import type { RecheckedTheorem } from '../characterize/theorem-recheck.js';
import { type EarlyEnd, endedBy, isUnanswered, type Unanswered } from '../early-end.js';
import { type ProofOptions, withProofMeans } from '../proof-means.js';
import { type Coverage, coverage } from '../pure-claims/coverage.js';
import {
  type EquilibriumOutcome,
  outcomesTogether,
  type PossibleDemands,
  type Together,
} from './outcome-pair.js';

/** Two outcomes by their numbers, and whether they are ever equilibria at once. */
export interface ComparedPair {
  readonly one: number;
  readonly other: number;
  readonly together: Together;
}

/** The outcomes of a characterization side by side. */
export interface OutcomeComparison extends Pick<RecheckedTheorem, 'given' | 'proper'> {
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
 * whether the game has some pure equilibrium everywhere. What is not answered when the comparison is ended
 * early by `until` is open.
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
  options: Omit<ProofOptions, 'cache'> & EarlyEnd = {},
): Promise<OutcomeComparison> {
  const outcomes = outcomesOf(found);
  const robust = outcomes.filter(({ equilibria }) => equilibria.some(({ inner }) => inner));
  const compared = (robust.length > 0 ? robust : outcomes).slice(0, MOST_OUTCOMES);
  const play = new ChosenPlay(formOf(found.game), found.expansion);
  const beforeEnd = endedBy(options);
  return withProofMeans({ ...options, cache: false }, undefined, async ({ prover, turn }) => {
    const { given } = found;
    const refutations = new Refutations(spec, play, given, prover);
    const tools = { spec, play, given, turn, refutations };
    const pairs: ComparedPair[] = [];
    for (const [index, one] of compared.entries())
      for (const other of compared.slice(index + 1))
        pairs.push({
          ...{ one: one.number, other: other.number },
          together: answerOr<Together>(
            { kind: 'open' },
            await beforeEnd(() => outcomesTogether(tools, one, other)),
          ),
        });
    const everywhere = answerOr<Coverage>(
      { kind: 'open', because: 'the search was ended' },
      await beforeEnd(() => coverage(tools, [...found.equilibria, ...found.open])),
    );
    return {
      ...{ given: given.map(({ id }) => id), proper: found.proper, pairs },
      left: outcomes.length - compared.length,
      coverage: presupposing(found, solvedThere(found, everywhere)),
    };
  });
}

/** What was found, or what is said where the end came first. */
function answerOr<Found extends { readonly kind: string }>(
  unanswered: Found,
  answer: Found | Unanswered,
): Found {
  return isUnanswered(answer) ? unanswered : answer;
}

/** What is proved of conditions is proved of equilibria if conditions are exact. */
function presupposing({ lemmas }: Characterization, found: Coverage): Coverage {
  const [unsure] = lemmas.unproved;
  return unsure && found.kind === 'covered'
    ? {
        kind: 'open',
        because: `it is not proved that ${unsure.asserts}, which is presupposed`,
      }
    : found;
}

/** That there is none at a point is said once the game was solved there, in numbers. */
function solvedThere({ game, concept, expansion }: Characterization, found: Coverage): Coverage {
  if (found.kind !== 'gap') return found;
  const solved = new SolvedPoints(formOf(game), concept, expansion).add(found.point);
  return solved?.families?.length === 0
    ? found
    : { kind: 'open', because: 'a point without one was derived, and not confirmed' };
}

/** Of what was not gone into nothing is known, and of nothing anything for sure where lemmas are not proved. */
const UNKNOWN: PossibleDemands = { gains: [], supports: [], exact: false };

function outcomesOf({
  equilibria,
  open,
  unsearched,
  lemmas,
}: Characterization): EquilibriumOutcome[] {
  return pureOutcomes(equilibria).map((outcome) => {
    const { number, path, equilibria: own } = outcome;
    const mayLeadThere = (choices: PureChoices): boolean =>
      path.every(
        (action, set) => action === undefined || [action, undefined].includes(choices[set]),
      );
    const unsure = lemmas.unproved.length > 0 || unsearched.some(mayLeadThere);
    const alike = [...own, ...open.filter((each) => isOneOutcome(each, outcome))];
    const exactly = alike.map(({ demands }): PossibleDemands => ({ ...demands, exact: true }));
    return {
      number,
      equilibria: own,
      possible: unsure ? [...exactly, UNKNOWN] : exactly,
    };
  });
}
