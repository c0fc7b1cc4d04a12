import { match, P } from 'ts-pattern';
import type { ConceptWarning } from '../../claim/concept-warning.js';
import type { Condition } from '../../claim/condition.js';
import type { PropositionAtPoint } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { type AlgebraicPoint, rootJson } from '../../exact/algebraic-number.js';
import { Point } from '../../exact/point.js';
import { relationText } from '../../exact/relation.js';
import { dictionary } from '../../game/dictionary.js';
import { sourceText } from '../../game/game.js';
import { certificatesOf } from '../../prove/proposition-proof.js';
import type { EquilibriumSurvey } from '../../sample/proposition/equilibrium.js';
import type { EventuallySurvey } from '../../sample/proposition/statement.js';
import type { Survey } from '../../sample/proposition/survey.js';
import type { ImplicationStanding } from '../../verify/declared-implications.js';
import { certificatesOfCount } from '../../verify/pure-claims/counted-profiles.js';
import {
  heldAgainstExpected,
  isReadOtherwise,
  proofBehind,
  restsOn,
  shownBy,
  subject,
  type Verdict,
} from '../../verify/verdict.js';
import { beliefRecord } from '../text/behavior.js';
import { CONCEPT_NAMES } from '../text/concept-names.js';
import { conceptOf } from '../text/concepts.js';
import { warningsOf, warningText } from '../text/equilibrium.js';
import { historyName } from '../text/extensive-names.js';
import { bySolver, openQuestions } from '../text/proof.js';
import { failingConditions } from '../text/refutation.js';
import { formalText } from '../text/statement.js';
import { unusedIn, unusedInRun } from '../unused.js';
import { discrepanciesJson, evidenceJson, judgmentJson, limitJson } from './check.js';
import { readingsJson } from './readings.js';
import { rootsJson } from './root.js';

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
  verdicts: readonly Verdict[],
  settings: { readonly runs: number; readonly seed: number },
) {
  return {
    publication: spec.publication,
    seed: settings.seed,
    runs: settings.runs,
    readings: readingsJson(spec),
    claims: verdicts.map((found) => ({
      ...propositionJson(withRootsOf(spec, subject(found)), found),
      ...rootsJson(found),
      ...proofJson(spec, found),
    })),
    /** For how many of them draws were taken in an earlier run. */
    remembered: verdicts.filter(({ survey }) => survey.remembered).length,
    unused: unusedInRun(spec, verdicts),
  };
}

/** A proposition's part of the document, but for what was proved. */
function propositionJson(spec: Specification, found: Verdict) {
  const { expected } = subject(found);
  const decided = {
    verdict: found.kind,
    /** Of the equilibria that it speaks of; null wherever it speaks of none. */
    concept: conceptOf(subject(found)) ?? null,
    ...settledJson(spec, found),
    /** Null under other readings than the specification chooses: it expects nothing then. */
    expected: isReadOtherwise(found) ? null : expected,
    asExpected: heldAgainstExpected(found),
  };
  return match(found.survey)
    .with({ kind: 'equilibrium' }, (survey) => equilibriumJson(spec, found, survey, decided))
    .with({ kind: P.not('equilibrium') }, (survey) => statementJson(spec, found, survey, decided))
    .exhaustive();
}

function equilibriumJson<Decided extends object>(
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
    strata: strata.map(({ place, draws: drawn, discarded, equilibria, walked }) => ({
      place: place.kind,
      ...('condition' in place ? { condition: place.condition.id } : {}),
      ...('condition' in place && place.implied
        ? { mayFailToo: place.implied.by.map(({ id }) => id) }
        : {}),
      // In this order, whoever counted: the same bytes come of a run that remembers.
      ...{ draws: drawn, discarded, equilibria, walked },
    })),
    neverAlone: neverAlone.map(({ id }) => id),
    implied: impliedJson(spec, found.implied),
    warnings: warningsJson(warningsOf(found)),
    ...(shown.kind === 'refuted'
      ? { counterexample: counterexampleJson(shown.counterexample) }
      : {}),
  };
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
    ...match(found)
      .with({ by: 'all profiles' }, ({ counted }) => ({
        allProfiles: {
          // As strings, for there may be many.
          ...{
            profiles: `${counted.profiles}`,
            searched: `${counted.searched}`,
            refuted: `${counted.refuted}`,
          },
          certificates: certificatesOfCount(counted),
        },
      }))
      .otherwise(() => ({})),
  };
}

