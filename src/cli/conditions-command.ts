import type { Specification } from '../claim/specification.js';
import { jsonText } from '../exact/message.js';
import { conditionRolesJson, restrictionRolesJson } from '../report/json/conditions.js';
import { conditionRolesText, restrictionRolesText } from '../report/text/conditions.js';
import { type ClaimNeeds, conditions } from '../verify/conditions.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';

export interface ConditionsCall {
  readonly restrictions?: boolean;
  readonly json?: boolean;
  readonly spec?: string;
}

/** `casus conditions`: what each stated condition of claims is, and whether it is needed. */
export async function conditionsCommand(
  io: Io,
  ids: readonly string[],
  { restrictions, json, spec: path }: ConditionsCall,
): Promise<number> {
  const spec = await loadSpecification(io, path);
  const found = await conditions(spec, {
    ...(ids.length > 0 && { claims: ids }),
    restrictions,
    ...proofOptions(io, {}),
  });
  print(
    io,
    json
      ? jsonText({ claims: found.map(asJson) }, 2)
      : found.map((each) => asText(spec, each)).join('\n\n'),
  );
  return 0;
}

function asJson({ roles, needs }: ClaimNeeds) {
  return {
    ...conditionRolesJson(roles),
    ...(needs ? { restrictions: restrictionRolesJson(needs) } : {}),
  };
}

function asText(spec: Specification, { claim, roles, needs }: ClaimNeeds): string {
  const conditionsPart = conditionRolesText(spec, roles);
  return needs
    ? `${conditionsPart}\n\n${restrictionRolesText(spec, claim, needs)}`
    : conditionsPart;
}
