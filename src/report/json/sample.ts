import { match } from 'ts-pattern';
import type { Specification } from '../../claim/specification.js';
import { dictionary } from '../../game/dictionary.js';
import { sourceText } from '../../game/game.js';
import {
  type MeasuredShare,
  type Sampled,
  type SampledDecision,
  type SampledProposition,
  sampledAsExpected,
} from '../../verify/sampling/sampled.js';
import { readingsJson } from './readings.js';
import { counterexampleJson } from './verify.js';

/**
 * The JSON document of `casus sample` and of `casus merge`: the same of shards that were merged as
 * of the whole run.
 * @example
 * ```js
 * import { sample, sampleJson } from 'casus';
 * import paper from './entry.js';
 * const { claims } = sampleJson(paper, await sample(paper, { draws: 100, threads: 0 }));
 * [claims[0].verdict, claims[0].draws]; // ['survived', 100]
 * ```
 */
export function sampleJson(spec: Specification, { identity, propositions }: Sampled) {
  const { seed, draws, shard } = identity;
  return {
    publication: spec.publication,
    ...{ seed, draws },
    readings: readingsJson(spec),
    /** Null of the whole, which may be that of merged shards. */
    shard: shard.of === 1 ? null : shard,
    claims: propositions.map(sampledJson),
  };
}

function sampledJson(found: SampledProposition) {
  const { proposition, decision, tally, places, conditionsHold, tightest } = found;
  const { id, source, expected } = proposition;
  const { draws, deciding, unsure, walked } = tally;
  return {
    id,
    verdict: decision.kind,
    ...decisionJson(decision),
    ...(found.readOtherwise.length > 0
      ? { expected: null, asExpected: null }
      : { expected, asExpected: sampledAsExpected(found) }),
    source: sourceText(source),
    ...{ draws, deciding, unsure, walked },
    places: places.map(({ place, measure, ...counts }) => ({
      place: place.kind,
      uniform: measure !== undefined,
      ...('condition' in place ? { condition: place.condition.id } : {}),
      ...counts,
    })),
    conditionsHold: conditionsHold ? shareJson(conditionsHold) : null,
    tightest: tightest
      ? {
          compared: tightest.compared,
          deviations: tightest.deviations.map(({ set, action, times }) => ({
            ...{ player: set.mover, informationSet: set.name, action, times },
          })),
        }
      : null,
  };
}

/** Of uniform draws of admissible points on a grid in a box. */
function shareJson({ draws, holding, share, interval, measure }: MeasuredShare) {
  return {
    ...{ draws, holding, share },
    interval: interval ? { ...interval, confidence: 0.95 } : null,
    grid: { denominator: `${measure.denominator}`, within: dictionary([...measure.bounds]) },
  };
}

function decisionJson(decision: SampledDecision) {
  return match(decision)
    .with({ kind: 'refuted' }, ({ counterexample }) => ({
      counterexample: counterexampleJson(counterexample),
    }))
    .with({ kind: 'proved' }, ({ witness }) => ({ certificate: witness }))
    .with({ kind: 'undecided' }, ({ because }) => ({ because }))
    .with({ kind: 'survived' }, () => ({}))
    .exhaustive();
}
