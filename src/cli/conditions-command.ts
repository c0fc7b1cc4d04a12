import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { jsonText } from '../exact/visible.js';
import { folderStore, storeFolder } from '../prove/proof-store.js';
import { isProved, proveProposition } from '../prove/proposition-proof.js';
import { type Prover, threadedProver } from '../prove/prover.js';
import { conditionRolesJson, restrictionRolesJson } from '../report/json/conditions.js';
import { conditionRolesText, restrictionRolesText } from '../report/text/conditions.js';
import { type ConditionRoles, conditionRoles } from '../verify/condition-role.js';
import { type RestrictionRole, restrictionRoles } from '../verify/restriction-role.js';
import { unknownName } from './nearest.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { Unusable } from './unusable.js';

export interface ConditionsOptions {
  readonly restrictions?: boolean;
  readonly json?: boolean;
  readonly spec?: string;
}

/** `casus conditions`: what each stated condition of claims is, and whether it is needed. */
export async function conditions(
  ids: readonly string[],
  { restrictions, json, spec: path }: ConditionsOptions,
): Promise<number> {
  const spec = await loadSpecification(path);
  const claims = ids.length === 0 ? spec.claims : ids.map((id) => claimNamed(spec, id));
  if (claims.length === 0)
    throw new Unusable(
      'there are no conditions: the specification lists no claim(…) under "claims"',
    );
  const prover = threadedProver();
  try {
    const found = await Promise.all(
      claims.map(async (claim) => ({
        claim,
        roles: await conditionRoles(spec, claim, prover),
        needs: restrictions ? await restrictionsOf(spec, claim, prover) : undefined,
      })),
    );
    const text = json
      ? jsonText({ claims: found.map(asJson) }, 2)
      : found.map((each) => asText(spec, each)).join('\n\n');
    print(text);
  } finally {
    await prover.close();
  }
  return 0;
}

/** Only a proved claim can be asked what it would be without a restriction. */
async function restrictionsOf(
  spec: Specification,
  claim: Claim,
  prover: Prover,
): Promise<RestrictionRole[] | undefined> {
  if (claim.expected === 'fails') return undefined;
  const proof = await proveProposition(spec, claim, prover, folderStore(storeFolder()));
  return proof && isProved(proof) ? restrictionRoles(spec, claim, proof, prover) : undefined;
}

interface Found {
  readonly claim: Claim;
  readonly roles: ConditionRoles;
  readonly needs: readonly RestrictionRole[] | undefined;
}

function asJson({ roles, needs }: Found) {
  return {
    ...conditionRolesJson(roles),
    ...(needs ? { restrictions: restrictionRolesJson(needs) } : {}),
  };
}

function asText(spec: Specification, { claim, roles, needs }: Found): string {
  const conditionsPart = conditionRolesText(spec, roles);
  return needs
    ? `${conditionsPart}\n\n${restrictionRolesText(spec, claim, needs)}`
    : conditionsPart;
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
