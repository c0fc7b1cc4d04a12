import type { Claim } from '../../claim/claim.js';
import { assessmentAt, confirmedAtPoint } from '../../claim/proposition/equilibrium.js';
import { examplePoint, fromExample, type Specification } from '../../claim/specification.js';
import { Expansion } from '../../derive/expansion.js';
import { plainContradiction } from '../../derive/proposition/plain-contradiction.js';
import { conditionsHold, relationHolds, restrictionsHold } from '../../derive/question.js';
import { supportAt } from '../../equilibrium/support.js';
import { toFormula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { type Relation, relationText } from '../../exact/relation.js';
import { properGameAt } from '../../game/declared-form.js';
import { dictionary, owned } from '../../game/dictionary.js';
import { formOf } from '../../game/unfold.js';
import { admissibleRegion } from '../../sample/region.js';
import { simplify } from '../../sample/simplify.js';
import { findPoint } from '../../sample/witness.js';
import { beliefText } from './behavior.js';

/**
 * What becomes of a claim where a draw of nature has probability 0 for some value: which
 * information sets leave the path, and which beliefs support the claim there.
 */
export function priorsWithoutFullSupport(spec: Specification, claim: Claim): string {
  const blocks = supports(spec, claim).map(({ label, relations }) => {
    const region = admissibleRegion(spec, [
      ...claim.conditions.map(({ relation }) => relation),
      ...relations,
    ]);
    const example = examplePoint(spec);
    const found = findPoint(region, example);
    const told = found
      ? offPath(spec, claim, simplify(region, found, example))
      : [`      ${noneText(spec, claim, relations)}`];
    return [`  ${label}:`, ...told].join('\n');
  });
  return blocks.length === 0
    ? 'No draw at the start has a parameter by itself for a probability: priors without full support were not looked for.'
    : [
        'Priors without full support: where all conditions hold, and a probability that is a parameter is 0:',
        ...blocks,
      ].join('\n');
}

/** Why there are no such parameters, where that is plain. */
function noneText(spec: Specification, claim: Claim, relations: readonly Relation[]): string {
  const expansion = new Expansion(spec);
  const isExcluded = plainContradiction(spec.restrictions, expansion);
  const there = [
    ...relations.flatMap((each) => relationHolds(each, relationText(each), expansion)),
    ...restrictionsHold(spec.restrictions, expansion),
  ];
  if (isExcluded(there)) return 'the restrictions exclude that';
  return isExcluded([...there, ...conditionsHold(claim.conditions, expansion)])
    ? 'its conditions exclude that'
    : 'no such parameters were found, which does not show that there are none';
}

/** Each way in which some, not all, values of a draw have probabilities that are a parameter equal to 0. */
function supports(
  spec: Specification,
  { game }: Claim,
): { label: string; relations: Relation[] }[] {
  const names = new Set(spec.parameters.map(({ name }) => name));
  return game.stages.flatMap((stage) => {
    if (stage.kind !== 'nature' || stage.given.length > 0) return [];
    const probabilities = owned(stage.probabilities(dictionary([])));
    const symbols = stage.values.flatMap((value) => {
      const formula = probabilities[value];
      return formula?.kind === 'symbol' && names.has(formula.name) ? [formula] : [];
    });
    let subsets: (typeof symbols)[] = [[]];
    for (const symbol of symbols)
      subsets = [...subsets, ...subsets.map((subset) => [...subset, symbol])];
    return subsets
      .filter(({ length }) => length > 0 && length < stage.values.length)
      .map((subset) => ({
        label: subset.map(({ spelling }) => `${spelling.text} = 0`).join(', '),
        relations: subset.map((left): Relation => ({ left, sign: '=', right: toFormula(0) })),
      }));
  });
}

function offPath(spec: Specification, claim: Claim, point: Point): string[] {
  const tree = formOf(claim.game);
  const at = properGameAt(tree, point);
  const { profile } = assessmentAt(claim, tree, point);
  const left = confirmedAtPoint(claim, point).judgment.findings.filter(({ reached }) => !reached);
  return [
    `      for instance at ${fromExample(spec, point)}`,
    ...left.map(({ set, belief, deviation }) => {
      const support = supportAt(at, profile, set);
      const which = {
        every: 'every belief supports it',
        some: 'some beliefs, not all, support it',
        none: 'no belief supports it',
      };
      return (
        `      ${set.mover} at "${set.name}" is off the path; ${which[support]}; the declared one (` +
        `${beliefText(set, belief)})${deviation ? ' does NOT' : ' does'}`
      );
    }),
    ...(left.length === 0 ? ['      every information set stays on the path'] : []),
  ];
}
