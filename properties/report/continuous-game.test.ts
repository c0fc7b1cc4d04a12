import { describe, expect, it } from 'vitest';
import cournot from '../../catalog/cournot-1838/duopoly.js';
import crawfordSobel from '../../catalog/crawford-sobel-1982/uniform-quadratic.js';
import fearon from '../../catalog/fearon-1995/private-cost.js';
import malisSmith from '../../catalog/malis-smith-2021/state-visits.js';
import tullock from '../../catalog/tullock-1980/rent-seeking.js';
import collusion from '../../spec/index.js';
import { continuousGamesOf } from '../../src/claim/continuous/listed-games.js';
import { formulaText } from '../../src/exact/formula.js';
import { formulasOfPayoff } from '../../src/game/continuous/case-payoff.js';
import { historiesBefore } from '../../src/game/continuous/continuous-game.js';
import {
  between,
  continuousClaim,
  continuousTiming,
  math,
  relation,
  type Source,
  solveAt,
  specification,
} from '../../src/index.js';
import { contentsJson } from '../../src/report/json/contents.js';
import { tableOfContents } from '../../src/report/text/claim-table.js';
import { continuousGameText, cutoffTables } from '../../src/report/text/continuous-game.js';

const published = [cournot, crawfordSobel, fearon, malisSmith, tullock, collusion];
const games = published.flatMap((spec) => continuousGamesOf(spec).map((game) => ({ spec, game })));

function plain(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ');
}

describe.each(games)('what is shown of the game $game.id', ({ spec, game }) => {
  const text = plain(continuousGameText(game));

  it('has every stage with its interval or its words', () => {
    for (const [index, stage] of game.stages.entries()) {
      const among =
        'values' in stage
          ? stage.values.join(', ')
          : `${formulaText(stage.interval.from)} to ${formulaText(stage.interval.to)}`;
      const who = 'by' in stage ? stage.by : 'nature';
      expect(text).toContain(` ${index + 1}. ${who} ${stage.name} ${among}`);
    }
  });

  it('has what each player gets in every case', () => {
    const paid = historiesBefore(game, game.stages.length).flatMap((history) =>
      Object.values(game.payoffs(history)).flatMap(formulasOfPayoff),
    );
    for (const each of paid) expect(text).toContain(formulaText(each));
  });

  it('is listed, in JSON, too', () => {
    expect(plain(tableOfContents(spec))).toContain(` ${game.id} ${game.title}`);
    const told = contentsJson(spec).continuousGames.find(({ id }) => id === game.id);
    expect(told?.stages.map(({ name }) => name)).toEqual(game.stages.map(({ name }) => name));
  });
});

const source: Source = {
  publication: { authors: ['The casus developers'], title: 'Shown', year: 2026 },
  place: 'a page',
};
const bids = continuousTiming({ id: 'bids', title: 'Bids', players: ['A', 'B'], source })
  .nature('state', { from: ['low', 'high'], probabilities: { low: '1/4', high: '3/4' } })
  .nature('v', { density: (v) => math`2 ${v}`, between: [0, 1] })
  .move('a', { by: 'A', knows: ['state'], chooses: ['bid', 'pass'] })
  .move('b', { by: 'B', knows: ['v', 'a'], chooses: between(0, 1), when: { a: 'bid' } })
  .payoffs({
    A: ({ a }) => (a === 'bid' ? 1 : 0),
    B: ({ v, a, b }) =>
      a === 'bid' && typeof b !== 'string'
        ? { where: relation`${b} > 1/2`, pays: math`${v} − ${b}`, else: 0 }
        : 0,
  });
const bidding = continuousClaim(bids, {
  ...{ id: 'bidding', title: 'Bidding', source, says: 'All bid.' },
  strategies: {
    a: { low: 'bid', high: 'bid' },
    b: { bid: { below: '1/2', play: 0, else: math`1/2` } },
  },
  holds: { iff: [] },
  expected: 'fails',
});
const spec = specification({
  ...{ publication: source.publication, parameters: [], restrictions: [], games: [], claims: [] },
  statements: [bidding],
});

describe('a game with words, a density and payoffs by cases', () => {
  it('is shown with each of them', () => {
    const lines = plain(continuousGameText(bids)).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'players: A, B; 3 information sets, one for each number that is known there',
        ' 4. B b 0 to 1 v, a only if a = bid',
        ' state low: 1/4, high: 3/4',
        ' v with density 2 v',
        ' state = low, a = bid 1 v - b where b > 1/2; else 0',
        ' state = high, a = pass 0 0',
      ]),
    );
  });

  it('is shown with what each type does', () => {
    expect(plain(cutoffTables(bidding)).split('\n')).toEqual([
      ' player decides by does',
      ' A a: low bid',
      ' A a: high bid',
      ' B b: bid v v below 1/2: 0; else 1/2',
    ]);
  });

  it('is not solved, and whoever asks for it is told why', () => {
    expect(() => solveAt(spec, 'bids', {})).toThrow('bids has types or actions from intervals');
  });
});
