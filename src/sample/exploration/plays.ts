import type { Claim } from '../../claim/claim.js';
import { numeral } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { Rational } from '../../exact/rational.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import { childrenOf, drawAt, setAt } from '../../game/extensive-game.js';

/** A way from the start of a game to an end that a profile takes at some parameters. */
export interface PlayInSymbols {
  readonly end: number;
  /** The probabilities of the branches on the way that are not certain. */
  readonly branches: readonly Formula[];
}

/**
 * The plays that a claimed profile leads to at some parameters, in preorder.
 * @returns `undefined` where there are more than `most` of them.
 */
export function playsInSymbols(
  claim: Claim,
  tree: DeclaredForm,
  most: number,
): PlayInSymbols[] | undefined {
  const found: PlayInSymbols[] = [];
  const visit = (node: number, branches: readonly Formula[]): boolean => {
    const children = childrenOf(tree.nodes, node);
    if (children.length === 0) found.push({ end: node, branches });
    return (
      found.length <= most &&
      children.every((child, branch) => {
        const probability = branchFormula(claim, tree, node, branch);
        if (isNumber(probability, Rational.zero)) return true;
        return visit(
          child,
          isNumber(probability, Rational.one) ? branches : [...branches, probability],
        );
      })
    );
  };
  return visit(0, []) ? found : undefined;
}

const NEVER = numeral(Rational.zero);

/** The probability of a branch, as the game or the claim has it. */
function branchFormula(claim: Claim, tree: DeclaredForm, node: number, branch: number): Formula {
  const draw = drawAt(tree, node);
  if (draw) return entry(tree.quantities, entry(draw.probabilities, branch));
  const set = setAt(tree, node);
  const action = set?.actions[branch];
  if (set === undefined || action === undefined) return NEVER;
  return claim.strategies[set.variable]?.[set.key]?.[action] ?? NEVER;
}

function isNumber(formula: Formula, value: Rational): boolean {
  return formula.kind === 'number' && formula.value.equals(value);
}
