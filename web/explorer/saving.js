// Taking along: what is seen as SVG or PNG, with title, legend and source, and the table as CSV.

import { edges, graph, kinds, nodes } from "./graph.js";
import { state } from "./state.js";
import { kindOf, said, word, wrapped } from "./wording.js";
import { at, el, fill, inSvg } from "./elements.js";
import { glyph, inks, OUTLINES } from "./glyphs.js";
import { colour } from "./colours.js";
import { isFiltering } from "./claims.js";
import { stepTold } from "./story.js";
import { isTimeline, scene } from "./scenes.js";
import { near, onScreen, reachOf, touches } from "./picture.js";
import { cardBox, DOTS, headOf, LINE, lookOf, spineEnds, wayBetween, wayOf } from "./lines.js";
import { alignmentOf, cardsInSight } from "./labels.js";
import { timelineDrawing } from "./timeline.js";
import { csvOf } from "./columns.js";
import { tableClaims, tableThings } from "./table.js";
import { filtersTold } from "./chosen.js";
import { kindsInSight, viewTitle, viewTold } from "./views.js";

const MARGIN = 24;

/** The outline of a sign in the picture, as a path around the origin that reaches so far. */
function outlineAt(id, { x, y }) {
  const { shape } = nodes.get(id), reach = Math.max(reachOf(id), 3), { fill, rim } = inks(kinds.get(kindOf(id)));
  const ring = kinds.get(kindOf(id)).ring;
  return inSvg("path", {
    d: OUTLINES[shape], transform: `translate(${x - reach} ${y - reach}) scale(${reach / 7})`,
    fill: colour(fill), stroke: colour(ring ? rim : "paper"), "stroke-width": (ring ? 2 : 1) * 7 / reach,
  });
}

