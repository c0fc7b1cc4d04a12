import type { PureChoices } from '../../derive/pure/choices.js';
import type { Choices } from '../../equilibrium/enumeration/family.js';
import { entry } from '../../exact/entry.js';
import { jsonText } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import type { ParameterStanding } from '../../sample/map/standing.js';
import type { SolvedPoints } from '../characterize/solved-points.js';
import type { MappedOutcome } from './outcome-rules.js';

/**
 * Solves the game in numbers at a point, and compares what is found with what a map says there: every
 * equilibrium has an outcome that the map tells, and each of these is that of an equilibrium.
 * @throws {Error} where they differ, a defect of casus.
 */
export function agreeAt(
  point: Point,
  standing: ParameterStanding,
  outcomes: readonly MappedOutcome[],
  points: SolvedPoints,
): void {
  if (!standing.admissible) return;
  const solved = points.add(point);
  if (solved?.families === undefined) return;
  const told = outcomes.filter((_, k) => entry(standing.claims, k).equilibrium);
  const missing = told.find(({ path, open }) => !open && !solved.has(path));
  const paths = told.map(({ path }) => path);
  const isMore = solved.families.some((family) => !areAmong(family, paths));
  if (missing !== undefined || isMore)
    throw new Error(
      `two computations of equilibria disagree, a defect of casus, please report it: at ${jsonText(point)}${missing ? `, of ${missing.id}` : ''}`,
    );
}

/** Whether each profile of a family plays one of some paths. */
function areAmong(family: Choices, paths: readonly PureChoices[]): boolean {
  const path = paths.find((each) =>
    each.every((action, set) => action === undefined || entry(family, set).includes(action)),
  );
  if (path === undefined) return false;
  // What is left plays as the path does at the sets before one, and otherwise there.
  let before = family;
  for (const [set, action] of path.entries()) {
    if (action === undefined) continue;
    const others = entry(before, set).filter((each) => each !== action);
    if (others.length > 0 && !areAmong(before.with(set, others), paths)) return false;
    before = before.with(set, [action]);
  }
  return true;
}
