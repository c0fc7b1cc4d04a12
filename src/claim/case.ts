import { unknownName } from '../exact/message.js';
import { Point } from '../exact/point.js';
import type { Rational, RationalInput } from '../exact/rational.js';
import type { Dictionary } from '../game/dictionary.js';
import {
  circumstanceText,
  type Game,
  type GameShape,
  impossibleValues,
  type Source,
  takesPlace,
  UNPLAYED,
  type Values,
} from '../game/game.js';
import { InvalidDeclaration, refusalOf } from '../game/invalid.js';
import { marked } from '../game/maker.js';
import * as schema from '../game/schema.js';
import type { Claim } from './claim.js';
import { finitelyClaimed } from './declared-tables.js';

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

/** Thrown where a case is not put together as it should be, or its path is none in its game. */
export class InvalidCase extends InvalidDeclaration {
  override readonly name = 'InvalidCase';
}

const declaredCase = schema.record({
  id: schema.name,
  title: schema.name,
  source: schema.source,
  cast: schema.table(schema.name, 'a table { player: who it is, … }'),
  parameters: schema.table(schema.rational, 'a table { parameter: number, … }'),
  path: schema.table(schema.name, 'a table { variable: value, … }'),
});

/**
 * Declares a case of a claimed equilibrium.
 * @throws {InvalidCase}
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
  const refusal = refusalOf('the case', about, InvalidCase);
  const { game } = schema.parsed(finitelyClaimed, claim, refusal);
  const read = schema.parsed(declaredCase, about, refusal);
  const problems = [
    ...Object.keys(read.cast)
      .filter((player) => !game.players.includes(player))
      .map((player) => `cast: ${unknownName('player', player, game.players)}`),
    ...[...impossibleValues(game, read.path), ...misplaced(game, read.path)].map(
      (problem) => `path: ${problem}`,
    ),
  ];
  if (problems.length > 0) throw refusal(problems);
  return marked('case', { ...read, claim: claim as Claim });
}

/** Values of stages that do not take place on a path, and stages said not to that do. */
function misplaced({ stages }: Game, path: Values): string[] {
  return stages.flatMap((stage) => {
    const { name, when } = stage;
    const value = path[name];
    if (value === undefined || when.length === 0) return [];
    const happens = takesPlace(stage, path);
    if (happens === (value !== UNPLAYED)) return [];
    const circumstances = when.map(circumstanceText).join(', or if ');
    return [
      `${name} = ${value}, but ${name} takes place ${happens ? '' : 'only '}if ${circumstances}`,
    ];
  });
}

/** The case's parameter point. */
export function casePoint({ parameters }: Case, example: Point): Point {
  return new Point(new Map([...example.values, ...Object.entries(parameters)]));
}
