import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import type { Specification } from '../../claim/specification.js';
import { Point } from '../../exact/point.js';
import type { ImplicationStanding } from '../../verify/declared-implications.js';
import { wrapped } from './columns.js';
import { conditionNames } from './discrepancy.js';
import { fromExample, replay, rootParameters, rootPlace } from './point.js';

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

/** The same for the JSON document of `casus verify`. */
export function impliedJson(spec: Specification, standings: readonly ImplicationStanding[]) {
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
