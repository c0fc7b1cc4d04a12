import { orbitsOf } from '../../equilibrium/enumeration/talk.js';
import { known } from '../../exact/entry.js';
import { relationText } from '../../exact/relation.js';
import { formOf } from '../../game/unfold.js';
import type {
  Characterization,
  PureEquilibrium,
} from '../../verify/characterize/characterization.js';
import { strategiesOf } from '../../verify/characterize/conditions.js';
import { pureOutcomes } from '../../verify/characterize/pure-outcome.js';

/**
 * All pure equilibria of a game as the JSON document of `casus characterize`. Numbers of profiles are
 * strings, for they may be large; `complete` says whether nothing is open. `renamings` lists outcomes that
 * are the same with messages renamed together.
 * @example
 * ```js
 * import { characterizationJson, characterize } from 'casus';
 * import paper from './entry.js';
 * const found = await characterize(paper, 'entry', { threads: 0 });
 * characterizationJson(found).profiles; // '2'
 * ```
 */
export function characterizationJson(found: Characterization) {
  const { game, concept, given, proper, complete, equilibria, open, unsearched } = found;
  const outcomes = pureOutcomes(equilibria);
  const orbits = orbitsOf(
    outcomes.map(({ path }) => path),
    found.exchanges,
  );
  const numbers = new Map(
    outcomes.flatMap(({ number, equilibria: own }) => own.map((each) => [each, number])),
  );
  const { informationSets } = formOf(game);
  return {
    ...{ game: game.id, concept, given: given.map(({ id }) => id), complete, proper },
    profiles: `${found.profiles}`,
    refuted: `${found.refuted}`,
    certificates: found.certificates.filter(({ proof }) => proof !== undefined).length,
    renamings: orbits.map((orbit) => orbit.map((each) => each + 1)),
    equilibria: equilibria.map((each) => ({
      outcome: known(numbers, each),
      ...equilibriumJson(each),
    })),
    open: open.map(equilibriumJson),
    unsearched: unsearched.map((choices) => strategiesOf(informationSets, choices)),
  };
}

function equilibriumJson({ strategies, conditions, witness, claims }: PureEquilibrium) {
  return {
    strategies,
    claims: claims.map(({ id }) => id),
    conditions: conditions.relations.map(relationText),
    supports: conditions.supports.map(({ set, anyOf, exact }) => ({
      ...{ player: set.mover, informationSet: set.name, exact },
      anyOf: anyOf.map((row) => row.map(relationText)),
    })),
    witness: witness ?? null,
  };
}
