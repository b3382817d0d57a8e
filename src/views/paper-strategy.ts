// The strategy page: which model, for whom, what for, at which prices, run by which figures, and who gains and loses.
import type { RelationshipTarget } from '../engine/decisions/decision.ts';
import { designView } from './design-view.ts';
import { counted, listed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { accountName } from './names.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';

const TARGETS: Record<RelationshipTarget, string> = {
  BAS: 'Basic',
  COO: 'Cooperative',
  INT: 'Interdependent',
  ITG: 'Integrated',
};

/** The strategy as it stood on the sheet. */
export function strategyPaper(game: SeenGame, draft: boolean): Paper {
  const view = designView(game);
  const world = worldOf(game);
  const { sheet } = game.state;
  const model = view.models.find(({ chosen }) => chosen);
  const names = (people: readonly { name: string }[]) =>
    people.length === 0 ? 'nobody in particular' : listed(people.map(({ name }) => name));
  const scope = (all: readonly { name: string; on: boolean }[]) =>
    all.every(({ on }) => on) ? 'all' : listed(all.filter(({ on }) => on).map(({ name }) => name)) || 'none';
  const purpose = view.purposes.find(({ id }) => id === view.purpose);
  const price = view.prices.find(({ id }) => id === view.price);
  const figures = view.kpis.filter(({ on }) => on);
  const blocks: PaperBlock[] = [
    {
      kind: 'facts',
      title: 'The programme',
      rows: [
        { label: 'Model', value: model === undefined ? sheet.model : `${model.name}. ${model.summary}` },
        {
          label: 'For',
          value: purpose === undefined ? 'No purpose is named.' : `${purpose.label}, ${purpose.hint}.`,
        },
        { label: view.legends.groups, value: scope(view.groups) },
        { label: world.company.words === undefined ? 'Regions' : view.legends.clusters, value: scope(view.clusters) },
        { label: 'Price demands', value: price === undefined ? '' : `${price.label}. ${price.hint}` },
        {
          label: 'Run by',
          value: `${figures.length === 0 ? '' : `${listed(figures.map(({ label }) => label.toLowerCase()))}. `}${view.kpiSet}`,
        },
      ],
    },
    ...(model === undefined
      ? []
      : [
          {
            kind: 'facts',
            title: 'What the model means',
            rows: [
              { label: 'Gain a say', value: names(model.gains) },
              { label: 'Lose a say', value: names(model.loses) },
              { label: 'Cost', value: model.cost },
              { label: 'Speed', value: model.speed },
              { label: 'Evidence', value: model.evidence },
            ],
          } satisfies PaperBlock,
        ]),
    {
      kind: 'table',
      title: 'Relationships aimed at',
      columns: [{ label: 'Key account' }, { label: 'Tier' }, { label: 'Relationship aimed at' }],
      groups: [
        {
          label: '',
          rows: sheet.accounts.map(({ account, tier }) => {
            const target = sheet.targets[account];
            return [accountName(world, account), tier, target === undefined ? 'by the programme' : TARGETS[target]];
          }),
        },
      ],
    },
  ];
  const headline = `${model?.name ?? sheet.model}${purpose === undefined ? '' : ` for ${purpose.label.toLowerCase()}`}, ${counted(sheet.accounts.length, 'key account')}`;
  return paperOf(game, 'strategy', { headline, blocks }, draft);
}
