import { match } from 'ts-pattern';
import type { Claim } from '../claim/claim.js';
import type { ClaimAtPoint } from '../claim/claim-at-point.js';
import type { Specification } from '../claim/specification.js';
import { relationText } from '../exact/relation.js';
import { sourceText } from '../game/source.js';
import type { Stratum, Survey } from '../sample/survey.js';
import { deviationText, prescribedText } from './behavior.js';
import { judgmentJson } from './check.js';
import { columns, oneLine, wrapped } from './columns.js';
import { departures, replay } from './departures.js';
import { proofJson, proofLines } from './proof.js';
import { statementDetails, statementJson } from './statement.js';
import { asExpected, decisionOf, subject, type Verdict, verdictText } from './verdict.js';

/** The JSON document of `casus verify`. */
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
        ? { ...statementJson(spec, found, decided(found)), ...proofJson(proofShown(found)) }
        : claimJson(found),
    ),
  };
}

/** What is vacuous is not called proved, and of what is refuted it does not matter what was proved. */
function proofShown(found: Verdict): Verdict['proof'] {
  const decision = decisionOf(found);
  return decision === 'proved' || decision === 'undecided' ? found.proof : undefined;
}

function decided(found: Verdict) {
  const { expected } = subject(found);
  return {
    verdict: decisionOf(found),
    ...(found.refutedBy ? { refutedBy: found.refutedBy } : {}),
    expected,
    asExpected: asExpected(found),
  };
}

function claimJson(survey: Survey & Verdict) {
  return {
    id: survey.claim.id,
    title: survey.claim.title,
    ...decided(survey),
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
      ...counts,
    })),
    neverAlone: survey.neverAlone.map(({ id }) => id),
    ...(survey.verdict.kind === 'refuted'
      ? { counterexample: counterexampleJson(survey.verdict.counterexample) }
      : {}),
    ...proofJson(proofShown(survey)),
  };
}

function counterexampleJson({ point, conditions, judgment }: ClaimAtPoint) {
  const { violations, inconsistencies } = judgmentJson(judgment);
  return {
    parameters: point,
    failingConditions: conditions
      .filter(({ holds }) => !holds)
      .map(({ condition }) => condition.id),
    equilibrium: judgment.equilibrium,
    violations,
    inconsistencies,
  };
}

/** The verdicts, for reading: a line a claim, then what each rests on. */
export function verifyText(spec: Specification, surveys: readonly Verdict[], seed: number): string {
  const { authors, title, year, venue } = spec.publication;
  const unexpected = surveys.filter((survey) => !asExpected(survey));
  return [
    `${authors.join(', ')}, "${title}" (${year}${venue ? `; ${venue}` : ''})`,
    '',
    columns(surveys.map(summary), '  '),
    '',
    ...surveys.flatMap((found) => [
      'statement' in found ? statementDetails(spec, found) : details(spec, found),
      ...proofLines(spec, subject(found), proofShown(found)),
      '',
    ]),
    unexpected.length === 0
      ? `Every verdict is as the specification expects it. Seed ${seed}.`
      : `${unexpected.length} of ${surveys.length} verdicts differ from what the specification expects: ` +
        `${unexpected.map((found) => subject(found).id).join(', ')}. Seed ${seed}.`,
    ...(surveys.some((found) => decisionOf(found) === 'survived')
      ? ['Random draws can refute a claim; surviving them is not a proof.']
      : []),
  ].join('\n');
}

function summary(found: Verdict): string[] {
  const { id, expected, source } = subject(found);
  return [
    asExpected(found) ? '✓' : '✗',
    id,
    verdictText(found),
    asExpected(found) ? 'as expected' : `expected: ${expected}`,
    source.place,
  ];
}

function details(spec: Specification, survey: Survey): string {
  const { claim, verdict, neverAlone, falselyImplied } = survey;
  return [
    `${claim.id} [${claim.source.place}]`,
    wrapped(claim.says, '  '),
    ...match(verdict)
      .with({ kind: 'survived' }, () => [strataTable(survey)])
      .with({ kind: 'refuted' }, ({ counterexample }) => [refutation(spec, counterexample)])
      .with({ kind: 'vacuous' }, () => [conditionList(claim)])
      .exhaustive(),
    ...claim.implied
      .filter((implication) => !falselyImplied.includes(implication))
      .map(
        ({ condition, by, because }) =>
          `  ${condition.id} cannot fail alone: ${by.map(({ id }) => id).join(', ')} implies it, for ${oneLine(because)}.`,
      ),
    ...falselyImplied.map(
      ({ condition }) => `  ✗ ${condition.id} can fail alone: the claim says that it cannot.`,
    ),
    ...neverAlone.map(
      ({ id }) => `  No parameters were found that break ${id} alone; do the others imply it?`,
    ),
  ].join('\n');
}

function strataTable({ claim, strata }: Survey): string {
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
                id,
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

function conditionList({ conditions }: Claim): string {
  return columns(
    conditions.map(({ id, relation }) => [id, relationText(relation)]),
    '  ',
  );
}

function refutation(spec: Specification, found: ClaimAtPoint): string {
  const { claim, judgment, conditions, point } = found;
  const failing = conditions.filter(({ holds }) => !holds).map(({ condition }) => condition.id);
  return [
    failing.length === 0
      ? '  refuted: its conditions hold, and yet'
      : `  refuted: ${failing.join(' and ')} ${failing.length === 1 ? 'fails' : 'fail'}, and yet`,
    ...judgment.violations.map(
      (violation) =>
        `    ${violation.set.player} at "${violation.set.name}" is told to ` +
        `${prescribedText(violation)}; ${deviationText(violation.deviation)} gains ${violation.deviation.gain}`,
    ),
    ...judgment.inconsistencies.map(
      ({ set }) => `    the belief of ${set.player} at "${set.name}" contradicts Bayes' rule`,
    ),
    ...(judgment.equilibrium ? ['    no deviation pays anywhere'] : []),
    ...(found.improper ? [`    there is no game: ${found.improper}`] : []),
    ...(found.exists || found.improper ? [] : ['    a strategy or belief holds no probabilities']),
    `  at ${departures(spec, point)}`,
    replay(spec, claim.id, point),
  ].join('\n');
}
