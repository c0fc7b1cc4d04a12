import type { Formula } from '../../exact/formula.js';
import type { Relation } from '../../exact/relation.js';
import type { Dictionary } from '../../game/dictionary.js';

/** What is believed after news that nobody is to give, by cases of the number that is seen. */
export type StatedBelief =
  /** Sure of a type. */
  | { readonly kind: 'sure'; readonly type: Formula }
  /** Sure of a word that chance drew. */
  | { readonly kind: 'word'; readonly word: string }
  /** The distribution of types from one to another, as it was before. */
  | { readonly kind: 'among'; readonly from: Formula; readonly to: Formula }
  | {
      readonly kind: 'where';
      readonly where: Relation;
      readonly believe: StatedBelief;
      readonly else: StatedBelief;
    };

/** Beliefs by move, then by what the mover knows; none where nothing is stated. */
export type StatedBeliefs = Dictionary<Dictionary<StatedBelief>>;

/** Every formula of a belief. */
export function formulasOfBelief(belief: StatedBelief): readonly Formula[] {
  switch (belief.kind) {
    case 'word':
      return [];
    case 'sure':
      return [belief.type];
    case 'among':
      return [belief.from, belief.to];
    case 'where':
      return [
        belief.where.left,
        belief.where.right,
        ...formulasOfBelief(belief.believe),
        ...formulasOfBelief(belief.else),
      ];
  }
}
