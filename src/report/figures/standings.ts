import { decimals } from '../../exact/algebraic-number.js';
import { entry } from '../../exact/entry.js';
import type { RealRoot } from '../../exact/real-roots.js';
import type { Mapped } from '../../sample/map/map-subject.js';
import type { PlaneMap } from '../../sample/map/parameter-map.js';
import type { LineMap } from '../../sample/map/parameter-strip.js';
import type { MapArea } from '../../sample/map/plane-parts.js';
import type { Reason } from '../../sample/map/reasons.js';
import { type ParameterStanding, sameStanding } from '../../sample/map/standing.js';

/** Areas in which everything stands alike, under the number by which a picture tells them apart. */
export interface NumberedStanding {
  /** `undefined` for what is not admissible. */
  readonly number: number | undefined;
  readonly standing: ParameterStanding;
  readonly areas: readonly MapArea[];
}

/** What stands somewhere, each once: the larger areas first, and last what is not admissible. */
export function numberedStandings({ areas }: Pick<PlaneMap, 'areas'>): NumberedStanding[] {
  const groups: { standing: ParameterStanding; areas: MapArea[] }[] = [];
  for (const area of areas) {
    const known = groups.find(({ standing }) => sameStanding(standing, area.standing));
    if (known) known.areas.push(area);
    else groups.push({ standing: area.standing, areas: [area] });
  }
  const ordered = [
    ...groups.filter(({ standing }) => standing.admissible),
    ...groups.filter(({ standing }) => !standing.admissible),
  ];
  return ordered.map((group, k) => ({
    number: group.standing.admissible ? k + 1 : undefined,
    ...group,
  }));
}

/**
 * `communication, echo`: the claims that are equilibria; then those whose conditions say otherwise.
 * @param told those of which it is not said elsewhere that they are, or are not, all over.
 */
export function standingText(
  claims: readonly Mapped[],
  standing: ParameterStanding,
  told: readonly Mapped[] = claims,
): string {
  if (!standing.admissible) return 'not admissible';
  const ids = (
    wanted: (equilibrium: boolean | undefined, conditions: boolean) => boolean,
  ): string =>
    claims
      .filter((claim, k) => {
        const { equilibrium, conditions } = entry(standing.claims, k);
        return told.includes(claim) && wanted(equilibrium, conditions);
      })
      .map(({ id }) => id)
      .join(', ');
  const equilibria = ids((equilibrium) => equilibrium === true);
  const without = ids((equilibrium, conditions) => equilibrium === true && !conditions);
  const belied = ids((equilibrium, conditions) => equilibrium === false && conditions);
  const untold = ids((equilibrium) => equilibrium === undefined);
  const isOther = claims.some(
    (claim, k) => !told.includes(claim) && entry(standing.claims, k).equilibrium === true,
  );
  const none = isOther ? 'no other' : 'none';
  return [
    ...(equilibria === '' && untold !== '' ? [] : [equilibria === '' ? none : equilibria]),
    ...(without === '' ? [] : [`an equilibrium though a condition fails: ${without}`]),
    ...(belied === '' ? [] : [`no equilibrium though all conditions hold: ${belied}`]),
    ...(untold === '' ? [] : [`not told: ${untold}`]),
  ].join('; ');
}

/** Claims that stand alike wherever parameters are admissible, with whether they are equilibria. */
export function alikeEverywhere(
  claims: readonly Mapped[],
  standings: readonly ParameterStanding[],
): readonly { readonly claim: Mapped; readonly equilibrium: boolean }[] {
  const admissible = standings.filter((each) => each.admissible);
  return claims.flatMap((claim, k) => {
    const [first, ...others] = admissible.map((each) => entry(each.claims, k));
    const equilibrium = first?.equilibrium;
    if (first === undefined || equilibrium === undefined) return [];
    if (equilibrium !== first.conditions) return [];
    const alike = others.every(
      (each) => each.equilibrium === equilibrium && each.conditions === first.conditions,
    );
    return alike ? [{ claim, equilibrium }] : [];
  });
}

