// The timeline: a row for each dated claim, in lanes, drawn as SVG, so that it can be saved as it is seen.

import { graph, REPORTED } from "./graph.js";
import { state } from "./state.js";
import { said, shortened, told, word } from "./wording.js";
import { at, el, inSvg, renew } from "./elements.js";
import { visit } from "./links.js";
import { colour } from "./colours.js";
import { goesOn, passes, periodOf } from "./claims.js";
import { sceneClaims } from "./scenes.js";

const ROW = 24, AXIS = 30, GAP = 12, SIDE = 16, LANE = 30, NAME = 34;

/** A date as a number of years; the end of a period is the day after it. */
function inYears(iso, isEnd) {
  const [year, month, day] = iso.split("-").map(Number);
  return (Date.UTC(year, month - 1, day + (isEnd ? 1 : 0)) - Date.UTC(year, 0, 1)) / 31557600000 + year;
}

const beginning = ({ from, until }) => from ?? until;
const laneAt = new Map(graph.lanes.map(({ id }, place) => [id, place]));
/** By lane, and in each from early to late. */
export const datedClaims = () => sceneClaims().filter((claim) => passes(claim) && beginning(claim)).sort((a, b) =>
  laneAt.get(a.lane) - laneAt.get(b.lane) || (beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : 0));

// ---- Years ----------------------------------------------------------------------------------------------------------

/** The span of years of all rows, whole years. */
function spanOf(rows) {
  const ends = rows.flatMap(({ from, until }) => [from && inYears(from), until && inYears(until, true)]).filter(Boolean);
  return [Math.floor(Math.min(...ends, 2020)), Math.ceil(Math.max(...ends, 2022))];
}

const LEAST = 0.35; // the room of a year in which nothing begins or ends, to that of one in which something does
/** Where years stand between 0 and 1: more room for those in which bars begin or end. */
function yearScale(rows) {
  const [first, last] = spanOf(rows), marks = new Map();
  for (const iso of rows.flatMap(({ from, until }) => [from, until]).filter(Boolean)) {
    const year = Number(iso.slice(0, 4));
    marks.set(year, (marks.get(year) ?? 0) + 1);
  }
  const years = Array.from({ length: last - first }, (_, n) => first + n);
  const rooms = years.map((year) => LEAST + Math.min(Math.sqrt(marks.get(year) ?? 0), 3));
  const sums = rooms.reduce((all, room) => [...all, all.at(-1) + room], [0]), whole = sums.at(-1);
  const scale = (year) => {
    const kept = Math.min(Math.max(year, first), last), at = Math.min(Math.floor(kept) - first, years.length - 1);
    return (sums[at] + (kept - first - at) * rooms[at]) / whole;
  };
  return { years: [...years, last], scale };
}

/** How the width is shared: texts at the left and bars at the right, or on a telephone texts over the bars. */
function columnsOf(width) {
  const stacked = width < 640, bars = stacked ? SIDE : Math.round(width * 0.5);
  return { stacked, bars, texts: stacked ? width - 2 * SIDE : bars - GAP - SIDE, row: stacked ? 44 : ROW };
}

/** What places the rows: how the width is shared, and where a year stands in it. */
function frameOf(width) {
  const { years, scale } = yearScale(datedClaims()), columns = columnsOf(width);
  const scaled = (year) => columns.bars + 8 + scale(year) * (width - columns.bars - SIDE - 16);
  return { years, columns, scaled, width };
}

/** Those for which there is room, first the years that are drawn wide themselves. */
function yearsToName(years, scaled) {
  const roomOf = (year) => scaled(year + 1) - scaled(year), named = [];
  for (const year of [...years].sort((a, b) => roomOf(b) - roomOf(a) || a - b)) {
    if (named.every((other) => Math.abs(scaled(other) - scaled(year)) >= NAME)) named.push(year);
  }
  return named.sort((a, b) => a - b);
}

/** The years and their lines down to a height; of years that stand close together only some are named. */
function axisOf({ years, scaled }, height, isNamed) {
  const line = (year) => inSvg("path", { d: `M${scaled(year)} ${AXIS - 6}V${height}`, stroke: colour("rule"), fill: "none" });
  const name = (year) => inSvg("text", { x: scaled(year) + 3, y: 18, fill: colour("soft"), "font-size": 11.5 }, String(year));
  return [...years.map(line), ...(isNamed ? yearsToName(years, scaled).map(name) : [])];
}

