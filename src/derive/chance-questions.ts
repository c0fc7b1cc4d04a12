import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import { type DeclaredForm, drawnProbabilities } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import { denied, relationFails, relationHolds } from './question.js';

/** That there is a game: what `chanceQuestions` ask where it fails. */
export function gameExists(tree: DeclaredForm, expansion: Expansion): Hypothesis[] {
  const says = `there is a game ${tree.game.id}`;
  return [
    ...tree.game.assuming.flatMap((relation) => relationHolds(relation, says, expansion)),
    ...tree.quantities.flatMap((formula) =>
      expansion.divisorsOf(formula).map((divisor) => ({ ...divisor, says })),
    ),
    ...[...firstPlaces(tree).keys()].map((quantity): Hypothesis => {
      const probability = expansion.polynomial(entry(tree.quantities, quantity));
      return { polynomial: expansion.cleared(probability), sense: '≥', says };
    }),
  ];
}

/** The quantities that are probabilities of a draw, with the first place of each. */
function firstPlaces(tree: DeclaredForm): ReadonlyMap<number, string> {
  const draws = new Map<number, string>();
  for (const { quantity, place } of drawnProbabilities(tree))
    if (!draws.has(quantity)) draws.set(quantity, place);
  return draws;
}

/** That each draw of a game has a probability, and each payoff a value, and that what it assumes is so. */
export function chanceQuestions(
  tree: DeclaredForm,
  expansion: Expansion,
): { readonly asserts: string; readonly hypotheses: readonly Hypothesis[] }[] {
  return [
    ...tree.game.assuming.flatMap((relation) =>
      relationFails(relation, 'what the probabilities assume', expansion).map((hypotheses) => ({
        asserts: `what the probabilities of ${tree.game.id} assume`,
        hypotheses,
      })),
    ),
    ...Polynomial.distinct(
      tree.quantities.flatMap((formula) =>
        expansion.divisorsOf(formula).map(({ polynomial }) => polynomial),
      ),
    ).map((polynomial) => ({
      asserts: `no probabilities or payoffs of ${tree.game.id} divide by zero`,
      hypotheses: [{ polynomial, sense: '=' as const, says: `denied: ${polynomial} is not 0` }],
    })),
    ...[...firstPlaces(tree)].flatMap(([quantity, place]) => {
      const probability = expansion.polynomial(entry(tree.quantities, quantity));
      const says = `the probability that ${place} is not negative`;
      return denied({ polynomial: expansion.cleared(probability), sense: '≥' }, says).map(
        (denial) => ({
          asserts: says,
          hypotheses: [denial],
        }),
      );
    }),
  ];
}
