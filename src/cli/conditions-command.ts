import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { conditionRoles } from '../prove/condition-role.js';
import { threadedProver } from '../prove/prover.js';
import { conditionRolesJson, conditionRolesText } from '../report/conditions.js';
import { unknownName } from './nearest.js';
import { loadSpecification } from './specification-module.js';
import { Unusable } from './unusable.js';

export interface ConditionsOptions {
  readonly json?: boolean;
  readonly spec?: string;
}

/** `casus conditions`: what each stated condition of claims is, and whether it is needed. */
export async function conditions(
  ids: readonly string[],
  { json, spec: path }: ConditionsOptions,
): Promise<number> {
  const spec = await loadSpecification(path);
  const claims = ids.length === 0 ? spec.claims : ids.map((id) => claimNamed(spec, id));
  const prover = threadedProver();
  try {
    const roles = await Promise.all(claims.map((claim) => conditionRoles(spec, claim, prover)));
    const text = json
      ? JSON.stringify({ claims: roles.map(conditionRolesJson) }, null, 2)
      : roles.map((each) => conditionRolesText(spec, each)).join('\n\n');
    process.stdout.write(`${text}\n`);
  } finally {
    await prover.close();
  }
  return 0;
}

/** @throws {Unusable} for an id that is not a claim's. */
function claimNamed({ claims, statements = [] }: Specification, id: string): Claim {
  const found = claims.find((each) => each.id === id);
  if (found) return found;
  if (statements.some((each) => each.id === id))
    throw new Unusable(`${id} is a statement: only claimed equilibria have incentive constraints`);
  throw new Unusable(
    unknownName(
      'claim',
      id,
      claims.map((each) => each.id),
    ),
  );
}
