import { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../game/extensive-game.js';
import type { Assessment } from '../assessment.js';
import type { Tremble, Trembles } from './trembles.js';

/**
 * What keeps trembles from proving an assessment consistent; empty where they do prove it.
 *
 * Shares nothing with the search for trembles. Walks up from every member of every information set
 * with a stated belief; compares weights, which are roots, by a common whole power. A member behind
 * a draw of probability 0 has no likelihood, and its set, where all members are such, no condition.
 */
export function checkTrembles(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  trembles: Trembles,
): string[] {
  const problems: string[] = [];
  game.informationSets.forEach(({ actions, name }, at) => {
    actions.forEach((action, by) => {
      const probability = profile[at]?.[by];
      const tremble = trembles[at]?.[by];
      const where = `information set ${at} "${name}", action "${action}"`;
      if (probability === undefined || tremble === undefined)
        problems.push(`${where}: no probability or no tremble`);
      else if (probability.sign > 0) {
        if (tremble.exponent !== 0n || !isRational(tremble, probability))
          problems.push(`${where} is taken with probability ${probability}, and not by mistake`);
      } else if (tremble.exponent < 1n || tremble.weight.radicand.sign <= 0)
        problems.push(`${where}: a mistake needs an exponent of at least 1 and a positive weight`);
    });
  });
  if (problems.length > 0) return problems;

  game.informationSets.forEach(({ members, name }, at) => {
    const belief = beliefs[at];
    if (belief === undefined) return;
    const paths = members.map((member) => pathTo(game, trembles, member));
    const exponents = paths.map((path) => path?.reduce((sum, { exponent }) => sum + exponent, 0n));
    const least = exponents.reduce(
      (so, each) => (so === undefined || (each !== undefined && each < so) ? each : so),
      undefined,
    );
    if (least === undefined) return;
    const index = paths
      .flatMap((path) => path ?? [])
      .reduce((common, { weight }) => multiple(common, weight.index), 1n);
    let first: { likelihood: Rational; belief: Rational } | undefined;
    members.forEach((member, k) => {
      const where = `information set ${at} "${name}", node ${member}`;
      const believed = belief[k] ?? Rational.zero;
      if (exponents[k] !== least) {
        if (!believed.isZero)
          problems.push(`${where}: belief ${believed}, though others are likelier`);
        return;
      }
      if (believed.sign <= 0) {
        problems.push(`${where}: belief ${believed}, though no other is likelier`);
        return;
      }
      // The likelihood and the belief, both to the power `index`, which makes the former rational.
      const now = {
        likelihood: (paths[k] ?? []).reduce(
          (product, { weight }) => product.times(raised(weight.radicand, index / weight.index)),
          Rational.one,
        ),
        belief: raised(believed, index),
      };
      first ??= now;
      if (!now.likelihood.times(first.belief).equals(first.likelihood.times(now.belief)))
        problems.push(`${where}: belief ${believed} is out of proportion to its likelihood`);
    });
  });
  return problems;
}

/** The steps to a node; nothing behind a draw of probability 0. */
function pathTo(game: ExtensiveGame, trembles: Trembles, member: number): Tremble[] | undefined {
  const { kind, parent, branch, move } = game.nodes;
  const path: Tremble[] = [];
  for (let node = member; (parent[node] ?? -1) >= 0; node = parent[node] ?? 0) {
    const above = parent[node] ?? 0;
    const [at, by] = [move[above] ?? -1, branch[node] ?? -1];
    if (kind[above] === NODE.chance) {
      const odds = probabilitiesOf(game, at)[by];
      if (odds === undefined || odds.isZero) return undefined;
      path.push({ exponent: 0n, weight: { radicand: odds, index: 1n } });
    } else {
      const tremble = trembles[at]?.[by];
      if (tremble === undefined) return undefined;
      path.push(tremble);
    }
  }
  return path;
}

function isRational({ weight }: Tremble, value: Rational): boolean {
  return weight.index === 1n && weight.radicand.equals(value);
}

function raised({ numerator, denominator }: Rational, power: bigint): Rational {
  return Rational.ratio(numerator ** power, denominator ** power);
}

function multiple(one: bigint, other: bigint): bigint {
  let candidate = one;
  while (candidate % other !== 0n) candidate += one;
  return candidate;
}
