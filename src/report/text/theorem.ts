import type { RecheckedTheorem } from '../../verify/characterize/theorem-recheck.js';

/** Of what equilibria, and where, something is said: `at all admissible parameters at which k hold`. */
export function wherePhrase({ given, proper }: Pick<RecheckedTheorem, 'given' | 'proper'>): string {
  const where =
    given.length > 0
      ? ` at which ${given.join(', ')} ${given.length === 1 ? 'holds' : 'hold'}`
      : '';
  const game = given.length > 0 ? ' and there is such a game' : ' at which there is such a game';
  return `at all admissible parameters${where}${proper ? '' : game}`;
}

/** What a theorem says whose certificates are all valid. */
export function recheckedTheoremText(theorem: RecheckedTheorem): string {
  const { game, concept, equilibria, open, profiles, refuted, unsearched, complete } = theorem;
  const counted = [
    `${equilibria} of ${profiles} profiles are pure equilibria (${concept}) somewhere, each exactly where its conditions hold`,
    `${refuted} are nowhere, by certificates`,
    ...(open > 0 ? [`open: ${open}`] : []),
    ...(unsearched === '0' ? [] : [`not gone into: ${unsearched}`]),
  ];
  return `${game}: ${counted.join('; ')}; ${wherePhrase(theorem)}. ${complete ? 'There are no others' : 'It is partial'}.`;
}
