// One paper as it is printed: head with company, year and seed, the headline, its blocks, and the notice at its foot.
import type { Column, Paper, PaperBlock } from '../../views/paper.ts';
import { PaperChart } from './paper-chart.tsx';

export function PaperSheet({ paper }: { paper: Paper }) {
  return (
    <article class="sheet" aria-label={`${paper.title}, ${paper.when}`}>
      <header>
        <p class="paper-folio">
          <b>{paper.company}</b>
          <span>{paper.when}</span>
          {paper.seed === '' ? null : <span>Seed {paper.seed}</span>}
        </p>
        <p class="paper-kind">
          {paper.title}
          {paper.draft ? ', in work' : ''}
        </p>
        <h2>{paper.headline}</h2>
        {paper.sentence === '' ? null : (
          <p class="paper-sentence">
            <span class="paper-label">The team’s reason this year: </span>
            {paper.sentence}
          </p>
        )}
      </header>
      {sideBySide(paper.blocks).map((blocks) =>
        blocks.length === 1 ? (
          <Block key={blocks[0]!.title} block={blocks[0]!} />
        ) : (
          <div key={blocks[0]!.title} class="paper-pair">
            {blocks.map((block) => (
              <Block key={block.title} block={block} />
            ))}
          </div>
        ),
      )}
      <footer>{paper.notice}</footer>
    </article>
  );
}

/** Short blocks by twos, all others alone. */
function sideBySide(blocks: readonly PaperBlock[]): PaperBlock[][] {
  const rows: PaperBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.short && last?.length === 1 && last[0]?.short) last.push(block);
    else rows.push([block]);
  }
  return rows;
}

function Block({ block }: { block: PaperBlock }) {
  return (
    <section class={`paper-block sheet-${block.kind}`}>
      <h3>{block.title}</h3>
      <BlockBody block={block} />
    </section>
  );
}

function BlockBody({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'text':
      return (
        <>
          {block.paragraphs.map((text, i) => (
            <p key={i}>{text}</p>
          ))}
        </>
      );
    case 'list':
      return (
        <ul class="plain">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table block={block} />;
    case 'charts':
      return (
        <div class="paper-charts">
          {block.charts.map((chart) => (
            <PaperChart key={chart.title} chart={chart} />
          ))}
        </div>
      );
  }
}

function Table({ block }: { block: Extract<PaperBlock, { kind: 'table' }> }) {
  const { columns, groups, total, note } = block;
  const lettered = columns.some(({ label }) => label !== '');
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="paper-scroll" role="group" aria-label={block.title} tabIndex={0}>
        <table {...(lettered ? {} : { class: 'sheet-marked' })}>
          {lettered ? (
            <thead>
              <tr>
                {columns.map((column, i) =>
                  column.label === '' ? (
                    <td key={i} />
                  ) : (
                    <th key={i} scope="col" class={column.figure === true ? 'sheet-figure' : ''}>
                      {column.label}
                    </th>
                  ),
                )}
              </tr>
            </thead>
          ) : null}
          {groups
            .filter(({ rows }) => rows.length > 0)
            .map(({ label, rows }) => (
              <tbody key={label}>
                {label === '' ? null : (
                  <tr class="sheet-group">
                    <th colSpan={columns.length} scope="rowgroup">
                      {label}
                    </th>
                  </tr>
                )}
                {rows.map((cells, i) => (
                  <Cells key={i} cells={cells} columns={columns} />
                ))}
              </tbody>
            ))}
          {total === undefined ? null : (
            <tbody class="sheet-total">
              <Cells cells={total} columns={columns} />
            </tbody>
          )}
        </table>
      </div>
      {note === undefined ? null : <p class="paper-note">{note}</p>}
    </>
  );
}

function Cells({ cells, columns }: { cells: readonly string[]; columns: readonly Column[] }) {
  return (
    <tr>
      {cells.map((cell, i) =>
        i === 0 ? (
          <th key={i} scope="row">
            {cell}
          </th>
        ) : (
          <td key={i} class={columns[i]?.figure === true ? 'sheet-figure' : ''}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
}