type StatementSurvey = Exclude<Survey, EquilibriumSurvey>;

/** What decides, or why nothing does, where that is no draw and no proof. */
function settledJson(spec: Specification, found: Verdict) {
  const solver = match(found)
    .with({ solver: P.string }, (each) => each.solver)
    .otherwise(() => undefined);
  return {
    ...(solver === undefined
      ? {}
      : { [found.kind === 'refuted' ? 'refutedBy' : 'foundBy']: solver }),
    ...match(found)
      .with({ kind: 'undecided', because: P.string }, ({ because }) => ({ because }))
      .with({ by: 'a root' }, ({ kind, at }) => ({
        [kind === 'refuted' ? 'counterexample' : 'certificate']: {
          parameters: rootParameters(spec, at),
        },
      }))
      .otherwise(() => ({})),
  };
}

function conditionsJson(conditions: readonly Condition[]) {
  return conditions.map(({ id, says, relation, statedIn }) => ({
    id,
    says,
    states: relationText(relation),
    statedIn: statedIn ? sourceText(statedIn) : null,
  }));
}

function impliedJson(spec: Specification, standings: readonly ImplicationStanding[]) {
  return standings.map((standing) => ({
    condition: standing.implication.condition.id,
    by: standing.implication.by.map(({ id }) => id),
    standing: standing.kind,
    ...match(standing)
      .with({ kind: 'proved' }, ({ proofs }) => ({ certificates: proofs.length }))
      .with({ kind: 'declared' }, ({ because }) => ({ because }))
      .with({ kind: 'refuted' }, ({ point }) => ({
        at: point instanceof Point ? point : rootParameters(spec, point),
      }))
      .exhaustive(),
  }));
}

function warningsJson(warnings: readonly ConceptWarning[]) {
  return warnings.map((warning) => ({
    says: warningText(warning),
    parameters: warning.point,
    ...match(warning)
      .with({ kind: 'belief' }, ({ set, contradicted, judgment }) => ({
        about: 'belief' as const,
        player: set.mover,
        informationSet: set.name,
        stated: beliefRecord(set, contradicted.stated),
        after: historyName(judgment.play.game, contradicted.after),
        dictated: beliefRecord(set, contradicted.dictated),
      }))
      .with({ kind: 'concept' }, ({ concept }) => ({
        about: 'concept' as const,
        fails: CONCEPT_NAMES[concept],
      }))
      .exhaustive(),
  }));
}

/** A point that refutes a proposition, and how. */
export function counterexampleJson(at: PropositionAtPoint) {
  return {
    parameters: at.point,
    ...match(at)
      .with({ kind: 'equilibrium' }, (claim) => {
        const { violations, inconsistencies } = judgmentJson(claim.judgment);
        return {
          failingConditions: failingConditions(claim).map(({ id }) => id),
          exists: claim.exists,
          equilibrium: claim.judgment.equilibrium ?? null,
          ...{ violations, inconsistencies },
          discrepancies: discrepanciesJson(claim),
        };
      })
      .with({ kind: P.union('pure equilibria', 'continuous equilibrium') }, evidenceJson)
      .with({ kind: P.not('equilibrium') }, (statement) => ({
        comparisons: evidenceJson(statement).comparisons,
      }))
      .exhaustive(),
  };
}

function thresholdsJson({ thresholds }: EventuallySurvey) {
  const limits = thresholds?.limits ?? [];
  return limits.length > 0 ? { thresholds: limits.map(limitJson) } : {};
}

function proofJson(spec: Specification, found: Verdict) {
  const proof = proofBehind(found);
  const unused = unusedIn(spec, subject(found), restsOn(found));
  if (proof === undefined) return {};
  const { questions } = proof;
  return {
    certificate: {
      questions: questions.length,
      certificates: certificatesOf(proof).length,
      solver: bySolver(proof),
      open: openQuestions(proof),
      ...(unused && { unused }),
    },
  };
}

/** Parameters alone: a solution has values for the symbols that casus makes up as well. */
function rootParameters({ parameters }: Specification, at: AlgebraicPoint) {
  return dictionary(
    parameters.flatMap(({ name }): [string, unknown][] => {
      if (name === at.symbol) return [[name, rootJson(at)]];
      const value = at.rest.values.get(name);
      return value ? [[name, `${value}`]] : [];
    }),
  );
}
