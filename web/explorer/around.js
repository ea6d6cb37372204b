// Around a thing: the thing in the middle, what acts on it in a column at its left, what it acts on at its right, by relation, in
// pixels of the window. What the columns have no room for stands in further parts.

import { claims, graph, nodes, things } from "./graph.js";
import { state } from "./state.js";
import { at } from "./elements.js";
import { labelsOf, reading, wrapped } from "./wording.js";
import { narrow } from "./media.js";
import { foremost, passes } from "./claims.js";

const { line: LINE, character: CHARACTER, wide: WIDE } = graph.measures;
const GAP = 9, SIGN = 26, MARGIN = 24, BUTTONS = 28, LEAST = 300; // a column narrower than its names is no longer one
const COLUMN = 70; // how far the only column stands from the line that it hangs on

/** Whether a thing has a neighbourhood to be shown: whether any claim that is drawn has it at an end. */
export const hasNeighbours = (id) => things.has(id) && nodes.get(id).degree > 0;

/** Whether there is room for one column only. */
export const isOneColumn = () => narrow.matches || at("picture").clientWidth < 2 * LEAST;

/** How many letters a line of a neighbour's name may have. */
export function lettersAside() {
  const { clientWidth } = at("picture");
  const room = isOneColumn() ? clientWidth - COLUMN - 2 * MARGIN - SIGN : (clientWidth / 2) * 0.62 - MARGIN - BUTTONS;
  return Math.max(12, Math.min(Math.floor(room / CHARACTER), isOneColumn() ? 60 : WIDE));
}

/** Each neighbour once, under the first claim that is said to be so, else the first. */
function tiesOf(id) {
  const ties = new Map(), letters = lettersAside();
  const own = graph.edges.filter(({ from, to }) => (from === id) !== (to === id));
  for (const edge of own) {
    const forth = edge.from === id, other = forth ? edge.to : edge.from;
    const passing = edge.claims.map((one) => claims.get(one)).filter(passes);
    const claim = passing.length ? foremost(passing) : null, before = ties.get(other);
    if (!claim || (before && (before.claim.asserted || !claim.asserted))) continue;
    const lines = Math.max(...labelsOf(other).map((label) => wrapped(label, letters).length));
    ties.set(other, { id: other, claim, forth, lines, relation: `${claim.relation} ${Boolean(claim.negated)}` });
  }
  const isBetter = (a, b) => nodes.get(b.id).degree - nodes.get(a.id).degree || (a.id < b.id ? -1 : 1);
  return [...ties.values()].sort(isBetter);
}

/** By relation, that of most neighbours first; the first of each relation has a heading. */
function inOrder(ties) {
  const groups = new Map();
  for (const tie of ties) groups.set(tie.relation, [...(groups.get(tie.relation) ?? []), tie]);
  const largest = [...groups.values()].sort((a, b) => b.length - a.length || (a[0].relation < b[0].relation ? -1 : 1));
  return largest.flatMap((group) => group.map((tie, place) => ({ ...tie, leads: place === 0 })));
}

const heightOf = (ties) => ties.reduce((sum, { lines, leads }) => sum + LINE * (lines + leads) + GAP, 0);

/** The columns that these stand in, each from top to bottom. */
const columnsOf = (ties) => {
  const [back, forth] = [false, true].map((way) => inOrder(ties.filter((tie) => tie.forth === way)));
  return isOneColumn() ? [[...back, ...forth]] : [back, forth];
};

/** Those of the best connected for which the columns have room, and the others. */
function shareOut(ties, height) {
  const kept = [], left = [];
  for (const tie of ties) {
    const fits = columnsOf([...kept, tie]).every((column) => heightOf(column) <= height);
    (fits || kept.length === 0 ? kept : left).push(tie);
  }
  return [kept, left];
}

/** The neighbours by the parts in which they are shown. */
function partsOf(id, height) {
  const parts = [];
  let rest = tiesOf(id);
  while (rest.length) {
    const [kept, left] = shareOut(rest, height);
    parts.push(kept);
    rest = left;
  }
  return parts.length ? parts : [[]];
}

/** The places in a column that begins at a height; a sign stands where the name of its thing does, not beside the heading. */
function placesIn(column, x, from) {
  let top = from;
  return column.map(({ id, lines, leads }) => {
    const height = LINE * (lines + leads) + GAP, y = Math.round(top + (height + LINE * leads) / 2);
    top += height;
    return [id, { x, y }];
  });
}

const LEGEND = 130; // pixels: as high as the legend can become, which has other signs under each part
/** The height that every part has at least, so that each thing is in one of them. */
function heightForAll() {
  const main = document.querySelector("main"), { offsetHeight: told } = document.querySelector(".seen");
  return Math.min(main.clientHeight - told - LEGEND, at("picture").clientHeight);
}

/** The part of a thing's neighbourhood that is asked for: the places, what stands over the first of each relation, how many
 * parts there are, and the things of all of them. */
export function neighbourhood(id) {
  const { clientWidth, clientHeight } = at("picture"), isOne = isOneColumn();
  const parts = partsOf(id, Math.max(isOne ? clientHeight - 4 * LINE : heightForAll() - 2 * MARGIN, 160));
  const part = Math.min(state.part, parts.length - 1), columns = columnsOf(parts[part]);
  const aside = Math.max(clientWidth / 2 - MARGIN - BUTTONS - lettersAside() * CHARACTER - SIGN / 2, 120);
  const placed = isOne ? placesIn(columns[0], COLUMN, 1.5 * LINE)
    : columns.flatMap((column, side) => placesIn(column, side ? aside : -aside, -heightOf(column) / 2));
  const leading = columns.flat().filter(({ leads }) => leads);
  return {
    parts: parts.length, all: [id, ...parts.flat().map((tie) => tie.id)], places: new Map([[id, { x: 0, y: 0 }], ...placed]),
    headings: new Map(leading.map(({ id: other, claim, forth }) => [other, () => reading(claim, forth)])),
  };
}
