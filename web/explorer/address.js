// The address: everything that one sees stands behind its #, so that a link leads back to it. What it cannot mean is passed
// over.

import { byId, claims, edges, graph, kinds, relations, sections, stories, things, views } from "./graph.js";
import { state } from "./state.js";
import { AUTHORS, SPAN } from "./claims.js";
import { COLUMNS } from "./columns.js";

// a page without an address speaks the language of the browser, if it can
const HOME = navigator.language.startsWith("es") ? "es" : "en";
export const PLAIN = { view: "overview", of: null, step: 0, whole: false, part: 0, table: false, focus: null, claim: null };
const PLAIN_SORT = { things: ["colName", 1], claims: ["colSentences", 1] };
const byKey = (columns) => new Map(columns.map((column) => [column.key, column]));
/** How the tables are sorted, where it is not as at first. */
const sortTold = () => Object.entries(state.sort).filter(([name, [key, way]]) => key !== PLAIN_SORT[name][0] || way < 0)
  .map(([name, [key, way]]) => `${name}.${key}.${way < 0 ? "down" : "up"}`).join(" ");
const listed = (set) => [...set].sort().join(" ");

/** The state as text, without what is as at first. */
function addressed() {
  const filters = Object.fromEntries(Object.entries(state.only).map(([name, only]) => [name, listed(only)]));
  const isPath = state.view === "path"; // a thing without a view is an address of its neighbourhood
  const all = {
    view: state.view === PLAIN.view && !state.focus ? "" : state.view, of: state.of, step: state.step || "",
    all: state.whole ? 1 : "", part: state.part || "", table: state.table ? 1 : "",
    is: state.claim ?? state.focus, from: isPath ? state.ends[0] : null, to: isPath ? state.ends[1] : null,
    without: listed(state.without), any: state.any ? 1 : "",
    readings: state.readings === "text" ? "" : state.readings, ...filters,
    years: state.years?.join("-"), dated: state.undated ? "" : 1,
    sort: sortTold(), theme: state.theme, panel: state.panel ? "" : 0, window: state.camera?.join(),
  };
  const told = Object.entries(all).filter(([, value]) => value || value === 0);
  const isClear = state.lang === (told.length ? "en" : HOME);
  return new URLSearchParams([...told, ...(isClear ? [] : [["lang", state.lang]])]).toString();
}

/** Remembers the state in the address, as a page of its own to go back to, or in the place of the present one. */
export function note(isPage = false) {
  const address = addressed(), url = address ? `#${address}` : location.pathname + location.search;
  if (address === location.hash.slice(1)) return;
  history[isPage ? "pushState" : "replaceState"]({ own: true }, "", url);
}

// what was renamed is found under its present name; a line is named by its two ends
const renamed = new Map(Object.entries(graph.retired));
const present = (text) => text?.split(" ").map((id) => renamed.get(id) ?? id).join(" ");
const known = (text) => [present(text)].find((id) => things.has(id) || edges.has(id) || claims.has(id)) ?? null;
const thing = (id) => (things.has(present(id)) ? present(id) : null);
const among = (text, records) => new Set((text ?? "").split(" ").filter((id) => records.has(id)));

function readYears(text) {
  const [, from, until] = /^(\d{4})-(\d{4})$/.exec(text ?? "") ?? [];
  const years = [Number(from), Number(until)];
  return from && SPAN[0] <= years[0] && years[0] <= years[1] && years[1] <= SPAN[1] ? years : null;
}

/** The view that an address names, with what it needs; the overview where that is not there. */
function readView(asked) {
  const view = asked.get("view"), of = present(asked.get("of")), story = stories.get(of), step = Number(asked.get("step"));
  if (view === "near") return things.has(of) ? { view, of } : {};
  if (view === "path") return { view, ends: ["from", "to"].map((end) => thing(asked.get(end))) };
  if (view === "story" && !story) return { view };
  if (view === "story") return { view, of, step: step > 0 && step <= story.steps.length ? Math.floor(step) : 0 };
  return views.has(view) ? { view } : {};
}

const readPart = (text) => Math.max(0, Math.floor(Number(text) || 0));
const spoken = (asked) => (["en", "es"].includes(asked.get("lang")) ? asked.get("lang") : location.hash.length > 1 ? "en" : HOME);

const SORTABLE = { things: byKey(COLUMNS.things), claims: byKey(COLUMNS.claims) };
/** The column and the way of each table: "claims.colWhen.down". */
function readSort(text) {
  const sort = { things: [...PLAIN_SORT.things], claims: [...PLAIN_SORT.claims] };
  for (const one of (text ?? "").split(" ")) {
    const [name, key, way] = one.split(".");
    if (SORTABLE[name]?.has(key)) sort[name] = [key, way === "down" ? -1 : 1];
  }
  return sort;
}

/** Where the window was moved to: x, y and scale. */
function readCamera(text) {
  const numbers = (text ?? "").split(",").map(Number);
  return numbers.length === 3 && numbers.every(Number.isFinite) && numbers[2] > 0 ? numbers : null;
}

const sources = new Map([[AUTHORS], ...things]);
const FILTERED = {
  kinds, modalities: byId(graph.modalities), relations, sections, sources, addressees: things, units: byId(graph.units),
};
const isView = (id) => views.has(id) || ["near", "path", "story"].includes(id);
const isKnown = (id) => known(id) !== null || stories.has(present(id));
/** What an address names and this page does not have. */
function strangersIn(asked) {
  const view = asked.get("view"), ids = ["of", "is", "from", "to"].map((name) => asked.get(name)).filter(Boolean);
  const values = Object.entries(FILTERED).flatMap(([name, records]) =>
    (asked.get(name) ?? "").split(" ").filter((id) => id && !records.has(present(id))));
  return [...(view && !isView(view) ? [view] : []), ...ids.filter((id) => !isKnown(id)), ...values];
}

/** The pairs of an address; one without any "=" is a thing, a claim or a line alone. */
function parsed() {
  const text = location.hash.slice(1);
  if (text.includes("=") || text === "") return new URLSearchParams(text);
  try { return new URLSearchParams([["is", decodeURIComponent(text)]]); } catch { return new URLSearchParams([["is", text]]); }
}

/** Takes the state from the address. What it says of the language, of what is chosen, of where the window is and of what is not
 * there is handed back. */
export function readAddress() {
  const asked = parsed(), isOn = (name) => asked.get(name) === "1";
  for (const name of Object.keys(state.only)) state.only[name] = among(present(asked.get(name)), FILTERED[name]);
  Object.assign(state, PLAIN, { ends: [null, null], without: among(present(asked.get("without")), things) }, readView(asked), {
    readings: ["none", "all"].find((one) => one === asked.get("readings")) ?? "text",
    whole: isOn("all") && asked.get("view") !== "near", part: readPart(asked.get("part")),
    table: isOn("table"), any: isOn("any"), undated: !isOn("dated"), years: readYears(asked.get("years")),
    sort: readSort(asked.get("sort")),
    theme: ["light", "dark"].find((one) => one === asked.get("theme")) ?? state.theme, // which lasts as long as the page
    panel: asked.get("panel") !== "0", camera: null,
  });
  history.replaceState({ own: true }, "");
  return {
    lang: spoken(asked), id: known(asked.get("is")), camera: readCamera(asked.get("window")), strangers: strangersIn(asked),
  };
}
