import type { ContinuousGame } from '../../game/continuous/continuous-game.js';
import { continuousGamesIn } from '../parts.js';
import type { Statement } from '../proposition/proposition.js';
import type { ContinuousClaim } from './continuous-claim.js';

/** The claims about games with types or actions from intervals, which are statements. */
export function continuousClaimsOf({
  statements = [],
}: {
  readonly statements?: readonly Statement[] | undefined;
}): readonly ContinuousClaim[] {
  return statements.filter((each) => each.kind === 'continuous equilibrium');
}

/** The games with types or actions from intervals of which a specification speaks; statements hold them. */
export function continuousGamesOf({
  statements = [],
}: {
  readonly statements?: readonly Statement[] | undefined;
}): readonly ContinuousGame[] {
  const found = statements.flatMap((each) =>
    each.kind === 'continuous equilibrium' ? [each.game] : continuousGamesIn(each),
  );
  return [...new Set(found)];
}
