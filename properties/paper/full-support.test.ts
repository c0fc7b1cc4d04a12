import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { assessmentAt, claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { Belief } from '../../src/equilibrium/assessment.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { childBy } from '../../src/game/extensive-game.js';
import { formOf } from '../../src/game/unfold.js';
import { priorsWithoutFullSupport } from '../../src/report/text/full-support.js';
import { distributions } from '../arbitrary/rational.js';
import { walked } from '../equilibrium/walked.js';
import { example } from '../sample/regions.js';

const SEED = 20_250_125;
const RANDOM_BELIEFS = 200;
const [zeros, away, off] = [
  /^ {2}(?<zeros>\S.*):$/u,
  /^ {6}for instance at (?<point>.*)$/u,
  /^ {6}(?<player>\S+) at "(?<name>.*)" is off the path; (?<support>every|some|no) .*\) (?<does>does|does NOT)$/u,
];

/** What the report says of one way in which a prior lacks full support. */
interface Block {
  readonly label: string;
  readonly point: Point;
  readonly left: readonly { name: string; player: string; support: string; does: string }[];
}

/** The values that a list such as `q_l = 0, κ = 2, everything else as in the example` departs by. */
function readDeviations(text: string): Point {
  return text.split(', ').reduce((point, part) => {
    const [spelled, value] = part.split(' = ');
    const parameter = collusion.parameters.find(({ spelling }) => spelling.text === spelled);
    if (parameter && value !== undefined) return point.with(parameter.name, Rational.of(value));
    expect(part).toMatch(/^everything (else )?as in the example$/u);
    return point;
  }, example);
}

function read(report: string): { blocks: Block[]; labels: string[] } {
  const [blocks, labels]: [Block[], string[]] = [[], []];
  for (const line of report.split('\n').slice(1)) {
    const label = zeros.exec(line)?.groups?.['zeros'];
    const point = away.exec(line)?.groups?.['point'];
    const set = off.exec(line)?.groups;
    const last = blocks.at(-1);
    if (label !== undefined) labels.push(label);
    else if (point !== undefined)
      blocks.push({ label: labels.at(-1) ?? '', point: readDeviations(point), left: [] });
    else if (set && last) {
      const { name = '', player = '', support = '', does = '' } = set;
      blocks[blocks.length - 1] = {
        ...last,
        left: [...last.left, { name, player, support, does }],
      };
    } else
      expect(line).toMatch(
        /no such parameters were found|exclude that|every information set stays/u,
      );
  }
  return { blocks, labels };
}

const claims = collusion.claims.filter(
  ({ scope, expected, game }) =>
    expected === 'holds' && scope.kind === 'iff' && game.stages.some(({ name }) => name === 't'),
);

describe.each(claims)('without full support, $id', (claim) => {
  const { blocks, labels } = read(priorsWithoutFullSupport(collusion, claim));

  it('is looked at wherever one or two types of B have probability 0', () => {
    expect(labels).toHaveLength(6);
    expect(blocks.length).toBeGreaterThan(0);
  });

  it('has its conditions, and is an equilibrium with the declared beliefs, at each point', () => {
    for (const { label, point } of blocks) {
      const found = claimAtPoint(claim, point);
      expect(brokenRestrictions(collusion.restrictions, point)).toEqual([]);
      for (const part of label.split(', ')) {
        const name = part.replace(' = 0', '');
        expect(point.at(name).isZero, part).toBe(true);
      }
      expect([found.conditionsHold, found.judgment.equilibrium]).toEqual([true, true]);
    }
  });

  it('leaves the path exactly where the report says so', () => {
    for (const { point, left } of blocks) {
      const unreached = claimAtPoint(claim, point).judgment.findings.filter(
        ({ reached }) => !reached,
      );
      expect(left.map(({ name, player }) => [name, player])).toEqual(
        unreached.map(({ set }) => [set.name, set.mover]),
      );
      for (const { does } of left) expect(does).toBe('does');
    }
  });

  it('is supported by every belief, by some or by none, as trying them shows', () => {
    const tree = formOf(claim.game);
    for (const { point, left } of blocks) {
      const at = properGameAt(tree, point);
      const { profile, beliefs } = assessmentAt(claim, tree, point);
      const { payoffs } = walked(at, profile);
      for (const { name, player, support } of left) {
        const set = tree.informationSets.find(
          (each) => each.name === name && each.mover === player,
        );
        if (set === undefined) throw new Error(`there is no ${name}`);
        const who = tree.players.indexOf(player);
        const worth = (belief: Belief, action: number): Rational =>
          Rational.sum(
            set.members.map((member, index) => {
              const payoff = payoffs[childBy(tree.nodes, member, action)]?.[who];
              return (payoff ?? Rational.zero).times(belief[index] ?? Rational.zero);
            }),
          );
        const supports = (belief: Belief): boolean => {
          const each = set.actions.map((_, action) => worth(belief, action));
          const prescribed = Rational.sum(
            each.map((own, action) => own.times(profile[set.index]?.[action] ?? Rational.zero)),
          );
          return each.every((own) => own.atMost(prescribed));
        };
        const certain = set.members.map((_, sure) =>
          set.members.map((__, index) => (index === sure ? Rational.one : Rational.zero)),
        );
        const random = fc.sample(distributions(set.members.length), {
          seed: SEED,
          numRuns: RANDOM_BELIEFS,
        });
        const declared = beliefs[set.index];
        const tried = [...certain, ...random, ...(declared ? [declared] : [])].map(supports);
        const shown = certain.every(supports) ? 'every' : tried.includes(true) ? 'some' : 'no';
        expect(support, name).toBe(shown);
        if (support === 'every') expect(tried).not.toContain(false);
      }
    }
  });
});
