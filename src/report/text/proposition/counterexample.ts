import { match, P } from 'ts-pattern';
import type { PropositionAtPoint } from '../../../claim/proposition/proposition.js';
import type { Specification } from '../../../claim/specification.js';
import { judgmentJson } from '../check.js';
import { wrapped } from '../columns.js';
import { failingConditions } from '../discrepancy.js';
import { fromExample, replay } from '../point.js';
import { discrepanciesJson, refutationLines } from '../refutation.js';
import { writtenAt } from './statement.js';

/** Why a point refutes a proposition, where it lies, and a command that shows it again. */
export function counterexampleLines(spec: Specification, at: PropositionAtPoint): string[] {
  const { point, proposition } = at;
  const where = fromExample(spec, point);
  return [
    ...match(at)
      .with({ kind: 'equilibrium' }, (claim) => [...refutationLines(claim), `  at ${where}`])
      .with({ kind: P.not('equilibrium') }, (statement) => [
        `  refuted at ${where}:`,
        ...writtenAt(statement).failures.map((line) => wrapped(line, '    ')),
      ])
      .exhaustive(),
    replay(spec, proposition.id, point),
  ];
}

/** The same for the JSON document of `casus verify`. */
export function counterexampleJson(at: PropositionAtPoint) {
  return {
    parameters: at.point,
    ...match(at)
      .with({ kind: 'equilibrium' }, (claim) => {
        const { violations, inconsistencies } = judgmentJson(claim.judgment);
        return {
          failingConditions: failingConditions(claim).map(({ id }) => id),
          exists: claim.exists,
          equilibrium: claim.judgment.equilibrium,
          ...{ violations, inconsistencies },
          discrepancies: discrepanciesJson(claim),
        };
      })
      .with({ kind: P.not('equilibrium') }, (statement) => ({
        comparisons: writtenAt(statement).comparisons,
      }))
      .exhaustive(),
  };
}
