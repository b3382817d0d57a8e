// The form that opens a class: minutes, a name, the teams, the case with its language and what was measured of it.
// Everything has a value that works.
import { useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import {
  type CertificateCard,
  type NewClass,
  type OfferCard,
  type PresetCard,
  type RehearsalPlan,
  teamNames,
} from '../../views/class-shelf-view.ts';
import { seedTyped } from '../../views/seed-typed.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { ChoiceGroup, NumberField, SelectField } from '../kit/fields.tsx';
import { Arrow } from '../kit/mark.tsx';
import { LineField } from '../kit/text-fields.tsx';
import { RefusalNote, ScreenHead } from '../kit/text.tsx';

const MOST_TEAMS = 60;
const SEED_WORDS =
  'Empty: drawn now. All teams share it: accounts, reasons, events and the climate of the market follow from it. The same number gives another section the same luck.';

export interface NewClassProps {
  presets: readonly PresetCard[];
  /** Null while the server reads its cases. */
  offers: readonly OfferCard[] | null;
  /** Why they could not be fetched; null while nothing is wrong. */
  trouble: { words: string; again: () => void } | null;
  /** Cases that cannot be played as their files stand now, each with its first mistake. */
  broken: readonly { id: string; problem: string }[];
  /** Reads the cases again. */
  lookAgain: () => void;
  create: (wanted: NewClass) => Promise<Refusal | null>;
  /** A class with computer teams that is kept nowhere; null: the first case at the usual pace. */
  rehearse: (plan: RehearsalPlan | null) => void;
}

export function NewClassForm(props: NewClassProps & { back: (() => void) | null }) {
  const { presets } = props;
  const offers = props.offers ?? [];
  const [title, setTitle] = useState('');
  const [presetId, setPreset] = useState<PresetCard['id']>('90');
  const [scenario, setScenario] = useState('');
  const [teams, setTeams] = useState(8);
  const [rule, setRule] = useState<NewClass['rule']>('chair');
  const [seed, setSeed] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [chosenLanguage, setLanguage] = useState<string | null>(null);
  const preset = presets.find(({ id }) => id === presetId);
  const offer = offers.find(({ id }) => id === scenario) ?? offers[0];
  const languages = offer?.languages ?? [];
  // Another case has other languages: its own is then as good as chosen.
  const language = languages.find(({ id }) => id === chosenLanguage) ?? languages[0] ?? null;
  const plan = offer === undefined ? null : { scenario: offer.id, language: language?.id ?? null, preset: presetId };
  const named = title.trim() === '' ? `Class of ${teams} teams` : title.trim();
  const luck = seedTyped(seed);
  const fits = luck.problem === '' && !textRoom(title.trim(), ROOM.classTitle).over;
  return (
    <form
      class="new-class"
      onSubmit={(event) => {
        event.preventDefault();
        if (offer === undefined || !fits) return;
        setBusy(true);
        void props
          .create({
            title: named,
            scenario: offer.id,
            language: language?.id ?? null,
            preset: presetId,
            teams: teamNames(teams),
            rule,
            seed: luck.seed,
          })
          .then((answer) => {
            setBusy(false);
            setRefusal(answer);
          });
      }}
    >
      <div>
        <ScreenHead
          headline="A new class"
          lead="The code is on the screen with the next press. Case, language and luck then stay; the rest can be changed."
        />
        <div class="stack">
          <CaseFields offers={offers} offer={offer} language={language} onCase={setScenario} onLanguage={setLanguage} />
          <BrokenCases {...props} />
          <ChoiceGroup
            legend="How long have you got?"
            segments
            options={presets.map(({ id, minutes }) => ({ value: id, label: `${minutes} min` }))}
            value={presetId}
            onChange={setPreset}
          />
          {preset === undefined ? null : (
            <p class="preset-plan">
              {preset.years} years. {preset.plan}
              {preset.votes ? ' In the committee every seat votes first.' : ''}
            </p>
          )}
          <div class="name-and-teams">
            <LineField
              label="Name of the class"
              value={title}
              most={ROOM.classTitle}
              placeholder={named}
              onInput={setTitle}
            />
            <NumberField
              label="Teams"
              value={teams}
              min={1}
              max={MOST_TEAMS}
              step={1}
              onChange={(count) => setTeams(Math.max(1, Math.min(MOST_TEAMS, Math.round(count))))}
            />
          </div>
          <p class="small quiet">
            {teamNames(Math.min(teams, 6)).join(', ')}
            {teams > 6 ? ' …' : '.'} Teams can rename themselves; four to six people each is a good size.
          </p>
          <ChoiceGroup
            legend="Who says that a team is ready?"
            options={[
              { value: 'chair', label: 'Its chair', hint: 'Quick. Another seat stands in when the chair is away.' },
              { value: 'rotating', label: 'A seat that changes every year' },
              { value: 'majority', label: 'More than half of its seats', hint: 'Slower, and everybody reads.' },
            ]}
            value={rule}
            onChange={setRule}
          />
          <details>
            <summary>Luck of the class</summary>
            <label class="field">
              <span class="label">Seed, a whole number</span>
              <input
                type="text"
                inputMode="numeric"
                value={seed}
                {...(luck.problem === '' ? {} : { 'aria-invalid': true })}
                onInput={(event) => setSeed(event.currentTarget.value)}
              />
              <span class="hint" role="status">
                {luck.problem === '' ? SEED_WORDS : `■ ${luck.problem}`}
              </span>
            </label>
          </details>
          <RefusalNote refusal={refusal} />
          <div class="small-acts form-end">
            <button type="submit" class="button primary" disabled={busy || offer === undefined || !fits}>
              Open the class
              <Arrow />
            </button>
            <button type="button" class="button plain" onClick={() => props.rehearse(plan)}>
              Rehearse with computer teams
            </button>
            {props.back === null ? null : (
              <button type="button" class="button plain" onClick={props.back}>
                Back to my classes
              </button>
            )}
          </div>
        </div>
      </div>
      <aside class="file" aria-label="The case">
        <CaseTitle {...props} offer={offer} />
        <Certificate offer={offer} />
      </aside>
    </form>
  );
}

/** Which case, and in which language where it has more than one. */
function CaseFields(props: {
  offers: readonly OfferCard[];
  offer: OfferCard | undefined;
  language: OfferCard['languages'][number] | null;
  onCase: (id: string) => void;
  onLanguage: (id: string) => void;
}) {
  const { offers, offer, language } = props;
  const languages = offer?.languages ?? [];
  if (offer === undefined || (offers.length < 2 && language === null)) return null;
  return (
    <div class="case-fields">
      {offers.length < 2 ? null : (
        <SelectField
          label="Case"
          options={offers.map(({ id, title }) => ({ value: id, label: title }))}
          value={offer.id}
          onChange={props.onCase}
        />
      )}
      {language === null ? null : (
        <SelectField
          label="Language of the case"
          options={languages.map(({ id, name }) => ({ value: id, label: name }))}
          value={language.id}
          onChange={props.onLanguage}
        />
      )}
      {language === null ? null : (
        <p class="hint">
          {language.lacks === '' ? '' : `${language.lacks} The rest stays in ${languages[0]?.name ?? ''}. `}
          Everybody in the class reads the case in it; buttons stay English.
        </p>
      )}
    </div>
  );
}

function CaseTitle({
  offer,
  offers,
  broken,
  trouble,
}: { offer: OfferCard | undefined } & Pick<NewClassProps, 'offers' | 'broken' | 'trouble'>) {
  if (offer !== undefined) return <h2>{offer.title}</h2>;
  if (trouble !== null)
    return (
      <div role="alert">
        <h2>The cases could not be fetched</h2>
        <p>{trouble.words}</p>
        <button type="button" class="button compact" onClick={trouble.again}>
          Try again
        </button>
      </div>
    );
  if (offers !== null) return <h2>{broken.length === 0 ? 'No case on this server' : 'No case can be played now'}</h2>;
  return (
    <div role="status">
      <h2>Reading the cases</h2>
      <p class="quiet">A server that has just started checks each of them once. Fill in the rest meanwhile.</p>
    </div>
  );
}

/** For an author who mends a case beside the running server. */
function BrokenCases({ broken, lookAgain }: Pick<NewClassProps, 'broken' | 'lookAgain'>) {
  if (broken.length === 0) return null;
  return (
    <div class="stack broken-cases" role="alert">
      {broken.map(({ id, problem }) => (
        <div key={id}>
          <p>
            <strong>The case “{id}” cannot be played as its files stand now.</strong> The first mistake:
          </p>
          <pre class="small">{problem}</pre>
        </div>
      ))}
      <p class="small quiet">Classes that play already keep the text they began with.</p>
      <button type="button" class="button compact" onClick={lookAgain}>
        Look again
      </button>
    </div>
  );
}

const SIGNS = { yes: ['✓', 'for'], no: ['▼', 'against'], told: ['○', 'quiet'] } as const;

function Certificate({ offer }: { offer: OfferCard | undefined }) {
  const certificate = offer?.certificate ?? null;
  if (offer === undefined) return null;
  if (certificate === null)
    return (
      <p class="quiet">
        No certificate yet: nobody has measured on this version ({offer.version}) whether the case is fair and true to
        what was published.
      </p>
    );
  return (
    <div class="stack">
      <p class="lead">{certificate.headline}</p>
      {certificate.warning === '' ? null : <p class="small">■ {certificate.warning}</p>}
      <CertificateLines lines={certificate.answers} />
      <Behind title="What the case claims, and what comes of it" lines={certificate.bands} />
      <Behind title="Published findings that it is held to" lines={certificate.findings} />
      <p class="small quiet">{certificate.measured}</p>
    </div>
  );
}

function Behind(props: { title: string; lines: CertificateCard['bands'] }) {
  if (props.lines.length === 0) return null;
  return (
    <details>
      <summary>{props.title}</summary>
      <CertificateLines lines={props.lines} />
    </details>
  );
}

function CertificateLines(props: { lines: CertificateCard['answers'] }) {
  return (
    <ul class="plain rows small">
      {props.lines.map(({ verdict, sentence }) => (
        <li key={sentence} class="certificate-line">
          <span class={SIGNS[verdict][1]} aria-hidden="true">
            {SIGNS[verdict][0]}
          </span>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
