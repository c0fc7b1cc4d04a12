import { Point } from '../exact/point.js';
import { Rational, type RationalInput } from '../exact/rational.js';
import { type Dictionary, mapped, written } from '../game/dictionary.js';
import type { GameShape } from '../game/game.js';
import type { Values } from '../game/key.js';
import { marked } from '../game/maker.js';
import type { Source } from '../game/source.js';
import type { Claim } from './claim.js';

/** A historical case: parameters, and a path that play takes in a claimed equilibrium. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly claim: Claim;
  /** Who the players are. */
  readonly cast: Dictionary<string>;
  /** Where the parameters differ from the example. */
  readonly parameters: Dictionary<Rational>;
  /** A value for each variable up to where the story ends. */
  readonly path: Values;
}

/**
 * Declares a case of a claimed equilibrium.
 * @example
 * ```js
 * import { casePath } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const shop = casePath(entering, {
 *   id: 'shop', title: 'A shop', source, cast: { E: 'a shop' }, parameters: { c: '1/2' },
 *   path: { move: 'enter' },
 * });
 * shop.cast.E; // 'a shop'
 * ```
 */
export function casePath<Shape extends GameShape>(
  claim: Claim<Shape>,
  about: {
    readonly id: string;
    readonly title: string;
    readonly source: Source;
    readonly cast: { readonly [P in Shape['players']]: string };
    readonly parameters: Readonly<Record<string, RationalInput>>;
    readonly path: { readonly [N in keyof Shape['variables']]?: Shape['variables'][N] };
  },
): Case {
  const of = (part: string): string => `"${part}" of the case ${about.id}`;
  return marked('case', {
    ...about,
    claim: claim as Claim,
    cast: written(about.cast, of('cast')),
    path: written(about.path as Values, of('path')),
    parameters: mapped(written(about.parameters, of('parameters')), (value) => Rational.of(value)),
  });
}

/** The case's parameter point. */
export function casePoint({ parameters }: Case, example: Point): Point {
  return new Point(new Map([...example.values, ...Object.entries(parameters)]));
}
