// Search: a finder is a box with a list of what it finds, by groups, of each the first few and how many there are.

import { state } from "./state.js";
import { plain, said, word } from "./wording.js";
import { at, el } from "./elements.js";
import { enter, visit } from "./links.js";
import { glyph, lineOf } from "./glyphs.js";
import { findAll } from "./finding.js";

const AT_ONCE = 7;

/** What stands in the list: headings, hits, and where there are more of a group a row that shows them. */
function rowsOf(groups, opened) {
  return groups.flatMap(([key, hits]) => {
    const isCut = hits.length > AT_ONCE && !opened.has(key), shown = isCut ? hits.slice(0, AT_ONCE) : hits;
    return [{ heading: key, n: hits.length }, ...shown, ...(isCut ? [{ more: key, n: hits.length }] : [])];
  });
}

const record = ({ thing, claim, section, story }) => thing ?? claim ?? section ?? story;
const signOf = ({ thing, claim }) => (claim ? lineOf(claim) : thing ? glyph(thing.kind, "glyph small") : null);
const besideName = ({ thing, claim, name }) => {
  const aside = claim ? claim.sentences.join(", ") : thing && name !== said(thing.label) ? name : "";
  return aside ? el("small", {}, ` ${aside}`) : null;
};

/** Makes a finder of an input and the list below it; `find` gives what a text finds by groups, `choose` takes the chosen one;
 * `leave`, if any, takes the finder when it is left with a text in it. */
export function makeFinder(input, list, find, choose, leave = null) {
  let picked = 0, opened = new Set(), groups = [];
  const wanted = () => plain(input.value.trim());
  const rows = () => rowsOf(groups, opened);
  const options = () => rows().filter((row) => !row.heading);

  function search() {
    groups = wanted() ? find(wanted()) : [];
  }

  function option(row, place) {
    // not on click: by then the input has lost the focus and closed its list
    const onmousedown = (event) => { event.preventDefault(); take(row); };
    const isPicked = String(place === picked);
    const about = { role: "option", id: `${list.id}-${place}`, "aria-selected": isPicked, "data-id": row.id ?? row.more };
    if (row.more) return el("li", { ...about, class: "more", onmousedown }, word("foundAll", { n: row.n }));
    return el("li", { ...about, onmousedown }, signOf(row), el("span", {}, said(record(row).label), besideName(row)));
  }

  const headingOf = ({ heading, n }) => {
    const text = heading === "similar" ? word(heading) : `${word(heading)} (${n})`;
    return el("li", { class: "group", role: "presentation" }, text);
  };

  function offer() {
    const asked = wanted() !== "", all = options();
    picked = Math.min(picked, Math.max(all.length - 1, 0));
    const unpickable = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
    const nothing = el("li", { class: "note", ...unpickable }, word("nothingFound"));
    list.replaceChildren(...rows().map((row) => (row.heading ? headingOf(row) : option(row, all.indexOf(row)))),
      ...(asked && !all.length ? [nothing] : []));
    list.hidden = !asked;
    input.setAttribute("aria-expanded", String(asked));
    if (all.length) input.setAttribute("aria-activedescendant", `${list.id}-${picked}`);
    else input.removeAttribute("aria-activedescendant");
    at(`${list.id}-${picked}`)?.scrollIntoView({ block: "nearest" });
  }

  function clear() {
    Object.assign(input, { value: "" });
    search();
    offer();
  }

  function take(row) {
    if (row.more) { opened.add(row.more); offer(); return; }
    clear();
    choose(row);
  }

  const keys = {
    ArrowDown: () => { picked += 1; offer(); },
    ArrowUp: () => { picked = Math.max(picked - 1, 0); offer(); },
    Enter: () => { const row = options()[picked]; if (row) take(row); },
    Escape: () => { clear(); input.blur(); },
  };
  input.addEventListener("input", () => { [picked, opened] = [0, new Set()]; search(); offer(); });
  input.addEventListener("focus", () => { search(); offer(); });
  input.addEventListener("blur", () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    if (leave && wanted()) leave(groups.flatMap(([key, hits]) => (key === "similar" ? [] : hits)), input);
  });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  return offer;
}

/** What is found is shown where it stands in the view, or else in its own neighbourhood; a section is what the filters leave. */
function showFound({ id, section, story }) {
  if (story) enter({ view: "story", of: id });
  else if (section) {
    state.only.sections = new Set([id]);
    enter({ view: ["story", "near", "path"].includes(state.view) ? "overview" : state.view });
  } else visit(id, true);
  at("panel").focus({ preventScroll: true });
}

export const offerFound = makeFinder(at("search"), at("found"), findAll, showFound);
