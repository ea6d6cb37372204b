// The address: everything that one sees stands behind its #, so that a link leads back to it. What it cannot mean is passed
// over.

import { byId, claims, edges, graph, kinds, relations, sections, stories, things, views } from "./graph.js";
import { state } from "./state.js";
import { AUTHORS, SPAN } from "./claims.js";

// a page without an address speaks the language of the browser, if it can
const HOME = navigator.language.startsWith("es") ? "es" : "en";
export const PLAIN = { view: "overview", of: null, step: 0, whole: false, table: false, focus: null, claim: null };
const listed = (set) => [...set].sort().join(" ");

/** The state as text, without what is as at first. */
function addressed() {
  const filters = Object.fromEntries(Object.entries(state.only).map(([name, only]) => [name, listed(only)]));
  const isPath = state.view === "path"; // a thing without a view is an address of its neighbourhood
  const all = {
    view: state.view === PLAIN.view && !state.focus ? "" : state.view, of: state.of, step: state.step || "",
    all: state.whole ? 1 : "", table: state.table ? 1 : "",
    is: state.claim ?? state.focus, from: isPath ? state.ends[0] : null, to: isPath ? state.ends[1] : null,
    without: listed(state.without), any: state.any ? 1 : "",
    readings: state.readings === "text" ? "" : state.readings, ...filters,
    years: state.years?.join("-"), dated: state.undated ? "" : 1,
  };
  const told = Object.entries(all).filter(([, value]) => value), isClear = state.lang === (told.length ? "en" : HOME);
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

const spoken = (asked) => (["en", "es"].includes(asked.get("lang")) ? asked.get("lang") : location.hash.length > 1 ? "en" : HOME);

/** Takes the state from the address; one without any "=" is a thing, a claim or a line alone. What it says of the language and
 * of what is chosen is handed back. */
export function readAddress() {
  let text = location.hash.slice(1);
  try { if (!text.includes("=")) text = `is=${encodeURIComponent(known(decodeURIComponent(text)) ?? "")}`; } catch { text = ""; }
  const asked = new URLSearchParams(text), isOn = (name) => asked.get(name) === "1";
  const sources = new Map([[AUTHORS], ...things]);
  const readers = {
    kinds, modalities: byId(graph.modalities), relations, sections, sources, addressees: things, units: byId(graph.units),
  };
  for (const name of Object.keys(state.only)) state.only[name] = among(present(asked.get(name)), readers[name]);
  Object.assign(state, PLAIN, { ends: [null, null], without: among(present(asked.get("without")), things) }, readView(asked), {
    readings: ["none", "all"].find((one) => one === asked.get("readings")) ?? "text",
    whole: isOn("all"), table: isOn("table"), any: isOn("any"), undated: !isOn("dated"), years: readYears(asked.get("years")),
  });
  history.replaceState({ own: true }, "");
  return { lang: spoken(asked), id: known(asked.get("is")) };
}
