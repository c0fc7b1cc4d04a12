import type { ContinuousClaim } from '../claim/continuous/continuous-claim.js';
import { continuousClaimsOf } from '../claim/continuous/listed-games.js';
import type { Specification } from '../claim/specification.js';
import { jsonText, Unusable, visible } from '../exact/message.js';
import { conditionRolesJson, restrictionRolesJson } from '../report/json/conditions.js';
import { cutoffRolesJson } from '../report/json/cutoff-conditions.js';
import { standingUnder } from '../report/json/readings.js';
import { conditionRolesText, restrictionRolesText } from '../report/text/conditions.js';
import { cutoffRolesText } from '../report/text/cutoff-conditions.js';
import { allAnswered, type ClaimNeeds, conditions } from '../verify/conditions.js';
import { type CutoffRoles, cutoffConditions, isAnswered } from '../verify/cutoff-conditions.js';
import { findCommand } from './find-command.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { secondsNumber } from './options.js';
import { print, printError } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';

export interface ConditionsCall {
  readonly restrictions?: boolean;
  readonly find?: boolean;
  readonly out?: string;
  readonly seconds?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus conditions`: what each stated condition of claims is, and whether it is needed.
 * @returns the exit status: 0, also where something is undecided; 1 where the search was ended early.
 */
export async function conditionsCommand(
  io: Io,
  ids: readonly string[],
  call: ConditionsCall,
): Promise<number> {
  const seconds = call.seconds === undefined ? undefined : secondsNumber(call.seconds);
  const spec = await loadSpecification(io, call.spec);
  const { claims: asked, profiles } = askedOf(spec, ids, call);
  if (call.find) {
    if (call.restrictions)
      throw new Unusable('--find does not go with --restrictions: ask for one after the other');
    return findCommand(io, spec, asked, { seconds, json: call.json, out: call.out });
  }
  if (call.out !== undefined)
    throw new Unusable('--out writes what --find finds: ask for both, or leave it out');
  const { found, cutoffs, because } = await askedVisibly(
    io,
    spec,
    call,
    { claims: asked, profiles },
    seconds,
  );
  const reached = new Set([...found, ...cutoffs].map(({ claim }) => claim.id));
  const notReached = [...asked, ...profiles.map(({ id }) => id)].filter((id) => !reached.has(id));
  const complete = notReached.length === 0 && allAnswered(found) && cutoffs.every(isAnswered);
  if (!complete) printError(io, `casus: ${because}, before the search was done`);
  print(
    io,
    call.json
      ? jsonText(
          standingUnder(spec, {
            complete,
            claims: [...found.map(asJson), ...cutoffs.map(cutoffRolesJson)],
            notReached,
          }),
          2,
        )
      : [
          ...found.map((each) => asText(spec, each)),
          ...cutoffs.map((each) => cutoffRolesText(spec, each)),
          ...(complete ? [] : [endedText(notReached)]),
        ].join('\n\n'),
  );
  return complete ? 0 : 1;
}

interface Asked {
  /** Ids of claims about finite games. */
  readonly claims: readonly string[];
  /** Claims about types and actions from intervals. */
  readonly profiles: readonly ContinuousClaim[];
}

/** @throws {Unusable} where something is asked of such a profile that is asked of finite games alone. */
function askedOf(
  spec: Specification,
  ids: readonly string[],
  { find, restrictions }: ConditionsCall,
): Asked {
  const all = continuousClaimsOf(spec);
  const [option] = [...(find ? ['--find'] : []), ...(restrictions ? ['--restrictions'] : [])];
  const profiles = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all;
  const claims = ids.length > 0 ? ids : spec.claims.map(({ id }) => id);
  if (option === undefined)
    return { claims: claims.filter((id) => !all.some((each) => each.id === id)), profiles };
  if (ids.length === 0) return { claims, profiles: [] };
  if (profiles.length > 0)
    throw new Unusable(
      `${option} is for claims of finite games, found ${profiles.map(({ id }) => id).join(', ')}, of types or actions from intervals: leave out the option, or these`,
    );
  return { claims, profiles };
}

/** Shows how far the search is, and ends it when it is interrupted, or after some seconds. */
async function askedVisibly(
  io: Io,
  spec: Specification,
  { restrictions }: ConditionsCall,
  { claims, profiles }: Asked,
  seconds: number | undefined,
): Promise<{ found: ClaimNeeds[]; cutoffs: CutoffRoles[]; because: string | undefined }> {
  const { signal: until, because, over } = interruption(io, seconds);
  const progress = progressOf(io);
  progress.start('deriving constraints');
  const onProgress = (answered: number, begun: number): void => {
    progress.tell(`asking: ${answered} of ${begun} answered; Ctrl-C prints them`);
  };
  const settings = { ...proofOptions(io, {}), signal: undefined, until, onProgress };
  try {
    const found =
      claims.length === 0 && profiles.length > 0
        ? []
        : await conditions(spec, { claims, restrictions, ...settings });
    const cutoffs = profiles.length === 0 ? [] : await cutoffConditions(spec, profiles, settings);
    return { found, cutoffs, because: because() };
  } finally {
    progress.stop();
    over();
  }
}

function endedText(notReached: readonly string[]): string {
  return `? not searched to the end: the search was stopped${notReached.length > 0 ? ` before it came to ${notReached.map(visible).join(', ')}` : ''}`;
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
