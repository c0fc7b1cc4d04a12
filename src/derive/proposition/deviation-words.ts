import type { IncentiveConstraint } from '../incentive.js';

/** A deviation in words: its actions, the later ones with the set at which they are taken. */
export function deviationWords({
  set,
  deviation,
  later,
}: Pick<IncentiveConstraint, 'set' | 'deviation' | 'later'>): string {
  return [
    ...[...deviation].map(([at, action]) =>
      at === set ? `${at.actions[action]}` : `${at.actions[action]} at "${at.name}"`,
    ),
    ...(later.length > 0 ? ['whatever is best'] : []),
  ].join(', then ');
}
