import { match } from 'ts-pattern';
import type { ClaimedEquilibrium, JudgedByItself } from '../../claim/claimed-equilibrium.js';
import { reducedProfiles } from '../../equilibrium/enumeration/family.js';
import type { OutcomeClass } from '../../equilibrium/enumeration/outcome-class.js';
import { paretoOrder } from '../../equilibrium/enumeration/pareto-order.js';
import type { Solution } from '../../equilibrium/enumeration/solution.js';
import { talkOf } from '../../equilibrium/enumeration/talk.js';
import type { MinimaxEquilibrium } from '../../equilibrium/enumeration/zero-sum/minimax-equilibrium.js';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { actionTitle, playerTitle, setNumbers } from '../text/extensive-names.js';
import type { MixedReport } from '../text/mixed-solution.js';
import type { SolutionReport } from '../text/solution.js';

/** How much of a long list a JSON document holds; the number of all is always given beside it. */
export interface ListLimits {
  /** Outcomes listed. */
  readonly outcomes: number;
  /** Families listed, of all outcomes together: of many outcomes each has one at least. */
  readonly families: number;
  /** Outcomes listed that Pareto dominate one. */
  readonly dominating: number;
}

const LIMITS: ListLimits = { outcomes: 1000, families: 1000, dominating: 20 };

/** What a list of everything is limited by. */
export const NO_LIMITS: ListLimits = {
  outcomes: Number.POSITIVE_INFINITY,
  families: Number.POSITIVE_INFINITY,
  dominating: Number.POSITIVE_INFINITY,
};

/**
 * The equilibria of a game as the JSON document of `casus solve`. Outcomes are numbered from 1;
 * numbers of profiles are strings, for they may be large. Of many outcomes and families the first
 * 1,000 are listed, of outcomes that Pareto dominate one the first 20, unless other limits are given.
 * @example
 * ```js
 * import { readEfg, solutionJson, solve } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * solutionJson(solve(readEfg(text, 'choice'))).profiles; // '1'
 * ```
 */
export function solutionJson(
  { solution, minimax, claims }: SolutionReport,
  limits: ListLimits = LIMITS,
) {
  const { game, concept, classes, undecided, complete, ended } = solution;
  const dominating = paretoOrder(classes);
  const listed = classes.slice(0, limits.outcomes);
  const spread = spreadOver(listed, limits.families);
  const talk = talkOf(game, classes);
  const names = game.players.map((_, player) => playerTitle(game, player));
  const actionAt = (set: number, action: number): string =>
    actionTitle(entry(game.informationSets, set).actions, action);
  return {
    game: game.title,
    concept,
    complete,
    endedBy: ended ?? null,
    undecided: `${undecided}`,
    profiles: `${total(classes.map((each) => each.profiles))}`,
    ...(concept === 'nash' ? { reducedProfiles: `${reduced(solution)}` } : {}),
    informationSets: game.informationSets.map(({ player, name, actions }, set) => ({
      player: names[player],
      informationSet: entry(setNumbers(game), set),
      label: name,
      actions,
    })),
    claims: claims.map(claimedEquilibriumJson),
    ...(minimax && { minimax: minimaxJson(game, minimax) }),
    outcomeCount: classes.length,
    familyCount: classes.reduce((sum, { families }) => sum + families.length, 0),
    outcomes: listed.map((found, index) => ({
      outcome: index + 1,
      talk: entry(talk, index).talk,
      sameAs: entry(talk, index).sameAs + 1,
      renamed: entry(talk, index).renamed.map(({ player, messages, at, throughout }) => ({
        player: names[player],
        messages,
        ...(!throughout && { informationSets: [...at].map((set) => entry(setNumbers(game), set)) }),
      })),
      payoffs: Object.fromEntries(names.map((name, player) => [name, `${found.payoffs[player]}`])),
      ...dominatedJson(dominating(index), limits),
      profiles: `${found.profiles}`,
      path: found.path.map((action, set) => (action === undefined ? null : actionAt(set, action))),
      familyCount: found.families.length,
      families: found.families
        .slice(0, entry(spread, index))
        .map(({ choices }) =>
          choices.map((actions, set) => actions.map((action) => actionAt(set, action))),
        ),
    })),
  };
}

function dominatedJson(by: readonly number[], { dominating }: ListLimits) {
  return {
    paretoDominatedByCount: by.length,
    paretoDominatedBy: by.slice(0, dominating).map((rival) => rival + 1),
  };
}

/** How many families are listed of each outcome: one of each, and more of the first ones as there is room. */
function spreadOver(classes: readonly OutcomeClass[], most: number): number[] {
  let room = Math.max(0, most - classes.length);
  return classes.map(({ families }) => {
    const listed = Math.min(families.length, 1 + room);
    room -= listed - 1;
    return listed;
  });
}

function reduced({ game, classes }: Solution): bigint {
  return total(
    classes.flatMap(({ families }) => families.map((family) => reducedProfiles(game, family))),
  );
}

function total(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, each) => sum + each, 0n);
}

const NO_EQUILIBRIUM: JudgedByItself = { equilibrium: false, withStatedBeliefs: false };
const UNDECIDED: JudgedByItself = { equilibrium: undefined, withStatedBeliefs: undefined };

/** Where a claimed equilibrium stands, as part of the JSON document of `casus solve`; null is undecided. */
export function claimedEquilibriumJson(found: ClaimedEquilibrium) {
  const judged = match(found)
    .with({ kind: 'nonexistent' }, { kind: 'rootless' }, () => NO_EQUILIBRIUM)
    .with({ kind: 'at no number' }, () => UNDECIDED)
    .otherwise((by): JudgedByItself => by);
  const roots = found.roots.map(({ root, value }) => [root.name, `${value}`] as const);
  return {
    id: found.claim.id,
    found: found.kind,
    outcome: 'inClass' in found ? found.inClass + 1 : null,
    equilibrium: judged.equilibrium ?? null,
    withStatedBeliefs: judged.withStatedBeliefs ?? null,
    ...(roots.length > 0 && { roots: Object.fromEntries(roots) }),
  };
}

/**
 * What a game is worth whose payoffs are a constant sum, and one equilibrium of it, as part of a JSON
 * document; `holds` is null where the concept was not decided of it.
 */
function minimaxJson(game: ExtensiveGame, found: MinimaxEquilibrium) {
  const { profile, values, sum, concept, verdict } = found;
  return {
    sum,
    values: Object.fromEntries(
      values.map((value, player) => [playerTitle(game, player), value] as const),
    ),
    equilibrium: profile,
    concept,
    holds: verdict.holds ?? null,
  };
}

/** Equilibria in which somebody mixes, as part of a JSON document; supports that are not covered are listed in full. */
export function mixedJson(game: ExtensiveGame, { found, mixing }: MixedReport) {
  const named = (supports: readonly (readonly number[])[]): string[][] =>
    supports.map((used, set) =>
      used.map((action) => actionTitle(entry(game.informationSets, set).actions, action)),
    );
  return {
    mixing,
    complete: found.complete,
    supports: found.supports,
    equilibria: found.equilibria.map(({ profile, free }) => ({ profile, free })),
    nonlinear: found.nonlinear.map(named),
    undecided: found.undecided.map(named),
  };
}