/**
 * The same of a plane, in all areas and on all lines: single points and the sides of its frame are not looked at. Profiles
 * of games with types and actions from intervals are not among them: what is so of these on a curve alone is not told.
 */
export function alikeInPlane({
  claims,
  areas,
  thin,
}: Pick<PlaneMap, 'claims' | 'areas' | 'thin'>): ReturnType<typeof alikeEverywhere> {
  const standings = [...areas, ...thin].map(({ standing }) => standing);
  return alikeEverywhere(claims, standings).filter(
    ({ claim }) => !('kind' in claim && claim.kind === 'continuous equilibrium'),
  );
}

/**
 * `everywhere: audience-cost`, `nowhere: separation`, where there are any; of a plane no more than was looked at:
 * `in every area: audience-cost`, `in no area: separation`.
 */
export function alikeLines(
  alike: ReturnType<typeof alikeEverywhere>,
  of: 'a line' | 'a plane',
): string[] {
  const [always, never] =
    of === 'a line' ? ['everywhere', 'nowhere'] : ['in every area', 'in no area'];
  return [true, false].flatMap((wanted) => {
    const ids = alike
      .filter(({ equilibrium }) => equilibrium === wanted)
      .map(({ claim }) => claim.id);
    return ids.length === 0 ? [] : [`${wanted ? always : never}: ${ids.join(', ')}`];
  });
}

/** What begins or ends at a curve, in short: the conditions, or else what fails. */
export function reasonText(reasons: readonly Reason[]): string {
  const conditions = reasons.filter(({ kind }) => kind !== 'failure');
  const told = conditions.length > 0 ? conditions : reasons;
  return [
    ...new Set(told.map(({ claim, says }) => (claim === undefined ? says : `${claim}: ${says}`))),
  ].join('; ');
}

/** A number at which something changes. */
export interface Threshold {
  readonly at: RealRoot;
  /** `τ = 9/13: communication: moderate-mobilizes-knowing-H`; what changes at it, and what beyond it. */
  readonly texts: readonly string[];
}

/** Each number at which something changes, in ascending order. */
export function thresholdsOf({ x, parts }: Pick<LineMap, 'x' | 'parts'>): Threshold[] {
  const thresholds: { at: RealRoot; why: string[]; isTold: boolean }[] = [];
  parts.slice(0, -1).forEach(({ to, reasons }, k) => {
    const why = reasonText(reasons);
    const last = thresholds.at(-1);
    if (last && sameRoot(last.at, to.at)) last.why.push(why);
    else thresholds.push({ at: to.at, why: [why], isTold: !isUntoldAt(parts, k) });
  });
  return thresholds.map(({ at, why, isTold }) => {
    const start = `${x.parameter.spelling.text} = ${numberText(at)}`;
    const told = [...new Set(why)].filter((each) => each !== '');
    const bare = isTold ? start : `${start}: not told whether anything changes`;
    return { at, texts: told.length === 0 ? [bare] : told.map((each) => `${start}: ${each}`) };
  });
}

/** Whether what follows a part is a number at which something is not told, and what follows that stands as before. */
function isUntoldAt(parts: LineMap['parts'], k: number): boolean {
  const [before, at, after] = [k, k + 1, k + 2].map((each) => parts[each]);
  return (
    before !== undefined &&
    at?.from.at === at?.to.at &&
    at?.standing.claims.some(({ equilibrium }) => equilibrium === undefined) === true &&
    after !== undefined &&
    sameStanding(before.standing, after.standing)
  );
}

/** Roots of one strip are the same where the intervals around them are. */
function sameRoot(one: RealRoot, other: RealRoot): boolean {
  return one.low.equals(other.low) && one.high.equals(other.high);
}

/** `3/5`, or `0.70710…`: the decimals are right as far as they go. */
export function numberText(root: RealRoot): string {
  return root.low.equals(root.high) ? `${root.low}` : `${decimals(root)}…`;
}
