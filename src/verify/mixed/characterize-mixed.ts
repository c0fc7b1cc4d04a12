import { pureConceptNamed } from '../../claim/proposition/pure-count.js';
import { rootsInFormulas, rootsOfGame } from '../../claim/roots-behind.js';
import { gameNamed, type Specification } from '../../claim/specification.js';
import { refuseRoots } from '../../claim/with-roots.js';
import { Expansion } from '../../derive/expansion.js';
import { ChosenPlay } from '../../derive/pure/choices.js';
import { ForgetfulPlayer } from '../../equilibrium/enumeration/pure-equilibria.js';
import { Unusable } from '../../exact/message.js';
import type { Game } from '../../game/game.js';
import { recallFailures } from '../../game/recall.js';
import { formOf } from '../../game/unfold.js';
import type { Prover } from '../../prove/prover.js';
import type { CharacterizeOptions } from '../characterize/characterize.js';
import { PlainForms } from '../characterize/plain-form.js';
import { Refutations } from '../characterize/refutations.js';
import { cheapestFirst, proverUntil, searchEnd, unlessEnded } from '../characterize/search-end.js';
import { withProofMeans } from '../proof-means.js';
import { decideSupports } from './decided-support.js';
import type { MixedCharacterization } from './mixed-characterization.js';
import { mixesIn } from './mixed-family.js';
import { mixesOf } from './mixes.js';
import { type ClaimedSupports, presupposedSupports } from './presupposed-supports.js';
import { searchSupports, supportCount } from './support-search.js';
import { type WrittenFamilies, writtenFamilies } from './written-family.js';

/** Which mixed equilibria are asked for, where, and when the search ends. */
export interface MixedOptions extends Omit<CharacterizeOptions, 'seed' | 'onProgress'> {
  /** From one to so many information sets mix; by default 2, or as many as the claims presupposed have. */
  readonly mixing?: number | undefined;
  /** Only supports that a claim has where a variable is chosen; with no variable named, everywhere. */
  readonly as?: readonly ClaimedSupports[] | undefined;
  /** Is told of supports as they are decided, and of how many. */
  readonly onProgress?: ((decided: number, of: number) => void) | undefined;
}

/**
 * Every equilibrium of a declared game in which somebody mixes, at no more information sets than asked
 * for, by supports and for all admissible parameters: its probabilities as quotients of polynomials, where
 * indifference is linear in one probability after another, and exactly where it is an equilibrium. Supports
 * that it does not solve, what is open, and how many supports it does not look into are part of the result.
 * @param game the game, or its id.
 * @throws {Unusable} for an id or a concept that is nobody's, where a set has more than six actions, and for a bound
 * that is no whole number from 1 on.
 * @throws {ForgetfulPlayer} where a player forgets.
 * @throws {TooManyPlans} where a player moves too often for her plans to be listed.
 * @example
 * ```js
 * import { characterizeMixed } from 'casus';
 * import paper from './entry.js';
 * const { families, complete } = await characterizeMixed(paper, 'entry', { threads: 0 });
 * [families.length, complete]; // [1, true]
 * ```
 */
export function characterizeMixed(
  spec: Specification,
  game: string | Game,
  options: MixedOptions = {},
): Promise<MixedCharacterization> {
  const { given = [], mixing, threads } = options;
  const concept = pureConceptNamed(options.concept ?? 'weak perfect Bayesian');
  if (mixing !== undefined && (!Number.isSafeInteger(mixing) || mixing < 1))
    throw new Unusable(
      `expected how many sets may mix as a whole number from 1 on, found ${mixing}`,
    );
  const named = gameNamed(spec, game);
  const stated = given.flatMap(({ relation }) => [relation.left, relation.right]);
  refuseRoots(`mixed equilibria of ${named.id}`, [
    ...rootsOfGame(named),
    ...rootsInFormulas(stated),
  ]);
  const form = formOf(named);
  if (recallFailures(form).length > 0)
    throw new ForgetfulPlayer('mixed equilibria are told only where everybody recalls everything');
  const mixes = mixesOf(spec, form);
  const expansion = new Expansion(mixes.spec);
  const play = new ChosenPlay(form, expansion, mixes.bySet);
  const forms = new PlainForms(mixes.spec, named, expansion);
  const about = { play, mixes: mixes.bySet };
  const fixed = presupposedSupports({ ...about, spec, game: named }, options.as ?? []);
  const presupposed = mixesIn({ form, mixes: mixes.bySet }, fixed).length;
  const most = Math.min(mixing ?? Math.max(2, presupposed), form.informationSets.length);
  const { ends, over } = searchEnd(options);
  const means = { cache: false, threads };
  const inTime = (): boolean => !ends.aborted;
  const deciding = withProofMeans(means, undefined, async ({ prover, turn }) => {
    const refutations = new Refutations(
      spec,
      play,
      given,
      proverUntil(ends, prover),
      () => ends.aborted,
    );
    const search = { ...about, fixed, forms, concept, refutations, most, turn, inTime };
    const searched = await searchSupports(search);
    const decided = await decideSupports(searched.left, {
      ...{ spec, play, forms, concept, given, refutations, turn, inTime },
      onProgress: options.onProgress,
      mixes: mixes.bySet,
    });
    return { ...decided, unsearched: [...searched.unsearched, ...decided.unsearched] };
  });
  const finished = async (): Promise<MixedCharacterization> => {
    const decided = await deciding;
    const telling = (prove: Prover['prove']): Promise<WrittenFamilies> =>
      writtenFamilies(decided, {
        ...{ spec, play, forms, given, prove },
        extended: mixes.spec,
        mixes: mixes.bySet,
      });
    const written =
      (await withProofMeans(means, undefined, ({ prover }) =>
        unlessEnded(ends, () => telling(cheapestFirst(prover))),
      )) ??
      // What is told rests on lemmas: they are proved by the cheapest ways, in this thread, or left open.
      (await withProofMeans({ ...means, threads: 0 }, undefined, ({ prover }) =>
        telling(prover.proveBriefly),
      ));
    const { families, open, unproved, proper } = written;
    const { unsolved, unsearched } = decided;
    const supports = supportCount({ ...about, fixed }, most);
    return {
      ...{ game: named, form, mixes: mixes.bySet, concept, given, fixed, most, expansion },
      ...{ families, open, unsolved, unsearched, unproved, proper, supports },
      beyond: supportCount({ ...about, fixed }, form.informationSets.length) - supports,
      complete: open.length + unsolved.length + unsearched.length + unproved.length === 0,
    };
  };
  return finished().finally(over);
}
