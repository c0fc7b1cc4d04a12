import { describe, expect, it } from 'vitest';
import { efgText } from '../../src/game/efg/efg-text.js';
import { beerQuiche, settlement, threeWorkers } from '../equilibrium/refinement/published.js';
import { tabled } from '../equilibrium/refinement/signaling-tables.js';
import { threat } from '../reference/distinctions.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const written = folder();
const sure = (action: string) => ({ [action]: '1' });
const judged = {
  quiche: [
    written('beer-quiche.efg', efgText(tabled(beerQuiche))),
    written(
      'quiche.json',
      JSON.stringify({
        S: { wimpish: sure('quiche'), surly: sure('quiche') },
        R: { beer: sure('duel'), quiche: sure('refrain') },
      }),
    ),
  ],
  beer: [
    written('beer.efg', efgText(tabled(beerQuiche))),
    written(
      'beer.json',
      JSON.stringify({
        S: { wimpish: sure('beer'), surly: sure('beer') },
        R: { beer: sure('refrain'), quiche: sure('duel') },
      }),
    ),
  ],
  settlement: [
    written('settlement.efg', efgText(tabled(settlement))),
    written(
      'high.json',
      JSON.stringify({
        S: { careful: sure('high'), negligent: sure('high') },
        R: { low: sure('reject'), high: sure('accept') },
      }),
    ),
  ],
  workers: [
    written('workers.efg', efgText(tabled(threeWorkers))),
    written(
      'none.json',
      JSON.stringify({
        S: { low: sure('none'), middle: sure('none'), high: sure('none') },
        R: { none: sure('w2'), year: sure('w1') },
      }),
    ),
  ],
  threat: [written('threat.efg', efgText(threat)), written('threat.json', '[[[1, 0]], [[1, 0]]]')],
};
const judge = (what: keyof typeof judged, refinement: string, ...options: string[]) =>
  casus(['judge', ...judged[what], '--refinement', refinement, ...options]);
const prose = (text: string) => text.replace(/\s+/gu, ' ');

describe('casus judge --refinement', () => {
  it('says that the intuitive criterion fails, and what a referee would check', async () => {
    const { status, stdout, stderr } = await judge('quiche', 'intuitive criterion');
    expect([status, stderr]).toEqual([1, '']);
    expect(prose(stdout)).toContain(
      '✗ fails intuitive criterion - after beer, which no type sends, wimpish would lose by every ' +
        'best reply; best replies to beliefs over surly are refrain; surly gains 1 by refrain',
    );
  });

  it('survives where no type gains by all best replies', async () => {
    const { status, stdout } = await judge('settlement', 'intuitive criterion');
    expect(status).toBe(0);
    expect(prose(stdout)).toContain(
      'after low, which no type sends, no type loses by every best reply; best replies to beliefs ' +
        'over careful and negligent are accept and reject; no type gains by all of them',
    );
  });

  it('says whom D1 deletes, for whom, and who gains by every best reply that is left', async () => {
    const { status, stdout } = await judge('settlement', 'D1');
    expect(status).toBe(1);
    expect(prose(stdout)).toContain(
      '✗ fails D1 - after low, which no type sends, negligent is deleted, for careful gains by ' +
        'every best reply by which negligent does not lose; of the best replies to beliefs over ' +
        'careful, by accept careful gains',
    );
  });

  it('says by which reply nobody gains, and what is believed then', async () => {
    const { status, stdout } = await judge('beer', 'D1');
    expect(status).toBe(0);
    expect(prose(stdout)).toContain(
      'surly is deleted, for wimpish gains by every best reply by which surly does not lose; no ' +
        'type gains by duel (as the profile has it), a best reply to wimpish',
    );
  });

  it('says that nobody uses a dominated strategy', async () => {
    const { stdout } = await judge('quiche', 'undominated');
    expect(prose(stdout)).toContain('✓ survives undominated: neither player uses a strategy');
  });

  it('says the same in JSON', async () => {
    const { stdout: other } = await judge('workers', 'D1', '--json');
    expect(jsonDocument(other)).toMatchObject({
      refinement: {
        refinement: 'D1',
        verdict: 'fails',
        messages: [
          {
            message: 'year',
            seenAt: { player: 'R', label: 'year' },
            deleted: [
              { type: 'low', by: 'high' },
              { type: 'middle', by: 'high' },
            ],
            kept: ['high'],
            deterrent: null,
            tempting: [{ replies: ['w3'], gaining: [{ type: 'high', weight: '1' }] }],
          },
        ],
      },
    });
  });

  it('is the same in capitals or not, and adds nothing where it is not asked for', async () => {
    expect((await judge('settlement', 'd1')).stdout).toBe((await judge('settlement', 'D1')).stdout);
    expect((await casus(['judge', ...judged.settlement])).stdout).not.toContain('D1');
    const { stdout } = await casus(['judge', ...judged.settlement, '--json']);
    expect(jsonDocument(stdout)).not.toHaveProperty('refinement');
  });

  it('says why it is not defined, of a game of another form', async () => {
    const { status, stdout } = await judge('threat', 'D1');
    expect(status).toBe(1);
    expect(prose(stdout)).toContain(
      '? not defined: D1 - this is no weak perfect Bayesian equilibrium: shop at set 1 "a rival" gains 3',
    );
  });

  it('refuses names that are none, and two reasons for one exit status', async () => {
    expectRefusal(await judge('quiche', 'D2'), 'no refinement is called "D2"', 'D1');
    expectRefusal(await judge('quiche', 'D1', '--concept', 'nash'), '--concept', '--refinement');
  });
});
