import { hasBeliefs } from '../../claim/claimed-concept.js';
import type { Specification } from '../../claim/specification.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { gameExists } from '../chance-questions.js';
import { assessmentExists } from '../existence.js';
import { failuresOf, maximaIn } from '../proposition/equilibrium.js';
import { rationalWays } from '../proposition/whole-necessity.js';
import {
  type Hypothesis,
  type Maximum,
  mayHaveSolution,
  type Question,
  questionOf,
  restrictionsHold,
} from '../question.js';
import type { SymbolicClaim } from '../symbolic-claim.js';
import { type Clause, clauseFailures, clauseText, waysTogether } from './clause.js';

/*
 * What it takes that clauses are what an equilibrium asks, as questions that are to have no solution:
 * at all admissible parameters at which there is a game.
 */

/** Puts the questions about clauses of one claim. */
export class ClauseQuestions {
  readonly #symbolic: SymbolicClaim;
  readonly #given: readonly Hypothesis[];

  constructor(spec: Pick<Specification, 'restrictions'>, symbolic: SymbolicClaim) {
    const { expansion, tree } = symbolic;
    this.#symbolic = symbolic;
    this.#given = [
      ...restrictionsHold(spec.restrictions, expansion),
      ...gameExists(tree, expansion),
    ];
  }

  /** That some clauses imply another one. */
  implied(clause: Clause, by: readonly Clause[]): Question[] {
    const { expansion } = this.#symbolic;
    return this.#asked(
      `${by.map(clauseText).join('; ') || 'the restrictions'} imply ${clauseText(clause)}`,
      waysTogether(by, expansion).flatMap((given) =>
        clauseFailures(clause, expansion).map((failing) => [...given, ...failing]),
      ),
    );
  }

  /** That clauses never all hold. */
  contradictory(clauses: readonly Clause[]): Question[] {
    return this.#asked(
      `${clauses.map(clauseText).join('; ')} never all hold`,
      waysTogether(clauses, this.#symbolic.expansion),
    );
  }

  /** That there is no equilibrium where a clause fails: at the set that asks for it, a deviation gains. */
  necessary(clause: Clause): Question[] {
    const { claim, tree, assessment, expansion, sets } = this.#symbolic;
    const { hypotheses: exists } = assessmentExists(claim, tree, assessment, expansion);
    const [first] = clause.at;
    const own = sets.find(({ set }) => set === first);
    const rational: readonly WayToHold[] =
      clause.kind === 'existence' || own === undefined
        ? [{ hypotheses: [], maxima: [] }]
        : own.regimes.flatMap((each) =>
            // Without a belief where one is asked for it is no equilibrium.
            each.regime.belief === 'none' && hasBeliefs(claim.concept)
              ? []
              : rationalWays(each, each.regime.where),
          );
    const asserts = `it is an equilibrium only if ${clauseText(clause)}`;
    return rational.flatMap(({ hypotheses, maxima }) =>
      this.#asked(
        asserts,
        clauseFailures(clause, expansion).map((failing) => [...exists, ...hypotheses, ...failing]),
        maxima,
      ),
    );
  }

  /**
   * That it is an equilibrium where clauses hold: for each way in which it might not be one, questions
   * from those of the set alone, and from all.
   */
  sufficient(clauses: readonly Clause[]): SufficiencyQuestions[] {
    const { expansion } = this.#symbolic;
    return failuresOf(this.#symbolic)
      .filter(({ part }) => part.kind !== 'probabilities')
      .map((failure) => {
        const { part, hypotheses } = failure;
        const set = setOf(part);
        const asserts = `where what is asked holds, ${failure.asserts}`;
        const from = (some: readonly Clause[]): Question[] =>
          this.#asked(
            asserts,
            waysTogether(some, expansion).map((given) => [...given, ...hypotheses]),
            maximaIn(failure),
          );
        const near = clauses.filter(
          ({ kind, at }) => kind === 'existence' || (set !== undefined && at.includes(set)),
        );
        return { asserts, near: from(near), all: () => from(clauses) };
      });
  }

  #asked(
    asserts: string,
    ways: readonly (readonly Hypothesis[])[],
    maxima: readonly Maximum[] = [],
  ): Question[] {
    const { expansion } = this.#symbolic;
    return ways
      .map((way) => questionOf(asserts, [...this.#given, ...way], expansion, maxima))
      .filter(mayHaveSolution);
  }
}

interface WayToHold {
  readonly hypotheses: readonly Hypothesis[];
  readonly maxima: readonly Maximum[];
}

/** That one way of being no equilibrium is ruled out: all of one of the lists have no solution. */
export interface SufficiencyQuestions {
  readonly asserts: string;
  /** From what is asked at the set, and for there to be strategies. */
  readonly near: readonly Question[];
  readonly all: () => readonly Question[];
}

function setOf(part: ReturnType<typeof failuresOf>[number]['part']): DeclaredSet | undefined {
  if (part.kind === 'sufficiency') return part.constraint.set;
  return 'set' in part ? part.set : undefined;
}
