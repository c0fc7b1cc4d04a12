import { match } from 'ts-pattern';
import type { Specification } from '../../claim/specification.js';
import { sourceText } from '../../game/game.js';
import {
  type Sampled,
  type SampledDecision,
  type SampledProposition,
  sampledAsExpected,
} from '../../verify/sampling/sampled.js';
import { counterexampleJson } from './verify.js';

/**
 * The JSON document of `casus sample` and of `casus merge`: the same of shards that were merged as
 * of the whole run.
 * @example
 * ```js
 * import { sample, sampleJson } from 'casus';
 * import paper from './entry.js';
 * const { claims } = sampleJson(paper, await sample(paper, { draws: 100 }));
 * [claims[0].verdict, claims[0].draws]; // ['survived', 100]
 * ```
 */
export function sampleJson(spec: Specification, { identity, propositions }: Sampled) {
  const { seed, draws, shard } = identity;
  return {
    publication: spec.publication,
    ...{ seed, draws },
    /** Null of the whole, which may be that of merged shards. */
    shard: shard.of === 1 ? null : shard,
    claims: propositions.map(sampledJson),
  };
}

function sampledJson(found: SampledProposition) {
  const { proposition, decision, tally, places, tightest } = found;
  const { id, source, expected } = proposition;
  const { draws, deciding, walked } = tally;
  return {
    id,
    verdict: decision.kind,
    ...decisionJson(decision),
    ...{ expected, asExpected: sampledAsExpected(found), source: sourceText(source) },
    ...{ draws, deciding, walked },
    places: places.map(({ place, ...counts }) => ({
      place: place.kind,
      ...('condition' in place ? { condition: place.condition.id } : {}),
      ...counts,
    })),
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
