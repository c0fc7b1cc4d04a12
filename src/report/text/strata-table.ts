import { relationText } from '../../exact/relation.js';
import type { EquilibriumSurvey, Stratum } from '../../sample/proposition/equilibrium.js';
import { columns } from './columns.js';

/** How many draws a claim survived at each place, and at how many it is an equilibrium. */
export function strataTable({ proposition: claim, strata }: EquilibriumSurvey): string {
  const beyond = strata.filter((stratum) => 'condition' in stratum.place);
  const wide = strata.filter((stratum) => !('condition' in stratum.place));
  // A claim about some information sets is not refuted where the whole is no equilibrium.
  const whole = claim.scope.kind === 'if' && claim.scope.at ? 'the whole assessment ' : '';
  const at = (id: string, kind: string): Stratum | undefined =>
    beyond.find(
      ({ place }) => 'condition' in place && place.condition.id === id && place.kind === kind,
    );
  const failing = (stratum: Stratum | undefined): string =>
    stratum?.draws ? `${stratum.draws - stratum.equilibria} of ${stratum.draws}` : '–';
  const holding = (stratum: Stratum | undefined): string =>
    stratum?.draws ? `${stratum.equilibria} of ${stratum.draws}` : '–';
  return [
    columns(
      wide.map(({ place, draws, equilibria }) => [
        place.kind,
        `${draws} draws, ${whole}an equilibrium at ${equilibria}`,
      ]),
      '  ',
    ),
    ...(beyond.length > 0
      ? [
          columns(
            [
              [
                'no equilibrium where only this fails:',
                'by a lot',
                'by a little',
                'but one at equality',
              ],
              ...claim.conditions.map(({ id, relation }) => [
                `${id}${excusedText(at(id, 'beyond'))}`,
                failing(at(id, 'beyond')),
                failing(at(id, 'just beyond')),
                holding(at(id, 'at equality')),
                relationText(relation),
              ]),
            ],
            '  ',
          ),
        ]
      : []),
  ].join('\n');
}

/** Where a condition is said to follow from others, these may fail together with it. */
function excusedText(stratum: Stratum | undefined): string {
  const implied = stratum && 'condition' in stratum.place ? stratum.place.implied : undefined;
  return implied ? ` (or with ${implied.by.map(({ id }) => id).join(', ')})` : '';
}
