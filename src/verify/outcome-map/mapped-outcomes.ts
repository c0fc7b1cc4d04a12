import type { Specification } from '../../claim/specification.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import { claimsAbout, pathOf } from '../characterize/characterization.js';
import { pureOutcomes } from '../characterize/pure-outcome.js';
import type { FramedProfile } from './framed-profiles.js';
import { type MappedOutcome, widestOf } from './outcome-rules.js';

/**
 * Profiles by outcome, as a characterization groups them: those that do the same wherever play arrives at
 * some parameters.
 * @param play with all parameters as symbols: what a claim plays, and where play arrives, is told for all.
 */
export function mappedOutcomes(
  spec: Specification,
  play: ChosenPlay,
  profiles: readonly FramedProfile[],
): MappedOutcome[] {
  const claimedAs = claimsAbout({ spec, play });
  const placed = profiles.map((profile) => ({ profile, path: pathOf(profile.choices, { play }) }));
  const outcomes = pureOutcomes(placed).map(({ path, equilibria }) => {
    const all = equilibria.map(({ profile }) => profile);
    const names = all.flatMap(({ choices }) => claimedAs(choices));
    const claims = [...new Set(names.map(({ id }) => id))];
    return { id: '', claims, path, open: false, profiles: widestOf(all) };
  });
  return numbered(outcomes);
}

/** Outcomes numbered from 1; one that is claimed has the name of the first claim instead. */
export function numbered(outcomes: readonly MappedOutcome[]): MappedOutcome[] {
  return outcomes.map((each, k) => ({
    ...each,
    id: each.claims[0] ?? `outcome ${k + 1}`,
  }));
}

/** Outcomes, and after them where it is open whether equilibria have them, if that may be. */
export function withOpenOnes(outcomes: readonly MappedOutcome[]): MappedOutcome[] {
  const mayBeOpen = outcomes.filter(({ profiles }) =>
    profiles.some(({ demands }) => demands.supports.some(({ bySymbols }) => bySymbols)),
  );
  return [
    ...outcomes,
    ...mayBeOpen.map((each) => ({ ...each, id: `${each.id} (open)`, open: true })),
  ];
}
