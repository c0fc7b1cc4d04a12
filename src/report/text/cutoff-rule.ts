import { match } from 'ts-pattern';
import type { CutoffRule } from '../../equilibrium/continuous/continuous-profile.js';
import type { StatedBelief } from '../../equilibrium/continuous/stated-belief.js';
import { type Formula, formulaText } from '../../exact/formula.js';
import { type Relation, relationText } from '../../exact/relation.js';

/** How formulas, and the names of variables and values, are written among words. */
export interface Writing {
  readonly formula: (formula: Formula) => string;
  readonly relation: (relation: Relation) => string;
  readonly name: (name: string) => string;
}

/** As they are told in the terminal. */
export const PLAINLY: Writing = {
  formula: (formula) => formulaText(formula),
  relation: relationText,
  name: (name) => name,
};

/**
 * What a mover does by a rule, cases in the order in which they are looked at: `c below x − p: fight; else accept`.
 * @param type the variable of the mover's own type, by which cutoffs divide.
 */
export function cutoffRuleText(
  rule: CutoffRule,
  type: string | undefined,
  writing: Writing = PLAINLY,
): string {
  const { formula, relation, name } = writing;
  const cases = (first: string, { play, else: other }: Either): string =>
    `${first}: ${inCase(play, type, writing)}; else ${cutoffRuleText(other, type, writing)}`;
  return match(rule)
    .returnType<string>()
    .with({ kind: 'plays' }, ({ action }) => name(action))
    .with({ kind: 'chooses' }, ({ number }) => formula(number))
    .with({ kind: 'cutoff' }, (each) =>
      cases(`${name(type ?? '')} below ${formula(each.below)}`, each),
    )
    .with({ kind: 'where' }, (each) => cases(`where ${relation(each.where)}`, each))
    .with({ kind: 'revealed' }, (each) => cases(`where ${name(each.type)} is told`, each))
    .exhaustive();
}

interface Either {
  readonly play: CutoffRule;
  readonly else: CutoffRule;
}

/** What is done in a case that has cases of its own stands in parentheses. */
function inCase(rule: CutoffRule, type: string | undefined, writing: Writing): string {
  const text = cutoffRuleText(rule, type, writing);
  return rule.kind === 'plays' || rule.kind === 'chooses' ? text : `(${text})`;
}

/** What is believed after news that nobody is to give. */
export function cutoffBeliefText(belief: StatedBelief, writing: Writing = PLAINLY): string {
  const { formula, relation, name } = writing;
  return match(belief)
    .returnType<string>()
    .with({ kind: 'sure' }, ({ type }) => `sure of ${formula(type)}`)
    .with({ kind: 'word' }, ({ word }) => `sure of ${name(word)}`)
    .with({ kind: 'among' }, ({ from, to }) => `as before, from ${formula(from)} to ${formula(to)}`)
    .with({ kind: 'where' }, ({ where, believe, else: other }) => {
      const first = cutoffBeliefText(believe, writing);
      const own = believe.kind === 'where' ? `(${first})` : first;
      return `where ${relation(where)}: ${own}; else ${cutoffBeliefText(other, writing)}`;
    })
    .exhaustive();
}
