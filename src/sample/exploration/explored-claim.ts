import type { Claim } from '../../claim/claim.js';
import { Expansion } from '../../derive/expansion.js';
import { deviationWords } from '../../derive/proposition/deviation-words.js';
import {
  type EquilibriumFailure,
  failuresOf,
  maximaIn,
  untold,
} from '../../derive/proposition/equilibrium.js';
import { type Hypothesis, questionOf } from '../../derive/question.js';
import { type SymbolicClaim, symbolicClaim } from '../../derive/symbolic-claim.js';
import { numeral, quotient } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { UNPLAYED } from '../../game/game.js';
import { isUntold, refutationsFrom, refutationsOf } from '../kernel/refutation.js';
import { Wording } from '../kernel/wording.js';
import type {
  ClaimData,
  DeviationData,
  InformationSetData,
  PackedTest,
  PlayData,
} from './exploration-data.js';
import { beside, type ExploredProgram, packedRefutations } from './explored-program.js';
import { playsInSymbols } from './plays.js';

/** More ways than these in which play may go are not listed. */
const MOST_PLAYS = 2000;

/** A claimed equilibrium as data, or why it is not decided by its constraints. */
export function exploredClaim(program: ExploredProgram, claim: Claim): ClaimData | string {
  const { spec } = program;
  const expansion = new Expansion(spec);
  const symbolic = symbolicClaim(spec, claim, expansion);
  const open = untold(symbolic);
  if (open !== undefined) return open;
  const failures = failuresOf(symbolic);
  const questions = failures.map((failure) =>
    questionOf(failure.asserts, failure.hypotheses, expansion, maximaIn(failure)),
  );
  const kernel = program.kernel(refutationsFrom(spec, questions));
  const counterexamples = refutationsOf(spec, claim);
  return {
    ...{ kind: 'equilibrium', id: claim.id },
    conditions: claim.conditions.map((each) => program.condition(each)),
    failures: packedRefutations(kernel),
    denied: beside(kernel, failures).map(({ part, asserts }) =>
      part.kind === 'sufficiency' ? '' : asserts,
    ),
    existence: beside(kernel, failures).map(({ part }) =>
      part.kind === 'existence' || part.kind === 'probabilities' ? 1 : 0,
    ),
    counterexamples: isUntold(counterexamples)
      ? null
      : packedRefutations(program.kernel(counterexamples)),
    sets: exploredSets(program, symbolic),
    deviations: exploredDeviations(program, symbolic, failures),
    ...exploredPlays(program, symbolic),
  };
}

function exploredSets(
  program: ExploredProgram,
  { claim, tree }: SymbolicClaim,
): InformationSetData[] {
  return tree.informationSets.map(({ mover, name, variable, key, actions }) => ({
    ...{ mover, name },
    actions: actions.flatMap((action) => {
      const probability = claim.strategies[variable]?.[key]?.[action];
      return probability ? [{ name: action, probability: program.fraction(probability) }] : [];
    }),
  }));
}

/** What each deviation gains, given the set: what its constraint says is not positive, per weight. */
function exploredDeviations(
  program: ExploredProgram,
  { expansion }: SymbolicClaim,
  failures: readonly EquilibriumFailure[],
): DeviationData[] {
  const { spec } = program;
  const constraints = failures.flatMap(({ part }) =>
    part.kind === 'sufficiency' ? [part.constraint] : [],
  );
  const asked = (hypotheses: readonly Hypothesis[]) => questionOf('', hypotheses, expansion);
  const wording = new Wording(
    spec,
    constraints
      .filter(({ later }) => later.length === 0)
      .map(({ gain, weight }) =>
        asked([gain, weight].map((polynomial) => ({ polynomial, sense: '≠', says: '' }))),
      ),
  );
  const regimes = new Map<unknown, readonly PackedTest[] | undefined>();
  return constraints.flatMap((constraint): DeviationData[] => {
    const { set, regime, later, gain, weight } = constraint;
    if (!regimes.has(regime)) {
      const [live] = refutationsFrom(spec, [asked(regime.where)]);
      regimes.set(regime, live && program.tests(live));
    }
    const where = regimes.get(regime);
    if (where === undefined) return [];
    const formula = () =>
      quotient(
        wording.formula(gain),
        weight.constantValue ? numeral(weight.constantValue) : wording.formula(weight),
      );
    return [
      {
        ...{ set: set.index, words: deviationWords(constraint), where },
        gain: later.length === 0 ? program.fraction(formula()) : null,
      },
    ];
  });
}

function exploredPlays(
  program: ExploredProgram,
  { claim, tree }: SymbolicClaim,
): Pick<ClaimData, 'variables' | 'words' | 'players' | 'plays'> {
  const variables = tree.game.stages.map(({ name }) => name);
  const words = new Map<string, number>();
  const wordAt = (value: string): number => {
    const place = words.get(value) ?? words.size;
    words.set(value, place);
    return place;
  };
  const found = playsInSymbols(claim, tree, MOST_PLAYS);
  const plays = found?.map(({ end, branches }): PlayData => {
    const history = entry(tree.histories, end);
    const { payoffs } = entry(tree.outcomes, entry(tree.nodes.outcome, end));
    return {
      values: variables.map((name) => wordAt(history[name] ?? UNPLAYED)),
      branches: branches.map((each) => program.fraction(each)),
      payoffs: payoffs.map((each) => program.fraction(entry(tree.quantities, each))),
    };
  });
  return { variables, words: [...words.keys()], players: tree.players, plays: plays ?? null };
}