/** A line with its head, as the picture has it. */
function lineAt(id, seen, lit) {
  const way = wayOf(edges.get(id)), { shade, width, dashes, opacity } = lookOf(id, seen, lit);
  const traced = (points) => `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  return inSvg("g", { stroke: shade, fill: "none", opacity: Math.max(opacity, lit && !touches(edges.get(id)) ? 0.2 : 0.55) },
    inSvg("path", { d: traced(way), "stroke-width": width * 0.8, "stroke-dasharray": dashes.join(" ") || "none" }),
    inSvg("path", { d: `${traced(headOf(way))}Z`, fill: shade, stroke: "none" }));
}

/** The cross of a denial. */
function crossAt({ left, right, top, bottom }) {
  const d = `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`;
  return inSvg("path", { d, stroke: colour("Neutral"), "stroke-width": 2, fill: "none" });
}

const ANCHORS = { left: "start", right: "end", center: "middle" };

function textAt(box) {
  const [align, x] = alignmentOf(box), isOnLine = Boolean(box.edge || box.reading);
  const lines = box.lines.map((text, row) => {
    const isAside = isOnLine || (box.heading && row === 0);
    return inSvg("text", { x, y: box.y + row * LINE + LINE * 0.75, fill: colour(isAside ? "soft" : "ink"),
      "font-style": isAside ? "italic" : "normal", "font-size": isOnLine ? 11 : 12 }, text);
  });
  const { left, top, right, bottom } = box, paper = colour("paper");
  const ground = () => inSvg("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: paper, stroke: "none" });
  return inSvg("g", { "text-anchor": ANCHORS[align], stroke: paper, "stroke-width": 3, "paint-order": "stroke" },
    ...(isOnLine ? [ground()] : []), ...lines);
}

const readAs = ([{ x: x1, y: y1 }, { x: x2, y: y2 }]) =>
  inSvg("line", { x1, y1, x2, y2, stroke: colour("soft"), "stroke-width": 1.5, "stroke-dasharray": DOTS.join(" ") });

const cardAround = ({ left: x, right, top: y, bottom }) =>
  inSvg("rect", { x, y, width: right - x, height: bottom - y, fill: "none", stroke: colour("rule") });

/** The picture as vector, as it stands on the screen. */
export function pictureDrawing() {
  const lit = near(), { clientWidth: width, clientHeight: height } = at("picture");
  const signs = [...state.seen.nodes].map((id) => {
    const sign = outlineAt(id, onScreen(id));
    if (lit && !lit.has(id)) sign.setAttribute("opacity", "0.2");
    return sign;
  });
  const lines = [...state.seen.edges].map(([id, seen]) => lineAt(id, seen, lit));
  const [top, foot] = scene.spine ? spineEnds() : [];
  const spine = () => inSvg("path", { d: `M${top.x} ${top.y}L${foot.x} ${foot.y}`, stroke: colour("rule"), "stroke-width": 1.8 });
  if (foot) lines.unshift(spine());
  lines.unshift(...cardsInSight().map((id) => cardAround(cardBox(id))));
  return inSvg("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...lines, ...signs,
    ...scene.readings.map(({ from, to }) => readAs(wayBetween(from, to))),
    ...state.labels.map((box) => (box.lines ? textAt(box) : crossAt(box))));
}

// ---- Title, legend, source ------------------------------------------------------------------------------------------

const plainText = (text, x, y, attributes = {}) =>
  inSvg("text", { x, y, fill: colour("ink"), "font-size": 12, ...attributes }, text);
const softLines = (text, across, top, size) => wrapped(text, Math.floor(across / (size * 0.55))).map((part, row) =>
  plainText(part, MARGIN, top + row * (size + 4), { "font-size": size, fill: colour("soft") }));

/** What the lines and signs mean, each with its name behind it. */
function legendEntries() {
  const lines = [...at("lines").children].map((item) => [item.querySelector("svg").cloneNode(true), item.textContent, 26, 10]);
  return [...lines, ...kindsInSight().map((kind) => [glyph(kind.id), said(kind.label), 14, 14])];
}

/** The legend from a height on, in as many rows as it needs, and the height where it ends. */
function legend(across, top) {
  let [x, y] = [MARGIN, top];
  const drawn = legendEntries().flatMap(([sign, name, width, height]) => {
    const room = width + 22 + name.length * 6.4;
    if (x > MARGIN && x + room > MARGIN + across) [x, y] = [MARGIN, y + 20];
    fill(sign, { x, y: y - 4 - height / 2, width, height }, []);
    x += room;
    return [sign, plainText(name, x - room + width + 6, y, { "font-size": 11, fill: colour("soft") })];
  });
  return [drawn, y];
}

/** Colours by name do not travel: the file has no style sheet. */
function fixColours(svg) {
  for (const one of svg.querySelectorAll("*")) {
    for (const name of ["fill", "stroke"]) {
      const [, used] = /^var\(--([\w-]+)\)$/.exec(one.getAttribute(name) ?? "") ?? [];
      if (used) one.setAttribute(name, colour(used));
    }
    for (const name of ["role", "tabindex", "aria-label", "aria-hidden", "class", "data-id"]) one.removeAttribute(name);
  }
  return svg;
}

/** What is seen, as one SVG with title, legend and source line. */
function sheet() {
  const inner = isTimeline() ? timelineDrawing(at("timeline").clientWidth || 900) : pictureDrawing();
  const across = Math.max(Number(inner.getAttribute("width")), 900), down = Number(inner.getAttribute("height"));
  const step = stepTold(), title = viewTitle() + (step ? ` – ${state.step}. ${said(step.label)}` : "");
  const extent = state.view === "story" ? "" : ` ${at("extent").textContent}. ${filtersTold()}`;
  const about = step ? said(step.tells) : viewTold() + extent;
  const told = softLines(about, across, 50, 12), head = 54 + told.length * 16;
  fill(inner, { x: (across - Number(inner.getAttribute("width"))) / 2 + MARGIN, y: head }, []);
  const [signs, end] = legend(across, head + down + 24);
  const source = softLines(word("sourceLine", { report: graph.report.cited }), across, end + 26, 11);
  const width = across + 2 * MARGIN, height = end + 26 + source.length * 15 + 10;
  const family = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
  const xmlns = "http://www.w3.org/2000/svg", viewBox = `0 0 ${width} ${height}`;
  const attributes = { xmlns, width, height, viewBox, "font-family": family };
  return fixColours(inSvg("svg", attributes, inSvg("title", {}, title),
    inSvg("rect", { width: "100%", height: "100%", fill: colour("paper") }),
    plainText(title, MARGIN, 30, { "font-size": 18, "font-weight": 650 }), ...told, inner, ...signs, ...source));
}

const sheetText = () => new XMLSerializer().serializeToString(sheet());

// ---- Files ----------------------------------------------------------------------------------------------------------

function fileName(ending) {
  const ends = state.view === "path" ? state.ends : [], filtered = isFiltering() ? "filtered" : "";
  const shown = [state.view, state.of, state.step, ...ends, filtered].filter(Boolean).join("-");
  return `mexict-${shown.replace(/[^a-z0-9-]+/gi, "-").replace(/-+$/, "")}.${ending}`;
}

function save(blob, name) {
  const href = URL.createObjectURL(blob), link = el("a", { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
  at("take").open = false;
}

const saveText = (text, type, name) => save(new Blob([text], { type: `${type};charset=utf-8` }), name);
export const saveSvg = () => saveText(sheetText(), "image/svg+xml", fileName("svg"));

/** Twice as large, so that it is sharp on paper too. */
export async function savePng() {
  const image = new Image(), canvas = el("canvas"), drawn = sheet();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`;
  await image.decode();
  Object.assign(canvas, { width: 2 * drawn.getAttribute("width"), height: 2 * drawn.getAttribute("height") });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(blob, fileName("png")), "image/png");
}

// spreadsheets take a file for UTF-8 by its first character
const saveCsv = (text, name) => saveText(`\ufeff${text}`, "text/csv", name);
const saveTable = (name, rows) => saveCsv(csvOf(name, rows), fileName(`${name}.csv`));
export const saveThings = () => saveTable("things", tableThings());
export const saveClaims = () => saveTable("claims", tableClaims());
