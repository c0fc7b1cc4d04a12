import type { ParameterMap } from '../../sample/map/parameter-map.js';
import type { ParameterStrip } from '../../sample/map/parameter-strip.js';

/*
 * What a map leaves untold of profiles of games with types and actions from intervals: these are judged at points.
 */

/** What no map of two parameters tells. */
export const POINTS_UNTOLD =
  'What is so at a single point alone, or on a side of the frame alone, is not told.';

/** Of a plane: what is so on a curve alone, and where a judgment leaves an area open. */
export function mapNotes({ claims, areas }: Pick<ParameterMap, 'claims' | 'areas'>): string[] {
  const profiles = profilesIn(claims);
  const isOpen = areas.some(({ standing }) =>
    standing.claims.some(({ equilibrium }) => equilibrium === undefined),
  );
  return [
    ...(profiles.length === 0
      ? []
      : [`What is so on a curve alone is not told of ${listed(profiles)}.`]),
    ...(isOpen ? ['Why something is not told in an area: npx casus check at its point.'] : []),
  ];
}

/** Of a line: what is so at an irrational number, and where a judgment leaves it open. */
export function stripNotes({ claims, parts }: ParameterStrip): string[] {
  const untold = parts.filter(({ standing }) =>
    standing.claims.some(({ equilibrium }) => equilibrium === undefined),
  );
  const irrational = untold.filter(({ sample }) => sample === undefined);
  const profiles = claims.filter((_, k) =>
    irrational.some(({ standing }) => standing.claims[k]?.equilibrium === undefined),
  );
  return [
    ...(irrational.length > 0
      ? [`What is so at an irrational number alone is not told of ${listed(profiles)}.`]
      : []),
    ...(untold.some(({ sample }) => sample !== undefined)
      ? ['Why something is not told at a rational number: npx casus check there.']
      : []),
  ];
}

function profilesIn(claims: ParameterMap['claims']): ParameterMap['claims'] {
  return claims.filter(({ kind }) => kind === 'continuous equilibrium');
}

function listed(claims: ParameterMap['claims']): string {
  return claims.map(({ id }) => id).join(', ');
}
