import { match } from 'ts-pattern';
import { type Claim, isWhole } from '../../claim/claim.js';
import type { ConceptWarning } from '../../claim/concept-warning.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { Point } from '../../exact/point.js';
import { relationText } from '../../exact/relation.js';
import type { EquilibriumSurvey, Stratum } from '../../sample/proposition/equilibrium.js';
import type { ImplicationStanding } from '../../verify/declared-implications.js';
import { shownBy, type Verdict } from '../../verify/verdict.js';
import { beliefText } from './behavior.js';
import { columns, counted, wrapped } from './columns.js';
import { CONCEPT_NAMES, equilibriumBy } from './concept-names.js';
import { claimSentence } from './concepts.js';
import { historyName } from './extensive-names.js';
import { verdictReason } from './failure.js';
import { replay, rootPlace } from './point.js';
import { conditionNames, counterexampleLines } from './refutation.js';
import { rootLines } from './root.js';

/** What was found out about a claim, for reading. */
export function equilibriumLines(
  spec: Specification,
  found: Verdict,
  survey: EquilibriumSurvey,
): string[] {
  const { proposition: claim, neverAlone } = survey;
  return [
    wrapped(claim.says, '  '),
    wrapped(claimLine(claim), '    '),
    ...rootLines(spec, found),
    ...match(shownBy(found))
      .with({ by: 'a counterexample' }, ({ counterexample }) =>
        counterexampleLines(spec, counterexample),
      )
      .with({ kind: 'unmet' }, () => [conditionList(claim)])
      .otherwise(() => [strataTable(survey)]),
    ...warningLines(spec, warningsOf(found)),
    ...impliedLines(spec, claim, found.implied),
    ...neverAlone.map(
      ({ id }) => `  No parameters were found that break ${id} alone; do the others imply it?`,
    ),
  ];
}

/** What a claim says, by its conditions: `A weak perfect Bayesian equilibrium iff cheap, likely.` */
export function claimLine(claim: Claim): string {
  const conditions = claim.conditions.map(({ id }) => id).join(', ');
  return `${claimSentence(claim)}${conditions && ` ${conditions}`}.`;
}

function conditionList({ conditions }: Claim): string {
  return columns(
    conditions.map(({ id, relation }) => [id, relationText(relation)]),
    '  ',
  );
}

/** How many draws a claim survived at each place, and at how many it is an equilibrium. */
function strataTable({ proposition: claim, strata }: EquilibriumSurvey): string {
  const beyond = strata.filter((stratum) => 'condition' in stratum.place);
  const wide = strata.filter((stratum) => !('condition' in stratum.place));
  const at = (id: string, kind: string): Stratum | undefined =>
    beyond.find(
      ({ place }) => 'condition' in place && place.condition.id === id && place.kind === kind,
    );
  const told = (stratum: Stratum | undefined, among: (one: Counted) => number): string => {
    if (!stratum?.draws || stratum.equilibria === undefined) return '–';
    const { draws, equilibria } = stratum;
    return `${counted(among({ draws, equilibria }))} of ${counted(draws)}`;
  };
  const failing = (stratum: Stratum | undefined): string =>
    told(stratum, ({ draws, equilibria }) => draws - equilibria);
  const holding = (stratum: Stratum | undefined): string =>
    told(stratum, ({ equilibria }) => equilibria);
  return [
    columns(
      wide.map((stratum) => [stratum.place.kind, wideText(claim, stratum)]),
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

type Counted = { readonly draws: number; readonly equilibria: number };

/** A claim about some information sets is not refuted where the whole is no equilibrium. */
function wideText({ scope }: Claim, { draws, walked, equilibria }: Stratum): string {
  const confirmed = `the game walked at ${counted(walked)} of them`;
  if (equilibria === undefined)
    return `${counted(draws)} draws, not each told to be an equilibrium or none; ${confirmed}`;
  return isWhole(scope)
    ? `${counted(draws)} draws, an equilibrium at ${counted(equilibria)}; ${confirmed}`
    : `${counted(draws)} draws, ${confirmed}: there the whole assessment is an equilibrium ${counted(equilibria)} times`;
}

/** Where a condition is said to follow from others, these may fail together with it. */
function excusedText(stratum: Stratum | undefined): string {
  const implied = stratum && 'condition' in stratum.place ? stratum.place.implied : undefined;
  return implied ? ` (or with ${implied.by.map(({ id }) => id).join(', ')})` : '';
}

/** Warnings are about equilibria, and of claims that do not hold there is no such thing. */
export function warningsOf({ kind, survey }: Verdict): EquilibriumSurvey['warnings'] {
  const stands = kind === 'proved' || kind === 'survived';
  return stands && survey.kind === 'equilibrium' ? survey.warnings : [];
}

/** What to keep in mind of a claim that holds, for reading. */
export function warningLines(spec: Specification, warnings: readonly ConceptWarning[]): string[] {
  if (warnings.length === 0) return [];
  return [
    wrapped(
      `Warning: in a ${equilibriumBy('weakPerfectBayesian')} movers may believe anything where play does not arrive, and here it matters:`,
      '  ',
    ),
    ...warnings.map((warning) =>
      wrapped(`- ${warningText(warning)} (at ${fromExample(spec, warning.point)})`, '    '),
    ),
  ];
}

export function warningText(warning: ConceptWarning): string {
  const { judgment } = warning;
  const { game } = judgment.play;
  return match(warning)
    .with(
      { kind: 'belief' },
      ({ set, contradicted: { stated, after, dictated } }) =>
        `${set.mover} at "${set.name}" is said to believe ${beliefText(set, stated)}, which contradicts ` +
        `the strategies: given "${historyName(game, after)}", they make it ${beliefText(set, dictated)}`,
    )
    .with({ kind: 'concept' }, ({ concept }) => {
      const verdict = judgment.verdicts[concept];
      const reason = verdictReason(judgment, verdict);
      return `it is not ${CONCEPT_NAMES[concept]}: ${reason}`;
    })
    .exhaustive();
}

/** What became of the implications that a claim declares, for reading. */
export function impliedLines(
  spec: Specification,
  { id }: Claim,
  standings: readonly ImplicationStanding[],
): string[] {
  return standings.flatMap((standing) => {
    const { condition, by, because } = standing.implication;
    const premises = by.length === 0 ? 'the restrictions' : conditionNames(by);
    const imply = by.length === 1 ? 'implies' : 'imply';
    return match(standing)
      .with({ kind: 'proved' }, () => [
        wrapped(
          `${condition.id} cannot fail alone: ${premises} ${imply} it, for ${because} (proved).`,
          '  ',
        ),
      ])
      .with({ kind: 'declared' }, ({ because: reason }) => [
        wrapped(
          `That ${premises} ${imply} ${condition.id}, for ${because}, is declared, not proved: ${reason}.`,
          '  ',
        ),
      ])
      .with({ kind: 'refuted' }, ({ point }) => [
        wrapped(
          `✗ ${premises} ${by.length === 1 ? 'does' : 'do'} not imply ${condition.id}, as the claim declares: ` +
            `at ${point instanceof Point ? fromExample(spec, point) : rootPlace(spec, point)}, ${condition.id} fails all the same. Drop it from \`implied\`, or name what implies it.`,
          '  ',
        ),
        ...(point instanceof Point ? [replay(spec, id, point)] : []),
      ])
      .exhaustive();
  });
}
