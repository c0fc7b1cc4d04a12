import { match } from 'ts-pattern';
import { isWhole } from '../../claim/claim.js';
import type { EquilibriumSurvey, Stratum } from '../../sample/proposition/equilibrium.js';
import type { Verdict } from '../../verify/verdict.js';
import { counted } from '../text/columns.js';
import { type Block, inRelation, paragraph, type TextLine, tableBlock } from './block.js';

/** What was tried at random, where, and how often the claim stood. */
export function drawBlocks({ survey }: Verdict): Block[] {
  if (survey.kind !== 'equilibrium')
    return survey.draws === 0
      ? []
      : [paragraph(`Draws: ${pointsText(survey.draws)} decided exactly.`)];
  const { strata, neverAlone, proposition } = survey;
  return [
    ...tableBlock(
      `Draws for ${proposition.id}: parameters drawn where a claim is most apt to break, each decided exactly`,
      ['where', 'the condition', 'draws', 'of these an equilibrium', 'game walked at'],
      strata.map((each) => stratumRow(survey, each)),
    ),
    ...neverAlone.map(({ id }) => paragraph(`No parameters were found that break ${id} alone.`)),
  ];
}

function pointsText(draws: number): string {
  return draws === 1 ? '1 point was' : `${counted(draws)} points were`;
}

function stratumRow({ proposition }: EquilibriumSurvey, stratum: Stratum): TextLine[] {
  const { place, draws, equilibria, walked } = stratum;
  const where = match(place)
    .with({ kind: 'inside all conditions' }, () => 'all conditions hold')
    .with({ kind: 'anywhere admissible' }, () => 'anywhere admissible')
    .with({ kind: 'beyond' }, ({ condition }) => `only ${condition.id} fails`)
    .with({ kind: 'just beyond' }, ({ condition }) => `only ${condition.id} fails, by a little`)
    .with({ kind: 'at equality' }, ({ condition }) => `${condition.id} at equality`)
    .exhaustive();
  const with_ =
    'condition' in place && place.implied
      ? ` (or with ${place.implied.by.map(({ id }) => id).join(', ')})`
      : '';
  const among = isWhole(proposition.scope) ? '' : ' where the whole was walked';
  return [
    [`${where}${with_}`],
    'condition' in place ? [inRelation(place.condition.relation)] : [''],
    [counted(draws)],
    [equilibria === undefined ? 'not counted' : `${counted(equilibria)}${among}`],
    [counted(walked)],
  ];
}
