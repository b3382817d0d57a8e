// The instructor's part of the page: #/console. The address says what is wanted: the one-time link (setup/...), a second
// instructor's link (pass/...), a class by its id, or the list of classes.
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import { type ClassLine, type ClassServerInfo, type Offers, pageAddress } from '../../classroom/http-messages.ts';
import { PRESET_LIST } from '../../classroom/presets.ts';
import { ClassShelf } from '../../panels/console/class-shelf.tsx';
import { DoorTrouble, SetUpPage, SignInPage } from '../../panels/console/door-pages.tsx';
import {
  type ClassCard,
  type NewClass,
  languageCards,
  type OfferCard,
  presetCard,
} from '../../views/class-shelf-view.ts';
import { findClassServer } from './class-requests.ts';
import { ConsoleClass, keepLinks } from './console-class.tsx';
import {
  classLines,
  deleteClass,
  offers as askOffers,
  openClass,
  setUp,
  signIn,
  signOut,
  takePass,
} from './desk-requests.ts';
import { type RehearsalAsked, rehearsalAddress } from './rehearsal-plan.ts';
import { keyMaker } from './time-key.ts';

const LIST = '#/console';
const nextKey = keyMaker(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes),
);

interface Route {
  kind: 'list' | 'setup' | 'pass' | 'class' | 'rehearsal';
  /** Token or id. */
  what: string;
}

function routeOf(hash: string): Route {
  const [first = '', second = ''] = hash.replace(/^#\/console\/?/, '').split('/');
  if (first === 'setup' || first === 'pass') return { kind: first, what: second };
  if (first === 'rehearsal') return { kind: 'rehearsal', what: hash };
  return first === '' ? { kind: 'list', what: '' } : { kind: 'class', what: first };
}

/** The address without its secret: it stays in no history and on no screen. */
const go = (hash: string) => {
  location.replace(hash);
};

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}

type Server = ClassServerInfo | 'asking' | 'none';

function ConsoleApp() {
  const route = useRoute();
  const [server, setServer] = useState<Server>('asking');
  const look = () => {
    void findClassServer().then((found) => setServer(found ?? 'none'));
  };
  useEffect(look, []);
  // A rehearsal needs no server: it runs where somebody only tries the game.
  if (route.kind === 'rehearsal' && server !== 'asking')
    return <Rehearse key={route.what} address={route.what} served={server !== 'none'} />;
  if (server === 'asking') return <DoorTrouble headline="Looking for the class server" lead="A moment." />;
  if (server === 'none')
    return (
      <DoorTrouble
        headline="There is no class server here"
        lead="This page was opened as files: it can be played alone. To lead a class, start the server (npm start) and open the address it prints."
        button={{ label: 'Rehearse with computer teams', press: () => go(rehearsalAddress(null)) }}
      />
    );
  if (route.kind === 'setup')
    return (
      <SetUpPage
        send={async (password) => {
          const answer = await setUp(route.what, password);
          if (answer === null) {
            go(LIST);
            look();
          }
          return answer;
        }}
      />
    );
  if (route.kind === 'pass') return <Pass token={route.what} />;
  const door = (
    <SignInPage
      needsSetup={server.needsSetup}
      send={async (password) => {
        const answer = await signIn(password);
        if (answer === null) look();
        return answer;
      }}
    />
  );
  if (route.kind === 'class')
    return (
      <ConsoleClass
        // Signed in, the line is opened anew.
        key={`${route.what} ${server.instructor}`}
        signIn={door}
        classId={route.what}
        role={server.instructor ? 'lead' : 'second'}
        leave={server.instructor ? () => go(LIST) : null}
        rehearse={(plan) => window.open(rehearsalAddress(plan), '_blank', 'noopener')}
      />
    );
  if (!server.instructor) return door;
  return <Shelf onSignedOut={look} />;
}

/** The rehearsal's code comes with the engine, when somebody asks for it. */
function Rehearse(props: RehearsalAsked) {
  const [room, setRoom] = useState<ComponentType<RehearsalAsked & { leave: () => void }> | 'failed' | null>(null);
  useEffect(() => {
    import('./rehearsal-class.tsx').then(
      ({ RehearsalClass }) => setRoom(() => RehearsalClass),
      () => setRoom('failed'),
    );
  }, []);
  if (room === 'failed')
    return (
      <DoorTrouble headline="The rehearsal could not be loaded" lead="Check the connection and load the page again." />
    );
  if (room === null) return <DoorTrouble headline="Opening the rehearsal" lead="A moment." />;
  const Room = room;
  return <Room {...props} leave={() => go(LIST)} />;
}

