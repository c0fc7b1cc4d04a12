import { match, P } from 'ts-pattern';
import type { PropositionAtPoint } from '../../../claim/proposition/proposition.js';
import type { Specification } from '../../../claim/specification.js';
import { sourceText } from '../../../game/game.js';
import type { EquilibriumSurvey } from '../../../sample/proposition/equilibrium.js';
import type { Survey } from '../../../sample/proposition/survey.js';
import { asExpected, shownBy, subject, type Verdict } from '../../../verify/verdict.js';
import { claimAtPointJson, claimAtPointText } from '../check.js';
import { conceptOf } from '../claimed-concept.js';
import { fromExample } from '../point.js';
import { settledJson } from '../verdict.js';
import { counterexampleJson, counterexampleLines } from './counterexample.js';
import { conditionsJson, equilibriumJson, equilibriumLines } from './equilibrium.js';
import { thresholdLines, thresholdsJson } from './eventually.js';
import {
  formalText,
  sentenceLines,
  statementAtPointJson,
  statementAtPointText,
} from './statement.js';

/** What was found out about a proposition, for reading. */
export function propositionLines(spec: Specification, found: Verdict): string[] {
  const { id, source } = subject(found);
  return [
    `${id} [${source.place}]`,
    ...match(found.survey)
      .with({ kind: 'equilibrium' }, (survey) => equilibriumLines(spec, found, survey))
      .with({ kind: P.not('equilibrium') }, (survey) => statementLines(spec, found, survey))
      .exhaustive(),
  ];
}

/** A proposition's part of the JSON document of `casus verify`, but for what was proved. */
export function propositionJson(spec: Specification, found: Verdict) {
  const { expected } = subject(found);
  const decided = {
    verdict: found.kind,
    /** Of the equilibria that it speaks of; null where it speaks of none. */
    concept: conceptOf(subject(found)) ?? null,
    ...settledJson(spec, found),
    expected,
    asExpected: asExpected(found),
  };
  return match(found.survey)
    .with({ kind: 'equilibrium' }, (survey) => equilibriumJson(spec, found, survey, decided))
    .with({ kind: P.not('equilibrium') }, (survey) => statementJson(spec, found, survey, decided))
    .exhaustive();
}

type StatementSurvey = Exclude<Survey, EquilibriumSurvey>;

function statementLines(spec: Specification, found: Verdict, survey: StatementSurvey): string[] {
  return [
    ...sentenceLines(spec, survey.proposition),
    ...match(shownBy(found))
      .with({ by: 'a counterexample' }, ({ counterexample }) =>
        counterexampleLines(spec, counterexample),
      )
      .with({ by: 'a witness' }, ({ witness }) => [`  witness: ${fromExample(spec, witness)}`])
      .with({ by: 'every case' }, ({ cases }) => [`  proved ${cases}`])
      .otherwise(() => []),
    ...(survey.kind === 'eventually' ? thresholdLines(spec, survey) : []),
  ];
}

function statementJson<Decided extends object>(
  spec: Specification,
  found: Verdict,
  survey: StatementSurvey,
  decided: Decided,
) {
  const { proposition, draws } = survey;
  return {
    id: proposition.id,
    title: proposition.says,
    ...decided,
    source: sourceText(proposition.source),
    reading: proposition.reading ?? null,
    states: formalText(spec, proposition),
    conditions: conditionsJson(proposition.given),
    runs: draws,
    ...(survey.kind === 'eventually' ? thresholdsJson(survey) : {}),
    ...match(shownBy(found))
      .with({ by: 'a counterexample' }, ({ counterexample }) => ({
        counterexample: counterexampleJson(counterexample),
      }))
      .with({ by: 'a witness' }, ({ witness }) => ({ certificate: witness }))
      .with({ by: 'every case' }, ({ cases }) => ({ certificate: cases }))
      .otherwise(() => ({})),
  };
}

/**
 * A proposition at a point as the JSON document of `casus check --claim`.
 * @example
 * ```js
 * import { check, propositionAtPointJson } from 'casus';
 * import paper from './entry.js';
 * propositionAtPointJson(check(paper, 'entering', { c: 1 })).equilibrium; // true
 * ```
 */
export function propositionAtPointJson(at: PropositionAtPoint): object {
  return match(at)
    .with({ kind: 'equilibrium' }, claimAtPointJson)
    .with({ kind: P.not('equilibrium') }, statementAtPointJson)
    .exhaustive();
}

/**
 * A proposition at a point, for reading.
 * @param warnings about an equilibrium, in lines.
 * @example
 * ```js
 * import { check, propositionAtPointText } from 'casus';
 * import paper from './entry.js';
 * propositionAtPointText(check(paper, 'entering', { c: 1 }), 'c = 1').includes('c = 1'); // true
 * ```
 */
export function propositionAtPointText(
  at: PropositionAtPoint,
  where: string,
  warnings: readonly string[] = [],
): string {
  return match(at)
    .with({ kind: 'equilibrium' }, (claim) => claimAtPointText(claim, where, warnings))
    .with({ kind: P.not('equilibrium') }, (statement) => statementAtPointText(statement, where))
    .exhaustive();
}
