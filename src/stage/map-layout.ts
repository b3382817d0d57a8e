// The whole geometry of the map for one view and one canvas size: frames, discs, lines, squares, names. The scene draws
// it and adds nothing; tests look at it without a canvas.
import type { MapView } from '../views/map-view.ts';
import type { Box } from './map-boxes.ts';
import { type Frames, framesFor } from './map-frames.ts';
import { type Label, labelsFor, type LabelRoom } from './map-labels.ts';
import { type Link, linksFor } from './map-links.ts';
import { type Node, nodesFor } from './map-nodes.ts';
import { type Nameless, namelessLine } from './map-nameless.ts';
import { plainNames } from './map-plain-names.ts';
import { columnsFor, type PlainColumn, plainFrames, plainNodes } from './map-plain.ts';
import { type RequestRow, requestsFor } from './map-requests.ts';

export interface MapLayout {
  frames: Frames;
  /** In place of a map, where the case has none. */
  columns: PlainColumn[] | null;
  nodes: Node[];
  links: Link[];
  requests: RequestRow[];
  labels: Label[];
  /** Of whom the map says that their names found no room; null where all have theirs, or where a list is asked for them. */
  nameless: Nameless | null;
}

/** The corner that the page's legend of so many lines lies over, where a map is wide enough for one. */
export const legendBox = (lines: number): Box => ({ left: 0, top: 0, right: 218, bottom: 54 + 20 * lines });
const LEGEND_FROM = 560;
/** Below this width only the most important names are shown. */
const SMALL = 480;
const FEW_NAMES = 5;

export const hasLegend = (width: number): boolean => width >= LEGEND_FROM;

export function layOutMap(
  view: Pick<MapView, 'accounts' | 'columns' | 'largest' | 'legend' | 'cornerFree'>,
  width: number,
  height: number,
  measure: LabelRoom['measure'],
  stood: readonly Label[] = [],
): MapLayout {
  const { accounts } = view;
  const corner = hasLegend(width) ? legendBox(view.legend.length).right : 0;
  const columns = view.columns === null ? null : columnsFor(view, width, corner);
  const frames = columns === null ? framesFor(accounts, width, height) : plainFrames(columns, width, height);
  const nodes = columns === null ? nodesFor(view, frames) : plainNodes(view, columns, frames);
  const links = linksFor(accounts, nodes, frames);
  if (columns !== null)
    return { frames, columns, nodes, links, ...plainNames(accounts, nodes, columns, measure), nameless: null };
  const requests = requestsFor(accounts, nodes);
  const legend = hasLegend(width) ? [legendBox(view.legend.length)] : [];
  const labels = labelsFor(accounts, nodes, links, frames, {
    width,
    height,
    measure,
    stood,
    taken: [...legend, ...requests.map(({ box }) => box)],
    most: width < SMALL ? FEW_NAMES : accounts.length,
  });
  const nameless =
    width < SMALL ? null : namelessLine(accounts, labels, nodes, frames, legend, (text) => measure(text, false));
  return { frames, columns, nodes, links, requests, labels, nameless };
}
