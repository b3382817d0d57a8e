// The questions of balance, answered from a report's figures in one sentence each. The bounds are ours: design 8 for luck
// and recipes, the issue's own words for models, a tenth of the best for everything that is called as good as it.
import { eurM } from '../../base/euros.ts';
import { RESPECT_WORDS } from './option-words.ts';
import type { BalanceFinding, BalancePart, BalanceReport, OptionFigures } from './report.ts';

type Figures = Pick<BalanceReport, BalancePart>;

/** As good as the best: at most this far behind, in percent. */
const CLOSE = 10;
/** On so many classes an option must be best to be called dominant. */
const NEARLY_ALWAYS = 0.9;
const LUCK_AT_MOST = 20;
const RECIPE_KEEPS_AT_MOST = 50;
const MODELS_WANTED = 3;

const percent = (value: number): string => `${Math.round(value)} %`;
const quoted = (label: string): string => `“${label}”`;

/** Models at most a tenth behind the best by the score, and by the gain over no programme. */
export function closeModels({ models }: Pick<Figures, 'models'>): { byScore: string[]; byGain: string[] } {
  const close = (of: (m: Figures['models'][number]) => number): string[] => {
    const best = Math.max(...models.map(of));
    return models.filter((m) => of(m) >= best * (1 - CLOSE / 100)).map(({ name }) => name);
  };
  return { byScore: close((m) => m.meanScore), byGain: close((m) => m.meanGain) };
}

function modelFindings(report: Pick<Figures, 'models'>): BalanceFinding[] {
  const [first, second] = report.models;
  if (first === undefined || second === undefined) return [];
  const lead = first.meanGain > 0 ? (100 * (first.meanGain - second.meanGain)) / first.meanGain : 0;
  const best = report.models.reduce((x, y) => (y.meanScore > x.meanScore ? y : x));
  const scoreLead =
    (100 * (best.meanScore - Math.max(...report.models.filter((m) => m !== best).map((m) => m.meanScore)))) /
    best.meanScore;
  const dominant = (first.winShare >= NEARLY_ALWAYS && lead > CLOSE && best === first) || scoreLead > CLOSE;
  const { byScore, byGain } = closeModels(report);
  return [
    {
      code: 'B601',
      holds: !dominant,
      sentence: `${dominant ? 'One model dominates' : 'No model dominates'}: ${quoted(first.name)} gains most, ${percent(lead)} more than ${quoted(second.name)}, and is ahead in ${percent(100 * first.winShare)} of unseen classes; by score ${quoted(best.name)} leads by ${percent(scoreLead)}.`,
    },
    {
      code: 'B602',
      holds: byScore.length >= MODELS_WANTED,
      sentence: `${byScore.length} models come within ${CLOSE} % of the best score when played well (${byScore.join('; ')}); ${byGain.length} by gain over no programme (${byGain.join('; ')}).`,
    },
  ];
}

/** The option of a respect that leads all others by more than a tenth and nearly always, or null. */
function dominantOf(options: readonly OptionFigures[]): { best: OptionFigures; lead: number } | null {
  const order = options.toSorted((x, y) => x.costEurM - y.costEurM);
  const [best, next] = order;
  if (best === undefined || next === undefined) return null;
  const lead = next.costPercent - best.costPercent;
  return best.bestOn >= NEARLY_ALWAYS && lead > CLOSE ? { best, lead } : null;
}

const of = (report: Pick<Figures, 'options'>, respect: OptionFigures['respect']): OptionFigures[] =>
  report.options.filter((o) => o.respect === respect && o.option !== 'matched' && o.option !== 'best');

function optionFindings(report: Pick<Figures, 'models' | 'options'>): BalanceFinding[] {
  const tactics = of(report, 'tactics').toSorted((x, y) => x.costEurM - y.costEurM);
  const [single] = tactics;
  const answer = dominantOf(of(report, 'answers'));
  const answers = of(report, 'answers').toSorted((x, y) => x.costEurM - y.costEurM);
  const others = (['price', 'kpis', 'pace'] as const).flatMap((respect) => {
    const found = dominantOf(of(report, respect));
    return found === null ? [] : [found];
  });
  const cards = [
    ...new Set(report.options.filter(({ respect }) => respect === 'dilemma').map(({ card }) => card)),
  ].flatMap((card) => {
    const found = dominantOf(report.options.filter((o) => o.respect === 'dilemma' && o.card === card));
    return found === null ? [] : [{ card, ...found }];
  });
  const unused = report.options.filter(
    ({ respect, usedBy, costPercent }) => respect !== 'event' && usedBy === 0 && costPercent > CLOSE,
  );
  const weak = report.models.filter(({ meanGain }) => meanGain <= 0);
  return [
    ...(single === undefined
      ? []
      : [
          {
            code: 'B603',
            holds: single.costPercent > CLOSE,
            sentence:
              single.costPercent > CLOSE
                ? `No tactic dominates: used on everybody the best of them, ${quoted(single.label)}, costs ${percent(single.costPercent)} of the gain.`
                : `${quoted(single.label)} used on everybody does as well as looking for each person’s reason.`,
          },
        ]),
    ...(answers[0] === undefined || answers[1] === undefined
      ? []
      : [
          {
            code: 'B604',
            holds: answer === null,
            sentence:
              answer === null
                ? `No kind of answer dominates in the committee: ${quoted(answers[0].label)} first is best, by ${percent(answers[1].costPercent - answers[0].costPercent)} of the gain before ${quoted(answers[1].label)}.`
                : `One kind of answer dominates in the committee: ${quoted(answer.best.label)} first, by ${percent(answer.lead)} of the gain.`,
          },
        ]),
    {
      code: 'B605',
      holds: others.length + cards.length === 0,
      sentence:
        others.length + cards.length === 0
          ? 'No price policy, set of figures, pace or side of a dilemma dominates.'
          : `Nearly always best, by more than ${CLOSE} % of the gain: ${[
              ...others.map(({ best, lead }) => `${respectWords(best)}: ${quoted(best.label)} (${percent(lead)})`),
              ...cards.map(({ best, lead }) => `${quoted(best.label)} (${percent(lead)})`),
            ].join('; ')}.`,
    },
    {
      code: 'B606',
      holds: null,
      sentence: unusedSentence([
        ...weak.map(({ name }) => ['Model', name] as const),
        ...unused.map((option) => [respectWords(option), option.label] as const),
      ]),
    },
  ];
}

