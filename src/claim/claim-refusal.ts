import { controlsIn, visible } from '../exact/visible.js';
import { keyOf } from '../game/key.js';
import type { InformationSet, Tree } from '../game/tree.js';
import type { Claim } from './claim.js';

/** Thrown where a claim's tables do not fit its game; lists every problem found. */
export class InvalidClaim extends Error {
  override readonly name = 'InvalidClaim';

  constructor(claim: string, problems: readonly string[]) {
    super(
      `the claim ${claim} cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`,
    );
  }
}

const usable = new WeakSet<Claim>();

/**
 * The compiler refuses misfits already; this repeats it for declarations that it never saw.
 * @throws {InvalidClaim}
 */
export function refuseClaim(claim: Claim, tree: Tree): void {
  if (usable.has(claim)) return;
  const problems = [
    ...[claim.id, claim.title].flatMap((name) =>
      controlsIn(name).length === 0
        ? []
        : [`it is called "${visible(name)}": expected no control characters`],
    ),
    ...(claim.scope.kind === 'if' && claim.scope.at && noneIn(claim.scope.at)
      ? ['"at" names no information set']
      : []),
    ...tree.informationSets.flatMap((set) => setProblems(claim, set)),
    ...inventedRows(claim, tree),
  ];
  if (problems.length > 0) throw new InvalidClaim(claim.id, problems);
  usable.add(claim);
}

function setProblems({ strategies, beliefs, scope }: Claim, set: InformationSet): string[] {
  const place = `${set.player} choosing ${set.variable} at "${set.key}"`;
  const behavior = strategies[set.variable]?.[set.key];
  const belief = beliefs[set.variable]?.[set.key];
  const histories = new Set(set.members.map((member) => keyOf(set.unseen, member.history)));
  const guarded =
    scope.kind === 'if' ||
    scope.guards.some(({ variable, key }) => variable === set.variable && key === set.key);
  return [
    ...(behavior === undefined ? [`no strategy for ${place}`] : []),
    ...Object.keys(behavior ?? {})
      .filter((action) => !set.actions.includes(action))
      .map((action) => `${place} cannot ${action}: the actions are ${set.actions.join(', ')}`),
    ...(belief === undefined && set.unseen.length > 0 ? [`no belief for ${place}`] : []),
    ...Object.keys({ ...belief?.weights, ...belief?.otherwise })
      .filter((history) => !histories.has(history))
      .map((history) => `${place} cannot face "${history}": no such history leads there`),
    ...(guarded ? [] : [`no conditions (nor "always") for ${place}`]),
  ];
}

function inventedRows({ strategies, beliefs, scope }: Claim, { informationSets }: Tree): string[] {
  const guards: Record<string, Record<string, unknown>> = {};
  if (scope.kind === 'iff')
    for (const { variable, key } of scope.guards)
      guards[variable] = { ...guards[variable], [key]: true };
  if (scope.kind === 'if')
    for (const [variable, keys] of Object.entries(scope.at ?? {}))
      guards[variable] = Object.fromEntries(keys.map((key) => [key, true]));
  const problems = [strategies, beliefs, guards].flatMap((table) =>
    Object.entries(table).flatMap(([variable, rows]) =>
      Object.keys(rows)
        .filter(
          (key) => !informationSets.some((set) => set.variable === variable && set.key === key),
        )
        .map((key) => `there is no information set "${key}" at ${variable}`),
    ),
  );
  return [...new Set(problems)];
}

function noneIn(at: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.values(at).every((keys) => keys.length === 0);
}
