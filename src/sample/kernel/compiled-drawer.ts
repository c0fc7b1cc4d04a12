import { entry } from '../../exact/entry.js';
import { shorten } from './bracket.js';
import { CodeWriter } from './code.js';
import { type AskedAlong, askedAlong, type DrawerFor, type DrawnProgram } from './drawer.js';
import { type ExactSign, exactSigns } from './exact-signs.js';
import { verdictCode } from './kernel.js';
import type { Move } from './move.js';
import { movingSteps } from './terrain.js';

/** Draws by code that is generated for a program on a grid. */
export const compiledDrawer: DrawerFor = ({ kernel, directions, events, grid }, start, choose) => {
  const { operations } = kernel;
  const point = Float64Array.from(start);
  let counted = 0;
  const whole = exactSigns(operations, BigInt(grid.denominator));
  const exact: ExactSign = (step, at) => {
    counted++;
    return whole(step, at);
  };
  const writer = new CodeWriter(operations, grid.bounds, grid.denominator);
  const compiled = (parameters: string, body: string) =>
    new Function('exact', `"use strict";return function(${parameters}){${body}}`)(exact);
  const verdictAt: (x: Float64Array) => number = compiled('x', verdictCode(kernel, writer));
  const countAt: (x: Float64Array, counts: number[]) => void = compiled(
    ...(['x,counts', eventCode(events, writer)] as const),
  );
  return {
    point,
    moves: directions.map((direction) => {
      const asked = askedAlong(direction, writer.bounds);
      const make = new Function(
        ...['exact', 'choose', 'shorten', 'lines', 'x'],
        `"use strict";${moveCode(direction.symbol, asked, entry(grid.bounds, direction.symbol), writer)}`,
      );
      return make(
        exact,
        choose,
        shorten,
        asked.lines.map(({ bracket }) => bracket),
        point,
      ) as Move;
    }),
    verdict: () => verdictAt(point),
    countEvents: (counts) => countAt(point, counts),
    exactSigns: () => counted,
  };
};

function eventCode(events: DrawnProgram['events'], writer: CodeWriter): string {
  const steps = events.flat().map(({ step }) => step);
  const counts = events.map((tests, index) => {
    const holds = tests.map((test) => `(${writer.test(test)})`);
    return `if(${holds.join('&&') || 'true'})counts[${index}]++;`;
  });
  return `${writer.steps(steps)}${counts.join('')}`;
}

/** What a move along a symbol does, as JavaScript. */
function moveCode(
  symbol: number,
  { lines, tests }: AskedAlong,
  bound: number,
  writer: CodeWriter,
): string {
  const needed = writer.needed([
    ...lines.flatMap(({ rest, slope }) => [rest, slope]),
    ...tests.map(({ step }) => step),
  ]);
  const moving = movingSteps(writer.operations, symbol);
  const changing = writer.needed(tests.map(({ step }) => step));
  const holds = tests.map((test) => `(${writer.test(test)})`).join('&&');
  return [
    ...lines.map((_, index) => `const l${index}=lines[${index}];`),
    'return function(random,times,told){',
    `const bracket={from:${-bound},to:${bound}};`,
    writer.definitions(needed.filter((step) => moving[step] !== 1)),
    ...lines.map(({ rest, slope }, index) => `shorten(bracket,l${index},a${rest},a${slope});`),
    'const {from,to}=bracket;',
    'for(let k=0;k<times;k++){',
    `const now=x[${symbol}];let low=from,high=to;`,
    'for(;;){',
    `const next=choose(random,low,high,now,x);x[${symbol}]=next;if(next===now)break;`,
    writer.definitions(changing.filter((step) => moving[step] === 1)),
    `if(${holds || 'true'})break;`,
    'if(next<now)low=next+1;else high=next-1;}',
    'told();}}',
  ].join('');
}
