import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import type { ClaimAtPoint } from '../../claim/claim-at-point.js';
import type { Specification } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/source.js';
import type { Survey } from '../../sample/survey.js';
import {
  asExpected,
  decisionOf,
  impliedBy,
  restsOnProof,
  subject,
  type Verdict,
} from '../../verify/verdict.js';
import { judgmentJson } from './check.js';
import { claimedText, conceptOf } from './claimed-concept.js';
import { columns, wrapped } from './columns.js';
import { warningLines, warningsJson } from './concept-warning.js';
import { failingConditions } from './discrepancy.js';
import { impliedJson, impliedLines } from './implied.js';
import { fromExample, replay } from './point.js';
import { proofJson, proofLines } from './proof.js';
import { discrepanciesJson, refutationLines } from './refutation.js';
import { statementDetails, statementJson } from './statement.js';
import { strataTable } from './strata-table.js';
import { settledJson, settledLines, verdictText } from './verdict.js';

/**
 * The JSON document of `casus verify`.
 * @example
 * ```js
 * import { verify, verifyJson } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, seed: 1, prove: false });
 * verifyJson(paper, verdicts, { runs: 5, seed: 1 }).claims[0].verdict; // 'survived'
 * ```
 */
export function verifyJson(
  spec: Specification,
  surveys: readonly Verdict[],
  settings: { readonly runs: number; readonly seed: number },
) {
  return {
    publication: spec.publication,
    seed: settings.seed,
    runs: settings.runs,
    claims: surveys.map((found) =>
      'statement' in found
        ? { ...statementJson(spec, found, decided(spec, found)), ...proofJson(proofShown(found)) }
        : claimJson(spec, found),
    ),
  };
}

/** What is vacuous is not called proved, and of what is refuted it does not matter what was proved. */
function proofShown(found: Verdict): Verdict['proof'] {
  return restsOnProof(found) || decisionOf(found) === 'undecided' ? found.proof : undefined;
}

function decided(spec: Specification, found: Verdict) {
  const { expected } = subject(found);
  return {
    verdict: decisionOf(found),
    /** Of the equilibria that it speaks of; null where it speaks of none. */
    concept: conceptOf(subject(found)) ?? null,
    ...settledJson(spec, found),
    expected,
    asExpected: asExpected(found),
  };
}

function claimJson(spec: Specification, survey: Survey & Verdict) {
  return {
    id: survey.claim.id,
    title: survey.claim.title,
    ...decided(spec, survey),
    source: sourceText(survey.claim.source),
    game: survey.claim.game.id,
    conditions: survey.claim.conditions.map((condition) => ({
      id: condition.id,
      says: condition.says,
      states: relationText(condition.relation),
      statedIn: condition.statedIn ? sourceText(condition.statedIn) : null,
    })),
    runs: survey.draws,
    strata: survey.strata.map(({ place, ...counts }) => ({
      place: place.kind,
      ...('condition' in place ? { condition: place.condition.id } : {}),
      ...('condition' in place && place.implied
        ? { mayFailToo: place.implied.by.map(({ id }) => id) }
        : {}),
      ...counts,
    })),
    neverAlone: survey.neverAlone.map(({ id }) => id),
    implied: impliedJson(spec, impliedBy(survey)),
    warnings: warningsJson(warningsOf(survey)),
    ...(survey.verdict.kind === 'refuted'
      ? { counterexample: counterexampleJson(survey.verdict.counterexample) }
      : {}),
    ...proofJson(proofShown(survey)),
  };
}

function counterexampleJson(found: ClaimAtPoint) {
  const { point, exists, judgment } = found;
  const { violations, inconsistencies } = judgmentJson(judgment);
  return {
    parameters: point,
    failingConditions: failingConditions(found).map(({ id }) => id),
    exists,
    equilibrium: judgment.equilibrium,
    violations,
    inconsistencies,
    discrepancies: discrepanciesJson(found),
  };
}

/**
 * The verdicts, for reading: a line a claim, then what each rests on.
 * @example
 * ```js
 * import { verify, verifyText } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, seed: 1, prove: false });
 * verifyText(paper, verdicts, 1).includes('entering'); // true
 * ```
 */
