import { match } from 'ts-pattern';
import type { Claim } from '../../../claim/claim.js';
import type { Condition } from '../../../claim/condition.js';
import type { Specification } from '../../../claim/specification.js';
import { relationText } from '../../../exact/relation.js';
import { sourceText } from '../../../game/game.js';
import type { EquilibriumSurvey } from '../../../sample/proposition/equilibrium.js';
import { shownBy, type Verdict } from '../../../verify/verdict.js';
import { claimSentence } from '../claimed-concept.js';
import { columns, wrapped } from '../columns.js';
import { warningLines, warningsJson } from '../concept-warning.js';
import { impliedJson, impliedLines } from '../implied.js';
import { strataTable } from '../strata-table.js';
import { counterexampleJson, counterexampleLines } from './counterexample.js';

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

/** The same for the JSON document of `casus verify`, beside what all propositions have. */
export function equilibriumJson<Decided extends object>(
  spec: Specification,
  found: Verdict,
  survey: EquilibriumSurvey,
  decided: Decided,
) {
  const { proposition: claim, draws, strata, neverAlone } = survey;
  const shown = shownBy(found);
  return {
    id: claim.id,
    title: claim.title,
    ...decided,
    source: sourceText(claim.source),
    game: claim.game.id,
    conditions: conditionsJson(claim.conditions),
    runs: draws,
    strata: strata.map(({ place, ...counts }) => ({
      place: place.kind,
      ...('condition' in place ? { condition: place.condition.id } : {}),
      ...('condition' in place && place.implied
        ? { mayFailToo: place.implied.by.map(({ id }) => id) }
        : {}),
      ...counts,
    })),
    neverAlone: neverAlone.map(({ id }) => id),
    implied: impliedJson(spec, found.implied),
    warnings: warningsJson(warningsOf(found)),
    ...(shown.kind === 'refuted'
      ? { counterexample: counterexampleJson(shown.counterexample) }
      : {}),
  };
}

/** Warnings are about equilibria, and of claims that do not hold there is no such thing. */
export function warningsOf({ kind, survey }: Verdict): EquilibriumSurvey['warnings'] {
  const stands = kind === 'proved' || kind === 'survived';
  return stands && survey.kind === 'equilibrium' ? survey.warnings : [];
}

function claimLine(claim: Claim): string {
  const conditions = claim.conditions.map(({ id }) => id).join(', ');
  return `${claimSentence(claim)}${conditions && ` ${conditions}`}.`;
}

function conditionList({ conditions }: Claim): string {
  return columns(
    conditions.map(({ id, relation }) => [id, relationText(relation)]),
    '  ',
  );
}

/** The conditions of a proposition, for the JSON document of `casus verify`. */
export function conditionsJson(conditions: readonly Condition[]) {
  return conditions.map(({ id, says, relation, statedIn }) => ({
    id,
    says,
    states: relationText(relation),
    statedIn: statedIn ? sourceText(statedIn) : null,
  }));
}
