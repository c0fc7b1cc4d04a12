import type { GameForm, Nodes } from './extensive-game.js';

/**
 * A fact that rests on a game's form alone, computed once, however many numbers the game is given.
 * A game at a point shares its form with all others; where a part of it is another, so is the fact.
 */
export function ofStructure<Form extends GameForm, Fact>(
  compute: (form: Form) => Fact,
): (form: Form) => Fact {
  const facts = new WeakMap<Nodes, { readonly of: GameForm; readonly fact: Fact }>();
  return (form) => {
    const found = facts.get(form.nodes);
    if (found && isSame(found.of, form)) return found.fact;
    const fact = compute(form);
    const { title, comment, players, nodes, informationSets, chanceMoves, outcomes } = form;
    const of = { title, comment, players, nodes, informationSets, chanceMoves, outcomes };
    facts.set(form.nodes, { of, fact });
    return fact;
  };
}

function isSame(one: GameForm, other: GameForm): boolean {
  return (
    one.players === other.players &&
    one.informationSets === other.informationSets &&
    one.chanceMoves === other.chanceMoves &&
    one.outcomes === other.outcomes
  );
}
