import type { z } from 'zod';
import type { Game } from '../game/game.js';
import type { Maker } from '../game/maker.js';
import * as schema from '../game/schema.js';
import type { Case } from './case.js';
import type { Claim } from './claim.js';
import type { Parameter, Restriction } from './parameter.js';
import type { Statement } from './proposition/proposition.js';

/** What a paper is put together from. */
export interface Parts {
  readonly parameters: readonly Parameter[];
  readonly restrictions: readonly Restriction[];
  readonly games: readonly Game[];
  readonly claims: readonly Claim[];
  /** Sentences of the source as formal statements. */
  readonly statements?: readonly Statement[];
  readonly cases?: readonly Case[];
}

/** A list of what a maker of the vocabulary makes. */
function listOf<Made>(maker: Maker, written: string): z.ZodType<readonly Made[]> {
  return schema.list(schema.made<Made>(maker, written), `what ${written} makes`);
}

/** The parts of a specification. What each of them holds was looked at where it was made. */
export const declaredParts = schema.record({
  publication: schema.publication,
  parameters: listOf<Parameter>('parameter', 'parameter(…)'),
  restrictions: listOf<Restriction>('restriction', 'restriction(…)'),
  games: listOf<Game>('game', 'timing(…) … .payoffs(…)'),
  claims: listOf<Claim>('claim', 'claim(…)'),
  statements: listOf<Statement>(
    'statement',
    'everywhere(…), somewhere(…), forLarge(…), neverForLarge(…) or regardless(…)',
  ).optional(),
  cases: listOf<Case>('case', 'casePath(…)').optional(),
});
