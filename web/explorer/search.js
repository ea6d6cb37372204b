// Search: things by their names in both languages, then claims by their labels and relations. A finder is a box that offers
// them.

import { graph, nodes, relations } from "./graph.js";
import { plain, said, word } from "./wording.js";
import { at, el } from "./elements.js";
import { visit } from "./links.js";
import { glyph, lineOf } from "./glyphs.js";

/** What is made when it is first asked for. */
const once = (make) => { let made; return () => (made ??= make()); };

function namesOf(thing) {
  const names = [...Object.values(thing.label), ...Object.values(thing.official), ...thing.aliases.map((alias) => alias.text)];
  const hidden = (thing.hidden ?? []).map((text) => ({ text: said(thing.label), plain: plain(text) })); // found by, never shown
  return [...[...new Set(names)].map((text) => ({ text, plain: plain(text) })), ...hidden];
}

const index = once(() => graph.things.map((thing) => ({ thing, degree: nodes.get(thing.id).degree, names: namesOf(thing) })));

function textsOf(claim) {
  const { label, reads, readsBack } = relations.get(claim.relation), own = Object.values(claim.label).map(plain);
  return { claim, own, phrases: [label, reads, readsBack].flatMap((text) => Object.values(text)).map(plain) };
}

const claimIndex = once(() => graph.claims.map(textsOf));

/** How well a name fits: 4 it is the name, 3 from its beginning, 2 from the beginning of a word, 1 anywhere or word by word,
 * 0 not. */
function fitness(name, wanted) {
  const place = name.indexOf(wanted);
  if (place < 0) return wanted.split(/\s+/).every((part) => ` ${name}`.includes(` ${part}`)) ? 1 : 0;
  return name === wanted ? 4 : place === 0 ? 3 : name.includes(` ${wanted}`) ? 2 : 1;
}

const pairsOf = (text) => Array.from({ length: text.length + 1 }, (_, place) => ` ${text} `.slice(place, place + 2));
/** How alike two words are, from 0 to 1: the share of their pairs of letters that they have in common (Dice 1945). */
function likeness(one, other) {
  const left = pairsOf(other), all = left.length + pairsOf(one).length;
  if ([...one].sort().join() === [...other].sort().join()) return one === other ? 1 : 0.9; // letters in the wrong order
  const common = pairsOf(one).filter((pair) => { const place = left.indexOf(pair); return place >= 0 && left.splice(place, 1); });
  return 2 * common.length / all;
}

const ALIKE = 0.6; // from here on a word is taken for a misspelling of another
/** Things by names that are misspelled. */
function findSimilar(wanted) {
  const parts = wanted.split(/\s+/), best = (part, name) => Math.max(...name.split(/\s+/).map((word) => likeness(part, word)));
  const share = (name) => parts.map((part) => best(part, name)).reduce((least, one) => Math.min(least, one), 1);
  const hits = index().map(({ thing, degree, names }) => {
    const [fit, name] = names.map((one) => [share(one.plain), one.text]).sort(([a], [b]) => b - a)[0];
    return { id: thing.id, thing, degree, name, fit, longer: name.split(" ").length > parts.length };
  });
  const better = (a, b) => b.fit - a.fit || a.longer - b.longer || b.degree - a.degree;
  return hits.filter((hit) => hit.fit >= ALIKE).sort(better).slice(0, 5);
}

export function findThings(wanted) {
  const hits = index().map(({ thing, degree, names }) => {
    const best = names.map((name) => ({ name: name.text, fit: fitness(name.plain, wanted) })).sort((a, b) => b.fit - a.fit)[0];
    return { id: thing.id, thing, degree, ...best };
  });
  return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit || b.degree - a.degree).slice(0, 7);
}

/** Claims with every word in a label (2) or the whole in a phrase of the relation (1). */
function findClaims(wanted) {
  const parts = wanted.split(/\s+/), fits = (text) => parts.every((part) => ` ${text}`.includes(` ${part}`));
  const hits = claimIndex().map(({ claim, own, phrases }) => (
    { id: claim.id, claim, fit: own.some(fits) ? 2 : phrases.some((text) => fitness(text, wanted) > 1) ? 1 : 0 }));
  return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit).slice(0, 7);
}

// ---- Finders --------------------------------------------------------------------------------------------------------

/** Makes a finder of an input and the list below it; `find` gives the hits of a text, `choose` takes the id of the chosen one. */
export function makeFinder(input, list, find, choose) {
  let picked = 0;
  let isGuess = false; // whether nothing is called so and what is called nearly so is offered
  function hitsOf() {
    const wanted = plain(input.value.trim()), hits = wanted ? find(wanted) : [];
    isGuess = wanted.length > 2 && !hits.length;
    return isGuess ? findSimilar(wanted) : hits;
  }

  function option({ id, thing, claim, name }, place) {
    // not on click: by then the input has lost the focus and closed its list
    const onmousedown = (event) => { event.preventDefault(); take(id); };
    const more = claim || name === said(thing.label) ? null : el("small", {}, ` ${name}`);
    const about = { role: "option", id: `${list.id}-${place}`, "aria-selected": String(place === picked), "data-id": id };
    return el("li", { ...about, onmousedown },
      claim ? lineOf(claim) : glyph(thing.kind, "glyph small"), el("span", {}, said((claim ?? thing).label), more));
  }

  function offer() {
    const hits = hitsOf(), asked = input.value.trim() !== "";
    picked = Math.min(picked, Math.max(hits.length - 1, 0));
    const options = hits.map(option), first = hits.findIndex((hit) => hit.claim);
    if (first >= 0) options.splice(first, 0, el("li", { class: "group", role: "presentation" }, word("claims")));
    if (isGuess && hits.length) options.unshift(el("li", { class: "group", role: "presentation" }, word("similar")));
    const unpickable = { role: "option", "aria-disabled": "true", "aria-selected": "false" };
    const nothing = el("li", { class: "note", ...unpickable }, word("nothingFound"));
    list.replaceChildren(...(options.length ? options : asked ? [nothing] : []));
    list.hidden = !asked;
    input.setAttribute("aria-expanded", String(asked));
    if (hits.length) input.setAttribute("aria-activedescendant", `${list.id}-${picked}`);
    else input.removeAttribute("aria-activedescendant");
    at(`${list.id}-${picked}`)?.scrollIntoView({ block: "nearest" });
  }

  function take(id) {
    input.value = "";
    offer();
    choose(id);
  }

  const keys = {
    ArrowDown: () => { picked += 1; offer(); },
    ArrowUp: () => { picked = Math.max(picked - 1, 0); offer(); },
    Enter: () => { const hit = hitsOf()[picked]; if (hit) take(hit.id); },
    Escape: () => { input.value = ""; offer(); input.blur(); },
  };
  input.addEventListener("input", () => { picked = 0; offer(); });
  input.addEventListener("focus", offer);
  input.addEventListener("blur", () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  return offer;
}

/** What is found is shown where it stands in the view, or else in its own neighbourhood. */
function showFound(id) {
  visit(id, true);
  at("panel").focus({ preventScroll: true });
}

const findAll = (wanted) => [...findThings(wanted), ...findClaims(wanted)];
export const offerFound = makeFinder(at("search"), at("found"), findAll, showFound);
