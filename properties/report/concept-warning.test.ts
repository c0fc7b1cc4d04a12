import { describe, expect, it } from 'vitest';
import { type Claim, relation, restriction, type Specification } from '../../src/index.js';
import { verifyJson } from '../../src/report/json/verify.js';
import { verifyText } from '../../src/report/text/verify.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { type Verdict, verdictByDraws } from '../../src/verify/verdict.js';
import { market, source } from '../claim/entry.js';
import { readingSigns, stayingOut, w } from '../claim/outside-option.js';

const settings = { runs: 5, seed: 1 };

async function found(spec: Specification, claim: Claim): Promise<Verdict> {
  return verdictByDraws(await surveyEquilibrium(spec, claim, settings));
}

async function text(claim: Claim, spec: Specification): Promise<string> {
  return verifyText(spec, [await found(spec, claim)], settings.seed).replace(/\s+/gu, ' ');
}

const option: Specification = {
  ...market,
  parameters: [...market.parameters, w],
  restrictions: [restriction('staying out costs nothing', relation`${w} ≥ 0`, source)],
};
const above = restriction('staying out is best', relation`${w} ≥ 2`, source);
const blind: Specification = { ...market, restrictions: [] };

describe('a warning', () => {
  it('says what is believed, after which history, and what the strategies make of it', async () => {
    expect(await text(stayingOut('R', 'B'), option)).toContain(
      '2 at "nothing" is said to believe in, B for sure, which contradicts the strategies: given "in", they make it in, T for sure (at the example\'s values)',
    );
  });

  it('says by which concept an equilibrium fails, and why', async () => {
    expect(await text(stayingOut('R', 'B'), option)).toContain(
      'it is not subgame perfect: in the subgame after in, 2 gains 1 by L at set 1 "nothing"',
    );
    expect(await text(readingSigns, blind)).toContain('it is not sequential: ');
  });

  it('is seen in the line of the verdict, and nothing is where there is none', async () => {
    expect(await text(stayingOut('R', 'B'), option)).toContain(
      'weak perfect Bayesian, with a warning',
    );
    const fine = await text(stayingOut('L', 'T'), { ...option, restrictions: [above] });
    expect(fine).toContain('survived');
    expect(fine).not.toMatch(/warning/iu);
  });

  it('is data too, and none is given of what is refuted', async () => {
    const survived = await surveyEquilibrium(option, stayingOut('R', 'B'), settings);
    const { warnings } = survived;
    expect(warnings).toHaveLength(3);
    const refuted = {
      ...(await surveyEquilibrium(option, stayingOut('R', 'T'), settings)),
      warnings,
    };
    const verdicts = [survived, refuted].map(verdictByDraws);
    const { claims } = verifyJson(option, verdicts, settings);
    const shown = claims.map((each) => ('warnings' in each ? each.warnings : undefined));
    expect(shown).toMatchObject([
      [
        {
          about: 'belief',
          player: '2',
          stated: { 'in, T': '0', 'in, B': '1' },
          after: 'in',
          dictated: { 'in, T': '1', 'in, B': '0' },
        },
        { about: 'concept', fails: 'subgame perfect' },
        { about: 'concept', fails: 'sequential' },
      ],
      [],
    ]);
  });
});
