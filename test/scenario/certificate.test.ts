// The certificate beside a scenario: read back as written, refused when it is none, and told when it is old.
import { expect, it } from 'vitest';
import {
  type Certificate,
  checkCertificate,
  emptyCertificate,
  readCertificate,
} from '../../src/scenario/certificate.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { findCertificate } from '../../src/cli/certificate-file.ts';
import { RULES_VERSION } from '../../src/engine/rules-version.ts';
import { certificateView } from '../../src/views/certificate-view.ts';

const HASH = 'a'.repeat(64);
const scenario = { id: 'orchard', version: '1.0.0', wordlessHash: HASH, title: 'Orchard' };
const certificate: Certificate = {
  ...emptyCertificate(scenario, '1'),
  theory: {
    firstSeed: 0,
    seeds: 40,
    facts: [{ id: 'F1', sentence: 'It pays late.', source: 'a study', figure: '+3.0 M', holds: true }],
    targets: [],
  },
};
const file = JSON.stringify(certificate);

it('is read as it was written, and anything else is none', () => {
  expect(readCertificate(file)).toEqual(certificate);
  expect(readCertificate('{}')).toBeNull();
  expect(readCertificate('<html>')).toBeNull();
  expect(readCertificate(JSON.stringify({ ...certificate, more: 1 }))).toBeNull();
});

it('is warned of when the scenario or the rules have changed', () => {
  const said = (text: string, now: { wordlessHash: string; rules: string }) => {
    const found = checkCertificate('orchard/certificate.json', text, now);
    return found === null ? null : `${found.code} ${found.message}`;
  };
  expect(said(file, { wordlessHash: HASH, rules: '1' })).toBeNull();
  expect(said(file, { wordlessHash: 'b'.repeat(64), rules: '1' })).toBe(
    'W413 The scenario was changed since this certificate was written, in more than words.',
  );
  expect(said(file, { wordlessHash: HASH, rules: '2' })).toBe(
    'W413 This certificate was written for rules 1; the game now has rules 2.',
  );
  expect(said('{}', { wordlessHash: HASH, rules: '1' })).toBe('W413 This certificate cannot be read.');
});

it('tells an instructor what held, and that it is old or missing', () => {
  const now = certificateView(certificate, { wordlessHash: HASH, rules: '1' });
  expect(now).toMatchObject({ headline: '1 of 1 published findings hold.', warning: '' });
  expect(certificateView(certificate, { wordlessHash: 'c', rules: '1' }).warning).toContain(
    'before this scenario was changed',
  );
  expect(certificateView(null, { wordlessHash: HASH, rules: '1' }).headline).toBe(
    'This scenario carries no certificate.',
  );
});

it.each(['3m-emea', 'luxury-ecommerce', 'd2c-apparel', 'design-lab'])(
  'the one of %s was measured as the case is now',
  (id) => {
    const kept = findCertificate(new URL(`../../scenarios/${id}`, import.meta.url).pathname);
    expect(kept).toMatchObject({
      scenario: { id, wordlessHash: compileScenarioFolder(id).wordlessHash },
      rules: RULES_VERSION,
    });
    expect(kept?.balance).not.toBeNull();
  },
);
