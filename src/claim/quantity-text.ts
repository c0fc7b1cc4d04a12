import { match } from 'ts-pattern';
import { formulaText, isFormula } from '../exact/formula.js';
import type { Values } from '../game/game.js';
import type { Quantity } from './quantity.js';

/**
 * `U_E(entering | t = m)`, `Pr(move = enter | t = H; pooling)`, `∂U_E(entering)/∂c`, `lim_{c → ∞} U_E(entering)`, or a
 * formula.
 */
export function quantityText(quantity: Quantity): string {
  if (isFormula(quantity)) return formulaText(quantity);
  const among = (given: Values): string => {
    const condition = eventText(given);
    return condition && ` | ${condition}`;
  };
  return match(quantity)
    .with({ kind: 'difference' }, ({ one, other }) => {
      // What a sum is made of: there are differences alone.
      const added = negativeOf(other);
      return `${quantityText(one)} ${added ? '+' : '-'} ${bracketed(added ?? other, ['difference'])}`;
    })
    .with({ kind: 'times' }, ({ one, other }) => `${factorText(one)} ${factorText(other)}`)
    .with({ kind: 'over' }, ({ one, other }) => `${factorText(one)}/${factorText(other)}`)
    .with(
      { kind: 'derivative' },
      ({ of, by }) => `∂${bracketed(of, OF_PARTS)}/∂${by.spelling.text}`,
    )
    .with({ kind: 'limit' }, ({ of, by, to }) => {
      const there = to === 'infinity' ? '∞' : formulaText(to);
      return `lim_{${by.spelling.text} → ${there}} ${bracketed(of, OF_PARTS)}`;
    })
    .with({ kind: 'maximum' }, ({ of }) => maximumText(of))
    .with({ kind: 'minimum' }, ({ of }) => `min(${of.map(quantityText).join(', ')})`)
    .with(
      { kind: 'payoff' },
      ({ player, claim, given }) => `U_${player}(${claim.id}${among(given)})`,
    )
    .with(
      { kind: 'probability' },
      ({ claim, of, given }) => `Pr(${eventText(of)}${among(given)}; ${claim.id})`,
    )
    .with({ kind: 'integral' }, ({ claim, of, given }) =>
      'payoff' in of
        ? `U_${of.payoff}(${claim.id}${among(given)})`
        : `Pr(${eventText(of.event)}${among(given)}; ${claim.id})`,
    )
    .exhaustive();
}

/** What a quantity is the negative of: written as nothing less that. */
export function negativeOf(quantity: Quantity): Quantity | undefined {
  if (isFormula(quantity) || quantity.kind !== 'difference') return undefined;
  const { one, other } = quantity;
  return isFormula(one) && one.kind === 'number' && one.value.sign === 0 ? other : undefined;
}

/** What the greatest of several is the absolute value of: something, of it and its negative. */
export function absoluteOf(of: readonly Quantity[]): Quantity | undefined {
  const [one, other, ...more] = of;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  return quantityText(other) === `0 - ${bracketed(one, ['difference'])}` ? one : undefined;
}

/** `max(x, y)`; of something and its negative, `|x|`. */
function maximumText(of: readonly Quantity[]): string {
  const one = absoluteOf(of);
  return one ? `|${quantityText(one)}|` : `max(${of.map(quantityText).join(', ')})`;
}

/** Kinds whose texts end where something else could go on. */
export const OF_PARTS = ['difference', 'times', 'over'] as const;

/** A quantity as a factor, or on one side of a stroke. */
function factorText(quantity: Quantity): string {
  const text = bracketed(quantity, [...OF_PARTS, 'derivative', 'limit']);
  return text.startsWith('-') ? `(${text})` : text;
}

/** A quantity in brackets where it is of a kind that needs them, or a formula of several parts. */
function bracketed(quantity: Quantity, kinds: readonly string[]): string {
  const text = quantityText(quantity);
  const plain = isFormula(quantity) ? !/[ /]/u.test(text) : !kinds.includes(quantity.kind);
  return plain ? text : `(${text})`;
}

/** `war, s = hostile`: what a variable is, in words; one that is called as its value needs no second word. */
export function eventText(event: Values): string {
  return Object.entries(event)
    .map(([name, value]) => (name === value ? value : `${name} = ${value}`))
    .join(', ');
}