/** A second instructor's link becomes a cookie, and the address loses its secret. */
function Pass({ token }: { token: string }) {
  const [refused, setRefused] = useState<Refusal | null>(null);
  useEffect(() => {
    void takePass(token).then((answer) => {
      if (answer.ok) go(pageAddress.console(answer.value.classId));
      else setRefused(answer.refused);
    });
  }, [token]);
  return refused === null ? (
    <DoorTrouble headline="Opening the class" lead="A moment." />
  ) : (
    <DoorTrouble headline="This link opens nothing" lead={refused.message} />
  );
}

const offerCards = ({ scenarios }: Offers): OfferCard[] =>
  scenarios.map(({ scenarioId, title, version, years, languages, certificate }) => ({
    id: scenarioId,
    title,
    version,
    years,
    languages: languageCards(languages),
    certificate,
  }));

function Shelf(props: { onSignedOut: () => void }) {
  const [lines, setLines] = useState<ClassLine[] | Refusal | null>(null);
  const [offers, setOffers] = useState<Offers | Refusal | null>(null);
  const read = async () => {
    const answer = await classLines();
    setLines(answer.ok ? answer.value.classes : answer.refused);
  };
  // A server that has just started reads its cases first, which takes a while: the classes need not wait for them.
  const readOffers = async () => {
    setOffers(null);
    const answer = await askOffers();
    setOffers(answer.ok ? answer.value : answer.refused);
  };
  useEffect(() => {
    void read();
    void readOffers();
  }, []);
  if (lines === null) return <DoorTrouble headline="Fetching your classes" lead="A moment." />;
  if ('code' in lines)
    return (
      <DoorTrouble
        headline="Your classes could not be fetched"
        lead={lines.message}
        button={{ label: 'Try again', press: () => void read() }}
      />
    );
  const offered = offers === null || 'code' in offers ? null : offers;
  return (
    <ClassShelf
      key={lines.length}
      classes={classCards(lines, offered)}
      offers={offered === null ? null : offerCards(offered)}
      broken={(offered?.broken ?? []).map(({ scenarioId, problem }) => ({ id: scenarioId, problem }))}
      lookAgain={() => void readOffers()}
      trouble={offers !== null && 'code' in offers ? { words: offers.message, again: () => void readOffers() } : null}
      presets={PRESET_LIST.map(presetCard)}
      now={Date.now()}
      open={(id) => go(pageAddress.console(id))}
      create={create}
      remove={async (id) => {
        const answer = await deleteClass(id);
        if (answer === null) await read();
        return answer;
      }}
      rehearse={(plan) => go(rehearsalAddress(plan))}
      signOut={() => void signOut().then(props.onSignedOut)}
    />
  );
}

function classCards(lines: readonly ClassLine[], offers: Offers | null): ClassCard[] {
  const titles = new Map(offers?.scenarios.map(({ scenarioId, title }) => [scenarioId, title]));
  return lines
    .map(({ classId, title, scenarioId, joinCode, createdAt, lastAt, readOnly }) => ({
      id: classId,
      title,
      scenario: titles.get(scenarioId) ?? scenarioId,
      code: joinCode ?? '',
      createdAt,
      lastAt,
      readOnly: readOnly ?? '',
    }))
    .toSorted((a, b) => b.lastAt - a.lastAt);
}

async function create({ title, scenario, language, preset, teams, rule, seed }: NewClass): Promise<Refusal | null> {
  const opened = await openClass({
    key: nextKey(),
    title,
    scenarioId: scenario,
    preset,
    teams,
    rule,
    ...(language === null ? {} : { language }),
    ...(seed === null ? {} : { seed }),
  });
  if (!opened.ok) return opened.refused;
  keepLinks(opened.value);
  go(pageAddress.console(opened.value.classId));
  return null;
}

export function openEntry(root: Element): void {
  render(<ConsoleApp />, root);
}
