import { exists, type Statement, unique } from '../../src/index.js';
import { diversion, seenThreat, unseenThreat } from '../contrasts.js';
import { slide } from '../source.js';
import { own } from './added.js';

/*
 * That the contrasts are no matter of which equilibrium is chosen: what else there may be in the games
 * of contrasts.ts, over all profiles of pure strategies.
 */

/** Beside it there is no other. */
const onlyDeterrence = unique(seenThreat, {
  id: 'audience-cost-alone',
  source: slide('Contribution'),
  says: 'With an audience that sees the threat, play is determined: A threatens, and B yields.',
  reading: own,
  among: 'pure',
  upTo: 'nothing',
  expected: 'holds',
});

/** Its negative: not in any equilibrium, be it the claimed one or another. */
const unseenDeterrence = exists(unseenThreat, {
  id: 'unseen-threat-deters',
  source: slide('Contribution'),
  says: 'B yields to a threat that the audience does not see, in some equilibrium.',
  reading: own,
  among: 'pure',
  with: [{ reply: { nothing: 'yield' } }],
  expected: 'fails',
});

/** The claimed one is one of several, each under conditions of its own. */
const diversionSettled = exists(diversion, {
  id: 'diversion-settled',
  source: slide('Contribution'),
  says: 'Where A can show her type, there is an equilibrium in pure strategies, whatever the parameters.',
  reading: own,
  among: 'pure',
  expected: 'holds',
});

export const contrastStatements: readonly Statement[] = [
  onlyDeterrence,
  unseenDeterrence,
  diversionSettled,
];
