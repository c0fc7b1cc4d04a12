import { ownFollowers } from '../equilibrium/enumeration/family.js';
import { entry } from '../exact/entry.js';
import { unusable } from '../exact/message.js';
import { Rational } from '../exact/rational.js';
import { numberIn } from '../exact/written-number.js';
import type { GameForm } from '../game/extensive-game.js';

/** By player, information set in order of first appearance in preorder, and action. */
type Lists = readonly (readonly (readonly string[])[])[];

/** A line that Gambit prints for an equilibrium. */
const LINE = /^[ \t]*NE[ \t]*,(?<numbers>.*)$/gmu;

/**
 * The behavior strategies in what Gambit prints of an equilibrium, `NE,1/2,1/2,0,1`: probabilities by
 * player, information set and action. Zeros alone leave a set blank.
 * @returns `undefined` where the text is none of the kind.
 * @throws {Unusable} where it holds several profiles, or numbers that may be something else.
 */
export function gambitLists(form: GameForm, text: string, where: string): Lists | undefined {
  if (!/^\s*NE[ \t]*,/u.test(text)) return undefined;
  const lines = [...text.matchAll(LINE)].map(({ groups }) => groups?.['numbers'] ?? '');
  const cannot = (problem: string) => unusable(`${where} cannot be used`, [problem]);
  if (lines.length > 1)
    throw cannot(`it holds ${lines.length} profiles, a line each; one is judged at a time`);
  const numbers = entry(lines, 0)
    .split(',')
    .map((each) => each.trim());
  const actions = form.informationSets.reduce((sum, set) => sum + set.actions.length, 0);
  const strategies = reducedStrategies(form);
  const mixed = strategies.reduce((sum, each) => sum + each, 0);
  const help =
    'needed are behavior strategies, a number for each action at each information set (of a profile in pygambit: as_behavior())';
  if (numbers.length !== actions)
    throw cannot(
      `expected ${actions} numbers, found ${numbers.length}${numbers.length === mixed ? ', one for each strategy of the strategic form' : ''}; ${help}`,
    );
  const several = form.players.some((_, player) => setsOf(form, player).length > 1);
  if (several && mixed === actions && isMixed(numbers, strategies))
    throw cannot(
      `the ${actions} numbers may be those of actions, or of strategies of the strategic form; ${help}, written as lists by player and information set`,
    );
  let read = 0;
  return form.players.map((_, player) =>
    setsOf(form, player).map((set) => {
      const from = read;
      read += set.actions.length;
      return numbers.slice(from, read);
    }),
  );
}

function setsOf({ informationSets }: GameForm, player: number) {
  return informationSets.filter((set) => set.player === player);
}

/**
 * How many reduced strategies each player has. In doubles: beyond 2^53 a text cannot hold as many
 * numbers.
 */
function reducedStrategies(form: GameForm): number[] {
  const { first, after } = ownFollowers(form);
  const counts = new Float64Array(form.informationSets.length);
  const product = (sets: readonly number[]): number =>
    sets.reduce((so, set) => so * entry(counts, set), 1);
  // Whoever moves later comes later in the list.
  for (let set = counts.length - 1; set >= 0; set--)
    counts[set] = entry(after, set).reduce((sum, next) => sum + product(next), 0);
  return form.players.map((_, player) =>
    product(first.filter((set) => entry(form.informationSets, set).player === player)),
  );
}

/** Whether numbers are mixed strategies: a distribution for each player. */
function isMixed(numbers: readonly string[], strategies: readonly number[]): boolean {
  let read = 0;
  return strategies.every((count) => {
    const own = numbers.slice(read, read + count).map((each) => {
      const written = numberIn(each);
      return written && Rational.ofWhole(written.numerator, written.denominator);
    });
    read += count;
    const known = own.filter((each) => each !== undefined);
    return (
      known.length === own.length &&
      known.every(({ sign }) => sign >= 0) &&
      Rational.sum(known).equals(Rational.one)
    );
  });
}
