import type { Condition, Inference } from '../../claim/condition.js';
import { homeOf } from '../../claim/parts.js';
import type { Specification } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import { implicationLattice } from '../../verify/implication-lattice.js';
import type { Implications } from '../../verify/implications.js';

/**
 * The JSON document of `casus implications`.
 * @example
 * ```js
 * import { implications, implicationsJson } from 'casus';
 * import paper from './entry.js';
 * const found = await implications(paper, { threads: 0, cache: false });
 * implicationsJson(paper, found).implications; // []
 * ```
 */
export function implicationsJson(spec: Specification, found: Implications) {
  const lattice = implicationLattice(found);
  const ids = (conditions: readonly Condition[]): string[] => conditions.map(({ id }) => id);
  return {
    publication: spec.publication,
    complete: found.complete,
    points: found.points,
    conditions: found.conditions.map((each) => ({
      id: each.condition.id,
      alsoCalled: each.alsoCalled,
      says: each.condition.says,
      states: relationText(each.condition.relation),
      statedIn: each.condition.statedIn ? sourceText(each.condition.statedIn) : null,
      ...{ game: null, player: null },
      ...homeOf(spec, each),
    })),
    equivalent: lattice.classes.map(ids),
    always: lattice.always.map(inferenceJson),
    never: lattice.never.map(inferenceJson),
    implications: [...lattice.single, ...lattice.pairs].map(inferenceJson),
    contradictions: lattice.contradictions.map(inferenceJson),
    claims: lattice.claims.map(({ claim, implied, others, beyond, excludes }) => ({
      id: claim.id,
      implied: ids(implied),
      implies: others.map((other) => ({
        id: other.claim.id,
        follow: ids(other.follow),
        remain: ids(other.remain),
      })),
      beyond: ids(beyond),
      excludes: excludes.map(({ id }) => id),
    })),
    proved: found.proved.map((each) => ({
      ...inferenceJson(each),
      certificates: each.proofs.length,
    })),
    open: lattice.open.map((each) => ({ ...inferenceJson(each), because: each.because })),
  };
}

/** Every proved inference with its certificates, as `casus implications --out` writes them. */
export function implicationCertificates({ proved }: Implications) {
  return proved.map((each) => ({ ...inferenceJson(each), certificates: each.proofs }));
}

function inferenceJson({ premises, conclusion }: Inference) {
  return { premises: premises.map(({ id }) => id), conclusion: conclusion?.id ?? null };
}
