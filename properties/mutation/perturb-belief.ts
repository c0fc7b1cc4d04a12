import type { BeliefFormulas, Claim } from '../../src/claim/claim.js';
import { type Formula, toFormula } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import type { DeclaredSet } from '../../src/game/declared-form.js';
import { keyOf } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { type Mutant, placeOf, withEntry } from './mutant.js';

type Weights = Readonly<Record<string, Formula>>;

/**
 * At each information set with several histories, and for each of them: a mover who is certain of
 * that history, and one who shifts half of the stated belief to it. A belief for the case that all
 * weights are zero is perturbed on its own.
 */
export function perturbBelief(claim: Claim): Mutant[] {
  return formOf(claim.game).informationSets.flatMap((set) => {
    const belief = claim.beliefs[set.variable]?.[set.key];
    if (belief === undefined || belief === 'some' || set.members.length === 1) return [];
    return perturbed(belief, historiesOf(set)).map(({ says, belief: other }) => ({
      label: `${placeOf(set)} ${says}`,
      claim: { ...claim, beliefs: withEntry(claim.beliefs, set, other) },
    }));
  });
}

function historiesOf(set: DeclaredSet): string[] {
  return set.histories.map((history) => keyOf(set.unseen, history));
}

function perturbed(
  { weights, otherwise }: BeliefFormulas,
  histories: readonly string[],
): { readonly says: string; readonly belief: BeliefFormulas }[] {
  return histories.flatMap((history) => [
    ...towards(weights, history).map(({ says, shifted }) => ({
      says,
      belief: { weights: shifted, otherwise },
    })),
    ...(otherwise === undefined ? [] : towards(otherwise, history)).map(({ says, shifted }) => ({
      says: `${says} where all weights are zero`,
      belief: { weights, otherwise: shifted },
    })),
  ]);
}

function towards(weights: Weights, history: string) {
  if (isOnlyOn(weights, history)) return [];
  const total: Formula = { kind: 'sum', terms: Object.values(weights) };
  const halves = Object.entries({ [history]: toFormula(0), ...weights }).map(
    ([each, weight]): [string, Formula] => [
      each,
      each === history ? math`(${weight} + ${total})/2` : math`${weight}/2`,
    ],
  );
  return [
    { says: `is certain of "${history}"`, shifted: { [history]: toFormula(1) } },
    { says: `half believes "${history}"`, shifted: Object.fromEntries(halves) },
  ];
}

function isOnlyOn(weights: Weights, history: string): boolean {
  return Object.entries(weights).every(
    ([each, weight]) => each === history || (weight.kind === 'number' && weight.value.isZero),
  );
}
