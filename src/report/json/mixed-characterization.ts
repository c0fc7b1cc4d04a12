import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import type {
  MixedCharacterization,
  MixedFamily,
} from '../../verify/mixed/mixed-characterization.js';
import { mixesIn } from '../../verify/mixed/mixed-family.js';

/**
 * The mixed equilibria of a game, by supports, as `casus characterize --mixing` has them in its JSON
 * document. `rechecked` is false: no file has the proofs.
 * @example
 * ```js
 * import { characterizeMixed, mixedCharacterizationJson } from 'casus';
 * import paper from './entry.js';
 * const found = await characterizeMixed(paper, 'entry', { threads: 0 });
 * mixedCharacterizationJson(found).families.length; // 1
 * ```
 */
export function mixedCharacterizationJson(found: MixedCharacterization) {
  const { most, complete, proper, supports, beyond, families, open, unproved } = found;
  return {
    ...{ mixing: most, complete, proper, rechecked: false },
    supports: `${supports}`,
    beyond: `${beyond}`,
    families: families.map((each) => familyJson(found, each)),
    open: open.map((each) => familyJson(found, each)),
    unsolved: found.unsolved.map((choices) => strategiesJson(found, { choices })),
    unsearched: found.unsearched.map((choices) => strategiesJson(found, { choices })),
    unproved,
  };
}

function familyJson(found: MixedCharacterization, family: MixedFamily) {
  const { conditions, probabilities, free, claims, witness } = family;
  return {
    strategies: strategiesJson(found, family),
    probabilities: Object.fromEntries(
      probabilities.map(({ symbol, numerator, denominator }) => [
        symbol,
        { numerator: formulaText(numerator), denominator: formulaText(denominator) },
      ]),
    ),
    free,
    claims: claims.map(({ id }) => id),
    conditions: conditions.relations.map(relationText),
    supports: conditions.supports.map(({ set, anyOf, exact }) => ({
      ...{ player: set.mover, informationSet: set.name, exact },
      anyOf: anyOf.map((row) => row.map(relationText)),
    })),
    witness: witness ?? null,
  };
}

/** By variable and then by what the mover knows, the actions taken, with their probabilities. */
function strategiesJson(
  found: MixedCharacterization,
  { choices }: Pick<MixedFamily, 'choices'>,
): Record<string, Record<string, Record<string, string>>> {
  const mixes = new Map(mixesIn(found, choices).map((mix) => [mix.set.index, mix]));
  const tables: Record<string, Record<string, Record<string, string>>> = {};
  for (const { index, variable, key, actions } of found.form.informationSets) {
    const choice = choices[index];
    if (choice === undefined) continue;
    const mix = mixes.get(index);
    const row = mix
      ? mix.support.map((action) => [entry(actions, action), `${entry(mix.probabilities, action)}`])
      : [[entry(actions, choice), '1']];
    tables[variable] = { ...tables[variable], [key]: Object.fromEntries(row) };
  }
  return tables;
}