// ---- Rows -----------------------------------------------------------------------------------------------------------

/** A text cut to a width at the end of a word; the whole is its title. */
function textIn(text, x, y, width, attributes = {}) {
  return inSvg("text", { x, y, fill: colour("ink"), "font-size": 12.5, ...attributes }, shortened(text, Math.floor(width / 6.6)));
}

/** A bar from the beginning to the end of the period, with a point where it goes on. */
function barOf(claim, scaled, middle) {
  const [from, until] = periodOf(claim);
  const start = scaled(from ? inYears(from) : -Infinity), end = scaled(until ? inYears(until, true) : Infinity);
  const shade = colour(claim.sign), width = Math.max(end - start, 5);
  const point = (x, by) => inSvg("path", { d: `M${x} ${middle - 5}l${by} 5l${-by} 5z`, fill: shade });
  return [
    inSvg("rect", { x: start, y: middle - 4, width, height: 8, rx: 2, fill: claim.asserted ? shade : colour("paper"),
      stroke: shade, "stroke-dasharray": claim.asserted ? "none" : "4 3" }),
    until && !goesOn(claim) ? null : point(end, 7), from ? null : point(start, -7),
  ];
}

function rowOf(claim, top, { columns, scaled }) {
  const middle = top + (columns.stacked ? 33 : columns.row / 2);
  const label = `${said(claim.label)} (${told(claim, "when")}; ${told(claim, "modality")})`;
  const open = () => visit(claim.id, false);
  const onkeydown = (event) => { if (["Enter", " "].includes(event.key)) { event.preventDefault(); open(); } };
  const back = { class: claim.id === state.claim ? "chosen" : "back", x: 0, y: top, width: "100%", height: columns.row };
  const row = { class: "row", role: "button", tabindex: 0, "data-id": claim.id, "aria-label": label };
  return inSvg("g", { ...row, onclick: open, onkeydown },
    inSvg("title", {}, label), inSvg("rect", { ...back, fill: "transparent" }),
    textIn(said(claim.label), SIDE, columns.stacked ? top + 18 : middle + 4, columns.texts), ...barOf(claim, scaled, middle));
}

const laneName = (id, top) => textIn(said(graph.lanes.find((lane) => lane.id === id).label), SIDE, top + 20, 400,
  { "font-weight": 650, class: "lane" });

/** The rows from a height on, those of each lane under its name, and the height where they end. */
function rowsOf(rows, from, frame) {
  let top = from;
  const drawn = rows.flatMap((claim, place) => {
    const isFirst = claim.lane !== rows[place - 1]?.lane, name = isFirst ? [laneName(claim.lane, top)] : [];
    if (isFirst) top += LANE;
    top += frame.columns.row;
    return [...name, rowOf(claim, top - frame.columns.row, frame)];
  });
  return [drawn, top];
}

const svgOf = (width, height, attributes, children) =>
  inSvg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, ...attributes }, ...children);

/** The timeline at a width, as SVG: all its rows, or those of a page, under the years or without them. */
export function timelineDrawing(width, rows = datedClaims(), hasAxis = true) {
  const frame = frameOf(width), [drawn, end] = rowsOf(rows, hasAxis ? AXIS : 0, frame), height = end + 8;
  const x = frame.scaled(REPORTED), year = frame.scaled(REPORTED + 1) - x;
  const now = inSvg("rect", { x, y: hasAxis ? AXIS - 6 : 0, width: year, height, fill: colour("wash") });
  const axis = axisOf(frame, height, hasAxis);
  return svgOf(width, height, { role: "group", "aria-label": word("timelinePicture") }, [now, ...axis, ...drawn]);
}

/** The years alone, which stay in sight while the rows are scrolled. */
function axisDrawing(width) {
  return svgOf(width, AXIS, { class: "axis", "aria-hidden": "true" }, axisOf(frameOf(width), AXIS, true));
}

export function drawTimeline() {
  const { scrollTop, clientWidth } = at("timeline");
  const nothing = () => [el("p", { class: "note" }, word("nothingPasses"))];
  renew(at("timeline"), ...(datedClaims().length ? [axisDrawing(clientWidth), timelineDrawing(clientWidth, datedClaims(), false)]
    : nothing()));
  at("timeline").scrollTop = scrollTop;
  at("timeline").querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
}
