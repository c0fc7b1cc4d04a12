import type { Claim } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import { assessmentIfAny } from '../../claim/proposition/equilibrium.js';
import { rootsOfClaim } from '../../claim/roots-behind.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { admissibleRegion } from '../../sample/region.js';
import { findPoint } from '../../sample/witness.js';
import { mixesIn } from './mixed-family.js';
import type { SupportMix } from './mixes.js';
import { claimedSupports } from './presupposed-supports.js';

/** What points of claims are sought with. */
export interface ClaimedPointTools {
  readonly spec: Specification;
  readonly play: ChosenPlay;
  readonly given: readonly Condition[];
  readonly mixes: readonly (readonly SupportMix[])[];
}

/** How often the search for a point of a claim begins anew. */
const ATTEMPTS = 20;

/**
 * Points at which the conditions of claims with these supports hold, with the probabilities that they
 * claim: where to look first, and no more than that; of claims that rest on roots there are none.
 */
export function claimedPoints(choices: PureChoices, tools: ClaimedPointTools): Point[] {
  const { spec, play } = tools;
  return spec.claims
    .filter((claim) => claim.game === play.form.game && rootsOfClaim(claim).length === 0)
    .filter((claim) => claimedSupports(claim, tools).join() === choices.join())
    .flatMap((claim) => {
      const found = claimedPoint(claim, choices, tools);
      return found ? [found] : [];
    });
}

function claimedPoint(
  claim: Claim,
  choices: PureChoices,
  { spec, play: { form }, given, mixes }: ClaimedPointTools,
): Point | undefined {
  const conditions = [
    ...form.game.assuming,
    ...[...given, ...claim.conditions].map(({ relation }) => relation),
  ];
  const found = findPoint(admissibleRegion(spec, conditions), examplePoint(spec), ATTEMPTS);
  if (found === undefined) return undefined;
  // A claim may hold nowhere near, or forget where its strategies exist: that is for others to tell.
  const assessment = assessmentIfAny(claim, form, found);
  if (assessment === undefined) return undefined;
  return mixesIn({ form, mixes }, choices).reduce(
    (at, { set, support, symbols }) =>
      symbols.reduce((also, { name }, place) => {
        const mix = entry(assessment.profile, set.index);
        return also.with(name, entry(mix, entry(support, place)));
      }, at),
    found,
  );
}
