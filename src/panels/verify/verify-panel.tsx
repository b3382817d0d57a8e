// For whoever teaches without a server: records in, each played again, a table out. The codes that the teams read out
// after each year can be typed in beside it.
import type { OfferedFile } from '../../views/ui-event.ts';
import { VERIFY_FIGURES, type VerifyRow, type VerifyView } from '../../views/verify-view.ts';
import { DropVeil } from '../kit/drop-veil.tsx';
import { TextField } from '../kit/text-fields.tsx';
import { FileButton } from '../kit/file-button.tsx';
import { LonePage } from '../kit/lone-page.tsx';
import { ScreenHead, Section, TableScroll } from '../kit/text.tsx';
import './verify.css';

export interface VerifyProps {
  view: VerifyView;
  codes: string;
  onCodes: (codes: string) => void;
  onFiles: (files: OfferedFile[]) => void;
  onClear: () => void;
  onSave: () => void;
}

const SIGNS = { working: '○', for: '●', against: '■' } as const;

export function VerifyPanel(props: VerifyProps) {
  const { view } = props;
  return (
    <LonePage class="verify-page">
      <ScreenHead
        headline="Verify the records of a class"
        lead="Drop the files your teams have saved anywhere on this page. Each game is played again here, decision by decision, and its figures compared. Nothing leaves this computer."
      />
      <div class="columns">
        <Section title="Records" part aside={<span role="status">{view.summary}</span>}>
          {view.rows.length === 0 ? (
            <p class="quiet">
              None yet. A team saves its game as a file with “Export” on the title page, and hands that file in.
            </p>
          ) : (
            <Records rows={view.rows} />
          )}
          {view.warning === '' ? null : (
            <p class="refusal">
              <span aria-hidden="true">■ </span>
              {view.warning}
            </p>
          )}
          <div class="verify-acts">
            <FileButton
              label={view.rows.length === 0 ? 'Choose records' : 'Add records'}
              accept=".json,application/json"
              onFiles={props.onFiles}
            />
            {view.rows.length === 0 ? null : (
              <>
                <button type="button" class="button plain" disabled={view.working} onClick={props.onSave}>
                  Save the table as CSV
                </button>
                <button type="button" class="button plain" onClick={props.onClear}>
                  Start again
                </button>
              </>
            )}
          </div>
        </Section>
        <div>
          <Section title="Codes the teams read out" part>
            <TextField
              label="Codes noted in class"
              hint="Six characters a team and year, in any order. Every team finds its code at the foot of the year’s results."
              rows={4}
              value={props.codes}
              onChange={props.onCodes}
            />
          </Section>
          <Section title="What this shows">
            <div class="prose small">
              <p>
                <strong>Verified by replay:</strong> these decisions, under this luck, lead to these figures. A made-up
                result cannot pass.
              </p>
              <p>
                <strong>Matches commitment:</strong> the record is the one the team had when it read out its codes. It
                has not been played over since.
              </p>
              <p>
                Neither shows how often somebody tried in private before: the luck of a game lies on the team’s own
                computer. A class on a server does not have that gap.
              </p>
            </div>
          </Section>
        </div>
      </div>
      <DropVeil onFiles={props.onFiles} words="Let go to have these records played again" />
    </LonePage>
  );
}

function Records(props: { rows: readonly VerifyRow[] }) {
  return (
    <TableScroll label="Records">
      <table class="data verify-table">
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Codes by year</th>
            {VERIFY_FIGURES.map(({ label, unit }) => (
              <th key={label} scope="col" class="num">
                {label}
                {unit === '' ? null : <span class="hint">{unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.team}
                <span class={`verify-verdict ${row.tone === 'working' ? 'quiet' : row.tone}`}>
                  <span aria-hidden="true">{SIGNS[row.tone]} </span>
                  {row.verdict}
                </span>
                {row.aside === '' || row.tone === 'against' ? null : <span class="hint">{row.aside}</span>}
                {row.seed === '' ? null : <span class="hint">Seed {row.seed}</span>}
              </th>
              {row.tone === 'against' ? <td colSpan={1 + VERIFY_FIGURES.length}>{row.aside}</td> : <Years row={row} />}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Years(props: { row: VerifyRow }) {
  const { row } = props;
  return (
    <>
      <td>
        <ul class="plain verify-codes">
          {row.codes.map((code) => (
            <Code key={code.year} code={code} />
          ))}
        </ul>
      </td>
      {VERIFY_FIGURES.map(({ label }, i) => (
        <td key={label} class="num">
          {row.figures[i] ?? ''}
        </td>
      ))}
    </>
  );
}

const NOTED = { yes: ['✓', 'noted', 'for'], no: ['✗', 'not noted', 'against'], unasked: ['', '', ''] } as const;

function Code(props: { code: VerifyRow['codes'][number] }) {
  const { year, code, noted } = props.code;
  const [sign, word, tone] = NOTED[noted];
  return (
    <li>
      <span class="quiet">{year}</span> <code>{code}</code>{' '}
      {sign === '' ? null : (
        <span class={tone}>
          <span aria-hidden="true">{sign}</span>
          <span class="visually-hidden">{word}</span>
        </span>
      )}
    </li>
  );
}