export function verifyText(spec: Specification, surveys: readonly Verdict[], seed: number): string {
  const { authors, title, year, venue } = spec.publication;
  const unexpected = surveys.filter((survey) => !asExpected(survey));
  return [
    `${authors.join(', ')}, "${title}" (${year}${venue ? `; ${venue}` : ''})`,
    '',
    columns(surveys.map(summary), '  '),
    '',
    ...surveys.flatMap((found) => [verdictDetails(spec, found), '']),
    unexpected.length === 0
      ? `Every verdict is as the specification expects it. Seed ${seed}.`
      : `${unexpected.length} of ${surveys.length} verdicts differ from what the specification expects: ` +
        `${unexpected.map((found) => subject(found).id).join(', ')}. Seed ${seed}.`,
    ...(surveys.some((found) => decisionOf(found) === 'survived')
      ? ['Random draws can refute a claim; surviving them is not a proof.']
      : []),
  ].join('\n');
}

/** What a verdict rests on, for reading: what is claimed, and a counterexample or a proof. */
export function verdictDetails(spec: Specification, found: Verdict): string {
  return [
    'statement' in found ? statementDetails(spec, found) : details(spec, found),
    ...settledLines(spec, found),
    ...(decisionOf(found) === 'refuted' ? [] : proofLines(spec, subject(found), proofShown(found))),
  ].join('\n');
}

function summary(found: Verdict): string[] {
  const { id, source } = subject(found);
  return [
    asExpected(found) ? '✓' : '✗',
    id,
    verdictText(found),
    asExpected(found) ? 'as expected' : surprise(found),
    conceptText(found),
    source.place,
  ];
}

/** What makes a verdict another than the specification expects. */
export function surprise(found: Verdict): string {
  const isFalse = impliedBy(found).some(({ kind }) => kind === 'refuted');
  return isFalse ? 'a declared implication is false' : `expected: ${subject(found).expected}`;
}

/** The concept of the equilibria that a verdict is about, and whether they fail by stronger ones. */
function conceptText(found: Verdict): string {
  const concept = conceptOf(subject(found)) ?? '';
  return 'claim' in found && warningsOf(found).length > 0 ? `${concept}, with a warning` : concept;
}

/** Warnings are about equilibria, and of claims that do not hold there is no such thing. */
function warningsOf(found: Survey & Verdict): Survey['warnings'] {
  const decision = decisionOf(found);
  return decision === 'proved' || decision === 'survived' ? found.warnings : [];
}

function details(spec: Specification, survey: Survey & Verdict): string {
  const { claim, verdict, neverAlone } = survey;
  return [
    `${claim.id} [${claim.source.place}]`,
    wrapped(claim.says, '  '),
    wrapped(claimLine(claim), '    '),
    ...match(verdict)
      .with({ kind: 'survived' }, () => [strataTable(survey)])
      .with({ kind: 'refuted' }, ({ counterexample }) => [refutation(spec, counterexample)])
      .with({ kind: 'unmet' }, () => [conditionList(claim)])
      .exhaustive(),
    ...warningLines(spec, warningsOf(survey)),
    ...impliedLines(spec, claim, impliedBy(survey)),
    ...neverAlone.map(
      ({ id }) => `  No parameters were found that break ${id} alone; do the others imply it?`,
    ),
  ].join('\n');
}

function claimLine(claim: Claim): string {
  const conditions = claim.conditions.map(({ id }) => id).join(', ');
  return `${claimedText(claim)}${conditions && ` ${conditions}`}.`;
}

function conditionList({ conditions }: Claim): string {
  return columns(
    conditions.map(({ id, relation }) => [id, relationText(relation)]),
    '  ',
  );
}

function refutation(spec: Specification, found: ClaimAtPoint): string {
  const { claim, point } = found;
  return [
    ...refutationLines(found),
    `  at ${fromExample(spec, point)}`,
    replay(spec, claim.id, point),
  ].join('\n');
}
