import { match } from 'ts-pattern';
import type { CutoffRule } from '../../equilibrium/continuous/continuous-profile.js';
import type { StatedBelief } from '../../equilibrium/continuous/stated-belief.js';
import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';

/**
 * What a mover does by a rule, cases in the order in which they are looked at: `c below x − p: fight; else accept`.
 * @param type the variable of the mover's own type, by which cutoffs divide.
 */
export function cutoffRuleText(rule: CutoffRule, type: string | undefined): string {
  const cases = (first: string, { play, else: other }: Either): string =>
    `${first}: ${inCase(play, type)}; else ${cutoffRuleText(other, type)}`;
  return match(rule)
    .returnType<string>()
    .with({ kind: 'plays' }, ({ action }) => action)
    .with({ kind: 'chooses' }, ({ number }) => formulaText(number))
    .with({ kind: 'cutoff' }, (each) =>
      cases(`${type ?? ''} below ${formulaText(each.below)}`, each),
    )
    .with({ kind: 'where' }, (each) => cases(`where ${relationText(each.where)}`, each))
    .with({ kind: 'revealed' }, (each) => cases(`where ${each.type} is told`, each))
    .exhaustive();
}

interface Either {
  readonly play: CutoffRule;
  readonly else: CutoffRule;
}

/** What is done in a case that has cases of its own stands in parentheses. */
function inCase(rule: CutoffRule, type: string | undefined): string {
  const text = cutoffRuleText(rule, type);
  return rule.kind === 'plays' || rule.kind === 'chooses' ? text : `(${text})`;
}

/** What is believed after news that nobody is to give. */
export function cutoffBeliefText(belief: StatedBelief): string {
  return match(belief)
    .returnType<string>()
    .with({ kind: 'sure' }, ({ type }) => `sure of ${formulaText(type)}`)
    .with({ kind: 'word' }, ({ word }) => `sure of ${word}`)
    .with(
      { kind: 'among' },
      ({ from, to }) => `as before, from ${formulaText(from)} to ${formulaText(to)}`,
    )
    .with({ kind: 'where' }, ({ where, believe, else: other }) => {
      const first = cutoffBeliefText(believe);
      const own = believe.kind === 'where' ? `(${first})` : first;
      return `where ${relationText(where)}: ${own}; else ${cutoffBeliefText(other)}`;
    })
    .exhaustive();
}
