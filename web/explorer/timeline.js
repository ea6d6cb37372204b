// The timeline: a row for each dated claim, drawn as SVG, so that it can be saved as it is seen.

import { REPORTED } from "./graph.js";
import { state } from "./state.js";
import { said, shortened, told, word } from "./wording.js";
import { at, el, inSvg, renew } from "./elements.js";
import { visit } from "./links.js";
import { colour } from "./colours.js";
import { goesOn, passes, periodOf } from "./claims.js";
import { sceneClaims } from "./scenes.js";

const ROW = 26, AXIS = 34, GAP = 12, SIDE = 16;

/** A date as a number of years; the end of a period is the day after it. */
function inYears(iso, isEnd) {
  const [year, month, day] = iso.split("-").map(Number);
  return (Date.UTC(year, month - 1, day + (isEnd ? 1 : 0)) - Date.UTC(year, 0, 1)) / 31557600000 + year;
}

const beginning = ({ from, until }) => from ?? until;
export const datedClaims = () => sceneClaims().filter((claim) => passes(claim) && beginning(claim))
  .sort((a, b) => (beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : 0));

/** The span of years of all rows, whole years. */
function spanOf(rows) {
  const ends = rows.flatMap(({ from, until }) => [from && inYears(from), until && inYears(until, true)]).filter(Boolean);
  return [Math.floor(Math.min(...ends, 2020)), Math.ceil(Math.max(...ends, 2022))];
}

/** How the width is shared: texts at the left and bars at the right, or on a telephone texts over the bars. */
function columnsOf(width) {
  const stacked = width < 640, bars = stacked ? SIDE : Math.round(width * 0.56);
  return { stacked, bars, texts: stacked ? width - 2 * SIDE : bars - GAP - SIDE, row: stacked ? 44 : ROW };
}

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

function rowOf(claim, place, columns, scaled) {
  const top = AXIS + place * columns.row, middle = top + (columns.stacked ? 33 : columns.row / 2);
  const label = `${said(claim.label)} (${told(claim, "when")}; ${told(claim, "modality")})`;
  const open = () => visit(claim.id, false);
  const onkeydown = (event) => { if (["Enter", " "].includes(event.key)) { event.preventDefault(); open(); } };
  const back = { class: claim.id === state.claim ? "chosen" : "back", x: 0, y: top, width: "100%", height: columns.row };
  const row = { class: "row", role: "button", tabindex: 0, "data-id": claim.id, "aria-label": label };
  return inSvg("g", { ...row, onclick: open, onkeydown },
    inSvg("title", {}, label), inSvg("rect", { ...back, fill: "transparent" }),
    textIn(said(claim.label), SIDE, columns.stacked ? top + 18 : middle + 4, columns.texts), ...barOf(claim, scaled, middle));
}

function axisOf([first, last], scaled, height) {
  const every = scaled(first + 1) - scaled(first) < 40 ? 5 : 1;
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return years.filter((year) => year % every === 0).flatMap((year) => [
    inSvg("path", { d: `M${scaled(year)} ${AXIS - 6}V${height}`, stroke: colour("rule"), fill: "none" }),
    inSvg("text", { x: scaled(year) + 3, y: 18, fill: colour("soft"), "font-size": 11.5 }, String(year)),
  ]);
}

/** The timeline at a width, as SVG: all its rows, or those of a page. */
export function timelineDrawing(width, rows = datedClaims()) {
  const span = spanOf(datedClaims()), columns = columnsOf(width), height = AXIS + rows.length * columns.row + 8;
  const share = (year) => (Math.min(Math.max(year, span[0]), span[1]) - span[0]) / (span[1] - span[0]);
  const scaled = (year) => columns.bars + 8 + share(year) * (width - columns.bars - SIDE - 16);
  const x = scaled(REPORTED), year = scaled(REPORTED + 1) - x;
  const now = inSvg("rect", { x, y: AXIS - 6, width: year, height, fill: colour("wash") });
  return inSvg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": word("timelinePicture") },
    now, ...axisOf(span, scaled, height), ...rows.map((claim, place) => rowOf(claim, place, columns, scaled)));
}

export function drawTimeline() {
  const { scrollTop } = at("timeline");
  const nothing = () => el("p", { class: "note" }, word("nothingPasses"));
  const drawn = datedClaims().length ? timelineDrawing(at("timeline").clientWidth) : nothing();
  renew(at("timeline"), drawn);
  at("timeline").scrollTop = scrollTop;
}
