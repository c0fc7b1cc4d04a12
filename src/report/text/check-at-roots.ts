import { comparisonText } from '../../claim/comparison.js';
import type { AtIrrationalRoot } from '../../claim/proposition/at-irrational-root.js';
import type { Specification } from '../../claim/specification.js';
import { type FoundAtRoot, standsAtRoot } from '../../verify/check-at-roots.js';
import { propositionAtPointText } from './check.js';
import { wrapped } from './columns.js';
import { rootPlace } from './point.js';

/** What a proposition says at every root at some parameters, for reading. */
export function checkAtRootsText(
  spec: Specification,
  id: string,
  all: readonly FoundAtRoot[],
  where: string,
): string {
  if (all.length === 0)
    return `${id} says nothing at the parameters in ${where}: there is no root there.`;
  return all
    .map((each) =>
      each.kind === 'rational'
        ? propositionAtPointText(each.found, where)
        : irrationalText(spec, each.found, standsAtRoot(each)),
    )
    .join('\n\n');
}

function irrationalText(
  spec: Specification,
  { proposition, at, givenHolds, comparisons, equilibria }: AtIrrationalRoot,
  stands: boolean | undefined,
): string {
  const answer = (decided: boolean | undefined): string =>
    decided === undefined ? 'not decided there' : decided ? 'yes' : 'no';
  const { id } = proposition;
  return [
    wrapped(`${id} at ${rootPlace(spec, at)}, decided exactly:`, ''),
    `  ${proposition.kind === 'equilibrium' ? 'its conditions hold' : 'what is given holds'}: ${answer(givenHolds)}`,
    ...comparisons.map(
      ({ comparison, holds }) => `  ${comparisonText(comparison)}: ${answer(holds)}`,
    ),
    ...equilibria.map(
      ({ claim, equilibrium }) => `  ${claim.id} is an equilibrium: ${answer(equilibrium)}`,
    ),
    `  so that ${proposition.kind === 'equilibrium' ? 'it is one' : 'it is as stated'} there: ${answer(stands)}`,
  ].join('\n');
}
