// The table twin: the things and claims of a view that pass the filters, to be sorted, read aloud and taken along. A long table
// is cut into pages, of which one is seen; the browser's own search finds what stands in the others, and paper has all of them.

import { things } from "./graph.js";
import { state } from "./state.js";
import { word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { go, refresh } from "./links.js";
import { isFiltering, passes } from "./claims.js";
import { scene, sceneClaims } from "./scenes.js";
import { COLUMNS, sorted, tally } from "./columns.js";

const ROWS = 100;

export const tableClaims = () => sceneClaims().filter(passes);
export function tableThings() {
  const ends = tally(tableClaims()), alone = isFiltering() || scene.partial ? [] : [...scene.places.keys()];
  return [...new Set([...ends, ...alone.filter((id) => things.has(id))])];
}

// ---- One page -------------------------------------------------------------------------------------------------------

function headOf(name, change) {
  const [current, way] = state.sort[name];
  return COLUMNS[name].map(({ key }) => {
    const sort = key === current ? (way > 0 ? "ascending" : "descending") : "none";
    const turn = () => { state.sort[name] = [key, key === state.sort[name][0] ? -state.sort[name][1] : 1]; change(); };
    const sign = { ascending: " ↑", descending: " ↓", none: "" }[sort];
    return el("th", { scope: "col", "aria-sort": sort },
      el("button", { type: "button", id: `${name}-${key}`, onclick: turn }, word(key) + sign));
  });
}

/** One link of a table is reached by Tab, the others from there by the arrows. */
function cellOf({ text, link, number, lang }, row, place) {
  const target = link?.(row), content = target ? go(target, text(row), "go plain") : text(row);
  if (target) content.tabIndex = -1;
  const [tag, scope] = place === 0 ? ["th", "row"] : ["td", null];
  return el(tag, { scope, class: number ? "number" : null, lang: lang ?? null }, content);
}

function pageOf(name, caption, rows, change) {
  const body = rows.map((row) => el("tr", {}, ...COLUMNS[name].map((column, place) => cellOf(column, row, place))));
  const head = el("thead", {}, el("tr", {}, ...headOf(name, change)));
  return el("table", { class: name }, el("caption", {}, caption), head, el("tbody", {}, ...body));
}

// ---- All of them ----------------------------------------------------------------------------------------------------

const captionOf = (name) => word(name === "claims" ? "claimsTable" : "thingsTable");
const wholeCaption = (name, all) => `${captionOf(name)} (${all})`;
const cutCaption = (name, page, all) =>
  `${wholeCaption(name, all)}: ${page * ROWS + 1}–${Math.min((page + 1) * ROWS, all)}`;

/** A table in pages, of which the first is made at once and the others when there is time. */
function paged(name, rows, change) {
  const all = rows.length, count = Math.max(Math.ceil(all / ROWS), 1), ordered = sorted(name, rows);
  const captionAt = (page) => (count === 1 ? wholeCaption(name, all) : cutCaption(name, page, all));
  const made = (page) => pageOf(name, captionAt(page), ordered.slice(page * ROWS, (page + 1) * ROWS), change);
  const pages = Array.from({ length: count }, (_, page) => el("section", { class: "page", "data-page": page }));
  const fill = (page) => { if (!pages[page].firstChild) pages[page].append(made(page)); };
  const pager = el("p", { class: "pager", hidden: count === 1 });
  const whole = el("div", { id: `table-${name}`, class: "paged" }, pager, ...pages);

  function turn(page) {
    state.pages[name] = page;
    fill(page);
    for (const one of pages) one.setAttribute("hidden", "until-found");
    pages[page].removeAttribute("hidden");
    const go = (step) => () => { turn(page + step); whole.scrollIntoView({ block: "start" }); };
    const to = (step, key) => el("button", { type: "button", class: "do", "data-id": `${name} ${key}`,
      disabled: !pages[page + step], onclick: go(step) }, word(key));
    renew(pager, to(-1, "pageBefore"), ` ${word("pageOf", { page: page + 1, count })} `, to(1, "pageAfter"));
    pages[page].querySelectorAll("tbody .go").forEach((link, number) => { link.tabIndex = number === 0 ? 0 : -1; });
  }

  pages.forEach((one, number) => one.addEventListener("beforematch", () => turn(number)));
  turn(Math.min(state.pages[name], count - 1));
  return { whole, left: pages.map((_, page) => () => fill(page)) };
}

let waiting = [];
/** Makes what is left of the tables, a page at a time so that nothing waits for it, or for paper all at once. */
function makeOne() {
  waiting.shift()?.();
  if (waiting.length) setTimeout(makeOne, 30);
}
export function makeAll() {
  waiting.forEach((make) => make());
  waiting = [];
}

export function drawTable() {
  const change = () => { Object.assign(state.pages, { claims: 0, things: 0 }); refresh(); };
  const tables = [paged("claims", tableClaims(), change), paged("things", tableThings(), change)];
  renew(at("table"), ...tables.map(({ whole }) => whole));
  waiting = tables.flatMap(({ left }) => left);
  setTimeout(makeOne, 30);
}

/** The claims as one table, for paper. */
export const claimsOnPaper = () => {
  const rows = sorted("claims", tableClaims());
  return pageOf("claims", wholeCaption("claims", rows.length), rows, () => {});
};

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
/** Arrows move among the links of a table, in its row or its column. */
export function moveInTable(event) {
  const step = STEPS[event.key], row = event.target.closest?.("tbody tr");
  if (!step || !row || !event.target.matches(".go")) return;
  const [down, across] = step, own = [...row.querySelectorAll(".go")], place = own.indexOf(event.target);
  const beside = down > 0 ? row.nextElementSibling : row.previousElementSibling;
  const next = across ? own[place + across] : beside?.querySelectorAll(".go")[place];
  if (!next) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
