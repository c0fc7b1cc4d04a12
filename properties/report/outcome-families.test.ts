import { expect, it } from 'vitest';
import { solution } from '../../src/equilibrium/enumeration/solution.js';
import { readEfg } from '../../src/index.js';
import { outcomeLines } from '../../src/report/text/outcome.js';

/** A stays out, or enters a subgame in which nothing that is done matters. */
const game = readEfg(
  `EFG 2 R "Out" { "A" "B" }
p "" 1 1 "" { "out" "in" } 0
t "" 1 "" { 1, 0 }
p "" 2 1 "" { "left" "middle" "right" } 0
t "" 2 "" { 0, 0 }
t "" 3 "" { 0, 0 }
t "" 4 "" { 0, 0 }`,
  'out',
);

const found = solution(game, 'nash', 1_000);

/** The same with families one action apart, so many that the actions recur, and how often one is looked at. */
function withFamilies(actions: readonly number[]) {
  let looks = 0;
  const families = actions.map((action) => ({
    get choices() {
      looks++;
      return [[0], [action]];
    },
  }));
  const classes = found.classes.map((each) => ({ ...each, families }));
  const lines = outcomeLines(
    { ...found, classes },
    [{ talk: 'silent', sameAs: 0, renamed: [] }],
    [],
    0,
  );
  return { lines, looks };
}

it('tells what is done elsewhere without a look at families that add nothing', () => {
  expect(found.classes).toHaveLength(1);
  const many = Array.from({ length: 10_000 }, (_, k) => k % 3);
  const { lines, looks } = withFamilies(many);
  expect(lines.join('\n')).toContain('elsewhere, in 3 profiles, all combinations of these');
  expect(lines.join('\n')).toContain('anything');
  expect(looks).toBe(3);
});

it('looks at each family once where some action is never played', () => {
  const { lines, looks } = withFamilies([2, 0, 0, 2, 0]);
  expect(lines.join('\n')).toContain('left or right');
  expect(looks).toBe(5);
});