const respectWords = ({ respect, cardTitle }: OptionFigures): string =>
  respect === 'dilemma' || respect === 'event' ? cardTitle : RESPECT_WORDS[respect];

/** Options by what they are options of, each group once. */
function unusedSentence(options: readonly (readonly [string, string])[]): string {
  if (options.length === 0) return 'Every option is in some good team.';
  const groups = [...Map.groupBy(options, ([of]) => of)].map(
    ([of, labels]) => `${of}: ${labels.map(([, label]) => label).join(', ')}`,
  );
  return `Options that no good team uses. ${groups.join('; ')}.`;
}

function cardFinding(report: Pick<Figures, 'options'>): BalanceFinding {
  const events = of(report, 'event');
  const plain = events.filter(({ bestOn, games }) => bestOn >= NEARLY_ALWAYS && games >= 4);
  const all = new Set(events.filter(({ games }) => games >= 4).map(({ card }) => card)).size;
  return {
    code: 'B607',
    holds: null,
    sentence: `Cards with one answer that is best for money and score wherever it came up: ${plain.length} of ${all}${plain.length === 0 ? '' : ` (${plain.map(({ cardTitle }) => quoted(cardTitle)).join(', ')})`}.`,
  };
}

/** All answers to which the figures are there, in the order of their codes. */
export function findingsOf(figures: Partial<Figures>): BalanceFinding[] {
  const { models, options, luck, difficulty, recipe, targets, sensitivity } = figures;
  return [
    ...(models === undefined ? [] : modelFindings({ models })),
    ...(models === undefined || options === undefined ? [] : optionFindings({ models, options })),
    ...(options === undefined ? [] : [cardFinding({ options })]),
    ...(luck === undefined ? [] : [luckFinding(luck)]),
    ...(difficulty === undefined ? [] : [difficultyFinding(difficulty)]),
    ...(recipe === undefined ? [] : [recipeFinding(recipe)]),
    ...(targets === undefined ? [] : [targetFinding(targets)]),
    ...(sensitivity === undefined ? [] : [sensitivityFinding(sensitivity)]),
  ];
}

const luckFinding = (luck: Figures['luck']): BalanceFinding => ({
  code: 'B608',
  holds: luck.percent <= LUCK_AT_MOST,
  sentence: `Luck is ${percent(luck.percent)} of the difference between ${luck.teams} competent teams of a class (${percent(luck.from)} to ${percent(luck.to)} in ${luck.classes} classes); at most ${LUCK_AT_MOST} % is wanted.`,
});

const difficultyFinding = ({ random, reference, best }: Figures['difficulty']): BalanceFinding => ({
  code: 'B609',
  // The best team was found by gain: by score the reference may stand beside it.
  holds: random.score < reference.score && random.gain < best.gain / 2,
  sentence: `Difficulty: teams that decide by lot score ${Math.round(random.score)} (gain ${eurM(random.gain)}), the careful plan ${Math.round(reference.score)} (${eurM(reference.gain)}), the best team found ${Math.round(best.score)} (${eurM(best.gain)}).`,
});

function recipeFinding(recipe: Figures['recipe']): BalanceFinding {
  const share = recipe.bestNew > 0 ? (100 * recipe.gainNew) / recipe.bestNew : 0;
  return {
    code: 'B610',
    holds: recipe.keptPercent <= RECIPE_KEEPS_AT_MOST,
    sentence: `The best of ${recipe.recipes} recipes gains ${eurM(recipe.gainNew)} in new classes, ${percent(share)} of what the best team that looks at its class gains; of its lead over the careful plan it keeps ${percent(Math.max(0, recipe.keptPercent))}.`,
  };
}

function targetFinding(targets: Figures['targets']): BalanceFinding {
  const short = targets.filter(({ verdict }) => verdict === 'short');
  const edge = targets.filter(({ verdict }) => verdict === 'edge');
  return {
    code: 'B611',
    holds: targets.length === 0 ? null : short.length === 0,
    sentence:
      targets.length === 0
        ? 'The scenario is held to no calibration target that its length allows.'
        : `${targets.length - short.length} of ${targets.length} calibration targets are met${edge.length === 0 ? '' : `, ${edge.length} of them within chance of a bound (${edge.map(({ id }) => id).join(', ')})`}${short.length === 0 ? '' : `; outside their band: ${short.map(({ id }) => id).join(' ')}`}.`,
  };
}

function sensitivityFinding(sensitivity: Figures['sensitivity']): BalanceFinding {
  const assumed = sensitivity.filter(({ assumption }) => assumption).slice(0, 3);
  return {
    code: 'B612',
    holds: null,
    sentence: `A fifth more or less moves the careful plan’s gain most for: ${assumed.map(({ label, percent: share }) => `${quoted(label)} (${percent(share)})`).join('; ')}.`,
  };
}
