import { match, P } from 'ts-pattern';
import type { ComparisonAtPoint } from '../../claim/comparison.js';
import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { AssertedInTheLimit } from '../../claim/proposition/eventually-at-point.js';
import { type PropositionAtPoint, quantifierOf } from '../../claim/proposition/proposition.js';
import { quantityText } from '../../claim/quantity.js';
import type { AssessmentJudgment, DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import { entry } from '../../exact/entry.js';
import { formulaText } from '../../exact/formula.js';
import type { Rational } from '../../exact/rational.js';
import { relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { UNPLAYED } from '../../game/game.js';
import { assertionTexts } from '../text/assertion.js';
import { beliefRecord, deviationText, dominatingMix, prescribedText } from '../text/behavior.js';
import { CONCEPT_NAMES } from '../text/concept-names.js';
import {
  inconsistencyText,
  notFoundText,
  signalingText,
  unsupportedText,
} from '../text/failure.js';
import { reasonsAgainst } from '../text/no-equilibrium.js';
import { discrepancies } from '../text/refutation.js';
import type { AnyStatementAtPoint } from '../text/statement.js';
import { continuousJson, judgmentOfCutoffsJson } from './continuous.js';
import { countJson } from './pure-claim.js';
import { refinementJson } from './refinement.js';

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

export function claimAtPointJson(found: ClaimAtPoint) {
  const { proposition: claim, conditionsHold, improper, exists, problems, judgment } = found;
  return {
    claim: claim.id,
    game: claim.game.id,
    concept: claim.concept,
    equilibrium: judgment.equilibrium ?? null,
    conditionsHold,
    ...(improper ? { improper } : {}),
    exists,
    ...(problems.length > 0 ? { problems } : {}),
    conditions: found.conditions.map(({ condition, holds, difference }) => ({
      id: condition.id,
      states: relationText(condition.relation),
      holds,
      difference: difference ? `${difference}` : null,
    })),
    ...judgmentJson(judgment),
    discrepancies: discrepanciesJson(found),
  };
}

/** A statement at a point as the JSON document of `casus check --claim`. */
function statementAtPointJson(at: AnyStatementAtPoint) {
  const { proposition, givenHolds, shows, refutes } = at;
  const asSaid = quantifierOf(proposition) === 'some' ? shows : !refutes;
  return {
    claim: proposition.id,
    // Nothing is said of parameters where what is given fails.
    holds: givenHolds ? asSaid : null,
    conditionsHold: givenHolds,
    ...evidenceJson(at),
  };
}

/** A profile's judgment as the JSON document of `casus check --game --profile`. */
export function profileJson(game: string, judgment: AssessmentJudgment) {
  const { equilibrium } = judgment;
  return {
    game,
    concept: CONCEPT_NAMES[judgment.concept],
    equilibrium: equilibrium ?? null,
    conditionsHold: null,
    ...judgmentJson(judgment),
  };
}

/** A judgment as the JSON document of `casus check`. */
export function judgmentJson(judgment: AssessmentJudgment) {
  return {
    violations: violationsJson(judgment),
    inconsistencies: judgment.inconsistencies.map(({ set, belief, contradicted = [] }) => ({
      player: set.mover,
      informationSet: set.name,
      declared: beliefRecord(set, contradicted),
      posterior: beliefRecord(set, belief),
    })),
    ...(judgment.lacking.length > 0
      ? {
          lacking: judgment.lacking.map(({ set }) => ({
            player: set.mover,
            informationSet: set.name,
          })),
        }
      : {}),
    ...limitsJson(judgment),
    beliefs: demandedIn(judgment).map(({ set, belief, reached, origin }) => ({
      player: set.mover,
      informationSet: set.name,
      over: set.unseen,
      belief: beliefRecord(set, belief),
      marginals: marginals(set, belief),
      onPath: reached,
      origin: origin === 'stated' ? 'declared' : origin,
    })),
  };
}

/** Who gains by which deviation, and by how much. */
function violationsJson({ violations }: AssessmentJudgment) {
  return violations.map((found) => ({
    player: found.set.mover,
    informationSet: found.set.name,
    prescribed: prescribedText(found),
    deviation: deviationText(found.deviation),
    gain: `${found.deviation.gain}`,
    // Where no belief supports the behavior: what gains whatever is unseen, by first actions.
    ...dominatingJson(found),
  }));
}

function dominatingJson(found: DeclaredFinding) {
  const mix = dominatingMix(found);
  if (mix === undefined) return {};
  return {
    dominating: Object.fromEntries(
      mix.map(({ action, probability }) => [action, `${probability}`]),
    ),
  };
}

/** Where the concept asks for something, so that a belief means something. */
function demandedIn({ findings }: AssessmentJudgment) {
  return findings.filter(({ demanded }) => demanded);
}

/** Of a sequential equilibrium, whether its beliefs are limits of Bayesian ones. */
function limitsJson({ limits, game }: AssessmentJudgment) {
  if (limits === undefined || game === undefined) return {};
  return match(limits)
    .with({ kind: 'consistent' }, () => ({ limits: { consistent: true, because: [] } }))
    .with({ kind: 'undefined' }, () => ({ limits: { consistent: null, because: [] } }))
    .with({ kind: 'unsupported' }, ({ reason }) => ({
      limits: { consistent: false, because: [unsupportedText(game, reason)] },
    }))
    .with({ kind: 'not found' }, ({ limit }) => ({
      limits: { consistent: null, because: [notFoundText(limit)] },
    }))
    .with({ kind: 'reasonable' }, () => ({ signaling: { reasonable: true, because: [] } }))
    .with({ kind: P.union('other game', 'untold') }, ({ because }) => ({
      signaling: { reasonable: null, because: [because] },
    }))
    .with({ kind: 'signaling' }, ({ informationSets }) => ({
      signaling: { reasonable: false, because: [signalingText(game, informationSets)] },
    }))
    .with({ kind: 'inconsistent' }, ({ reasons }) => ({
      limits: {
        consistent: false,
        because: reasons.map((each) => inconsistencyText(game, each)),
      },
    }))
    .exhaustive();
}

/** What is believed of each unseen variable by itself. */
function marginals(set: DeclaredSet, belief: readonly Rational[]) {
  return Object.fromEntries(
    set.unseen.map((variable) => {
      const totals = new Map<string, Rational>();
      set.histories.forEach((history, index) => {
        const value = history[variable] ?? UNPLAYED;
        const probability = entry(belief, index);
        totals.set(value, totals.get(value)?.plus(probability) ?? probability);
      });
      return [
        variable,
        Object.fromEntries([...totals].map(([value, total]) => [value, `${total}`])),
      ];
    }),
  );
}

/** What a point refutes, for the JSON documents. */
export function discrepanciesJson(found: ClaimAtPoint) {
  return discrepancies(found).map(({ set, ...texts }) => ({
    player: set?.mover ?? null,
    informationSet: set?.name ?? null,
    ...texts,
  }));
}

/** What was looked at to decide a statement at a point: what is compared, and what else there is. */
export function evidenceJson(at: AnyStatementAtPoint) {
  return match(at)
    .with({ kind: 'regardless' }, ({ comparisons }) => ({
      comparisons: comparisonsJson(comparisons),
    }))
    .with(
      { kind: P.union('everywhere', 'nowhere', 'somewhere') },
      ({ comparisons, equilibria, cutoffEquilibria, survivals }) => ({
        comparisons: comparisonsJson(comparisons),
        ...(equilibria.length > 0 && {
          equilibria: equilibria.map(({ claim: { id }, equilibrium, judged }) => ({
            claim: id,
            equilibrium: equilibrium ?? null,
            because: reasonsAgainst(judged),
            violations: violationsJson(judged.judgment),
          })),
        }),
        ...(cutoffEquilibria.length > 0 && {
          continuous: cutoffEquilibria.map(({ claim, judgment }) => ({
            claim: claim.id,
            ...judgmentOfCutoffsJson(judgment),
          })),
        }),
        ...(survivals.length > 0 && {
          survivals: survivals.map(({ survival: { claim }, verdict }) => ({
            claim: claim.id,
            ...refinementJson(verdict),
          })),
        }),
      }),
    )
    .with({ kind: 'pure equilibria' }, (each) => ({ comparisons: [], ...countJson(each) }))
    .with({ kind: 'continuous equilibrium' }, (each) => ({
      comparisons: [],
      ...continuousJson(each),
    }))
    .with({ kind: 'eventually' }, ({ limits }) => ({
      comparisons: [],
      ...(limits.length > 0 && {
        limits: limits.map((each) => ({
          states: assertionTexts([each.assertion]).join(', '),
          holds: each.limit.holds ?? null,
          ...limitJson(each),
        })),
      }),
    }))
    .exhaustive();
}

/**
 * From where on the answer is as it is: `any` where it is so at any distance on that side; `null` where only
 * a number is known that is large, or close, enough, and says nothing of where the answer changes.
 */
export function limitJson({ limit: { threshold, exact, crude }, side }: AssertedInTheLimit) {
  return {
    threshold: crude ? null : `${threshold ?? 'any'}`,
    exact,
    ...(side && { near: formulaText(side.value), from: side.from }),
  };
}

function comparisonsJson(comparisons: readonly ComparisonAtPoint[]) {
  return comparisons.map(({ comparison, left, right, holds }) => ({
    left: quantityText(comparison.left),
    leftValue: left ? `${left}` : null,
    sign: comparison.sign,
    right: quantityText(comparison.right),
    rightValue: right ? `${right}` : null,
    holds,
  }));
}
