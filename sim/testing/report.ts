/** What a failing matcher prints: what was asked, what was found, what to do, and the curve. */
import { describe, drawCurve } from './chart';
import { pairsToSettle, type Finding, type Outcome, type Verdict } from './claims';
import { describeRegion, type Question } from './judge';
import type { Curve } from './types';

/** The whole text of a failure. */
export function report(
  { asked }: Question,
  { verdict, findings }: Outcome,
  curves: readonly Curve[],
  isNot: boolean,
): string {
  const telling = findings.filter((finding) => tells(finding, verdict, isNot));
  return [
    `asked: ${isNot ? 'not ' : ''}${asked}`,
    ...(verdict === 'open' ? ['found: not enough runs to say'] : []),
    ...telling.map((finding) => `found: ${sentence(finding)}`),
    ...advice(verdict, telling, curves[0], isNot).map((line) => `do:    ${line}`),
    ...curves.flatMap((curve) => ['', drawCurve(curve)]),
  ].join('\n');
}

/** The findings that made the test fail. */
function tells(finding: Finding, verdict: Verdict, isNot: boolean): boolean {
  if (isNot) return finding.verdict !== 'contradicted';
  return verdict === 'contradicted' ? finding.verdict === 'contradicted' : finding.verdict !== 'holds';
}

function sentence({ what, interval, confidence, region, signed, verdict }: Finding): string {
  const words = { holds: 'which is so', contradicted: 'wholly outside', open: 'open' };
  return `${what} is ${describe(interval, confidence, signed)}, ${words[verdict]}: asked is ${describeRegion(region)}`;
}

function advice(verdict: Verdict, telling: readonly Finding[], curve: Curve, isNot: boolean): string[] {
  if (telling.some(({ interval }) => interval.n === 0))
    return ['nothing was measured in these months: look at output, over and the groups that are recorded'];
  if (verdict === 'contradicted')
    return ['more pairs will not change this: either the claim or the scenario is not what you think'];
  if (verdict === 'holds')
    return ['the runs show what the test says is not so; more pairs will not change this'];
  return [...morePairs(telling, curve), ...(isNot ? [NOT] : [])];
}

const NOT =
  '`.not` passes where the runs speak against what is asked, not where they leave it open; toBeFlatWithin says that nothing happens';

function morePairs(telling: readonly Finding[], { looks, pairs }: Curve): string[] {
  const needed = Math.max(...telling.filter(({ verdict }) => verdict === 'open').map(pairsToSettle));
  const spent = looks.length > 1 ? `all ${pairs} pairs of the budget are spent; ` : '';
  if (!(needed <= MANY * pairs))
    return [
      `${spent}the mean lies so near the bound that more pairs will hardly tell: ask for less, or for toBeFlatWithin`,
    ];
  return [
    `${spent}about ${needed} pairs would tell if the mean stays where it is: pairs: {max: ${2 * needed}} adds them as needed; another seed is no cure`,
  ];
}

/** Times the pairs at hand beyond which nobody waits. */
const MANY = 50;
