// The panel of paths: its form, and each way in words, hop by hop, each with its direction, and where it is said.

import { sections } from "./graph.js";
import { state } from "./state.js";
import { hedge, kindOf, labelOf, reading, said, told, word } from "./wording.js";
import { button, el, fill } from "./elements.js";
import { enter, go } from "./links.js";
import { glyph, lineOf } from "./glyphs.js";
import { foremost, isFiltering } from "./claims.js";
import { chainsFound, claimsBetween, passingOf } from "./paths.js";
import { scene } from "./scenes.js";
import { chips } from "./cards.js";
import { onlyThings } from "./finding.js";
import { makeFinder } from "./search.js";

const LISTED = 6;

const READINGS = { none: "noneReadings", text: "textReadings", all: "allReadings" };

const ARROWS = { more: "↑", less: "↓", unsaid: "~", met: "✓" };

/** A hop of a chain in words, with what becomes of each thing, and how its claim is read. */
function stepTold(hop, place, way) {
  const { from, starts, to, becomes, isNeed, over, claims: [first, ...others] } = hop, key = readingOf(hop);
  const reads = reading(first, !isNeed) + hedge(first), isTurned = place > 0 && !over && way[place - 1].to !== from;
  const more = others.length ? el("span", { class: "count" }, word("andMore", { n: others.length })) : null;
  const start = place === 0 && starts === "more" ? "" : ` ${ARROWS[starts]}`;
  return el("li", {}, over ? crossingTold(over) : null,
    el("p", { class: "triple" }, isTurned ? word("thatIs", { state: "" }) : null, go(from), `${start} `,
      go(first.id, `— ${reads} →`, "go plain"), " ", go(to), ` ${ARROWS[becomes]}`),
    el("p", { class: "evidence" }, lineOf(first), ...chips(first).filter(Boolean),
      key ? el("span", { class: "badge" }, word(key)) : null,
      el("span", { class: "where" }, first.sentences.join(", ")), more, to === state.ends[1] ? null : leaveOut(to)));
}

/** A reading, as a line of its own: what is read as what, on which basis and where. */
function crossingTold({ start: [from, course], end: [to, becomes], reading }) {
  const { takes, takenFor, label, reads, sentences } = reading;
  const isNamed = [takes, takenFor].every((id) => [from, to].includes(id));
  return el("p", { class: "crossing" }, go(from), ` ${ARROWS[course]} — ${said(reads)} → `, go(to), ` ${ARROWS[becomes]} `,
    isNamed ? null : `(${said(label)}) `, el("span", { class: "where" }, sentences.join(", ")));
}

/** How a hop is read where that is not what its claim says; a word of the page. */
function readingOf({ starts, becomes, told: isTold, isNeed }) {
  if (isNeed) return becomes === "met" ? "needMet" : "atRisk";
  if (becomes === "unsaid") return starts === "unsaid" ? null : "signNotSaid";
  if (isTold) return null;
  return starts === "less" && becomes === "more" ? "hindranceLess" : "otherWay";
}

/** Whose argument a chain is, and what it comes to. */
function argumentTold(way) {
  const { kind, places } = way.argument;
  const names = kind === "section" ? places.map((place) => said(sections.get(place).label)) : places;
  const from = way[0].starts === "less" ? [word("fromLess")] : [];
  return `${[word(`${kind}Told`, { places: names.join(", ") }), ...from, word(`${way.at(-1).becomes}Arrives`)].join("; ")}.`;
}

/** A hop of a connection in words, with the arrow as the claim has it. */
function hopTold({ from, to, edge }) {
  const seen = passingOf(edge), first = foremost(seen), reads = reading(first, true) + hedge(first);
  const arrow = edge.from === from ? `— ${reads} →` : `← ${reads} —`;
  const more = seen.length > 1 ? el("span", { class: "count" }, word("andMore", { n: seen.length - 1 })) : null;
  return el("li", {}, el("p", { class: "triple" }, go(from), " ", go(edge.id, arrow, "go plain"), " ", go(to)),
    el("p", { class: "evidence" }, lineOf(first), ...chips(first).filter(Boolean),
      el("span", { class: "where" }, first.sentences.join(", ")), more, to === state.ends[1] ? null : leaveOut(to)));
}

/** A way around a thing that one does not want to pass through. */
function leaveOut(id) {
  const onclick = () => { state.without.add(id); enter({ without: state.without }); };
  const name = `${word("leaveOut")}: ${labelOf(id)}`;
  return el("button", { type: "button", class: "go plain", "aria-label": name, onclick }, word("leaveOut"));
}

const wayTold = (way, place) =>
  el("section", { class: "block way" }, el("h3", {}, word("way", { n: place + 1 })),
    way.argument ? el("p", { class: "note" }, argumentTold(way)) : null,
    el("ol", {}, ...way.map(way.argument ? stepTold : hopTold)));

/** What there is where no chain leads from the one to the other: one back, claims about both, any connection. */
function besides() {
  const back = chainsFound([...state.ends].reverse()), between = claimsBetween();
  const lines = between.map((claim) => el("li", {}, go(claim.id), ` ${told(claim, "holds")}`));
  const turn = () => enter({ ends: [...state.ends].reverse() });
  return [
    back.length ? el("p", {}, button("do", turn, word("chainsBackShown", { n: back.length }))) : null,
    between.length ? el("p", { class: "note" }, word("between")) : null, between.length ? el("ul", {}, ...lines) : null,
  ];
}

/** What else than the report may keep two things apart. */
const bounds = () =>
  [isFiltering() && "pathFiltered", state.without.size && "pathAround"].filter(Boolean);

function howFar(ways) {
  if (state.ends[0] === state.ends[1]) return word("pathSame");
  const how = bounds().map((key) => ` ${word(key)}`).join("");
  const none = state.any ? [] : [word("chainNone", { how })];
  if (!ways.length) return [...none, word("pathNone", { how })].join(" ");
  if (ways[0].argument) return word(ways.length === 1 ? "chainFoundOne" : "chainFound", { n: ways.length });
  const hops = ways[0].length, key = hops === 1 ? "pathHop" : ways.length === 1 ? "pathFoundOne" : "pathFound";
  return [...none, word(key, { ways: ways.length, hops })].join(" ");
}

/** Whether what was typed is a name of the thing that was found, whole. */
const isNameOf = (hit, text) => Boolean(hit) && hit.fit === 4 && text.trim() !== "";

function endFinder(place, key) {
  const id = `end-${place}`, chosen = state.ends[place];
  const list = el("ul", { id: `${id}-found`, class: "found", role: "listbox", "aria-label": word(key), hidden: true });
  const input = el("input", { id, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": list.id,
    "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", class: chosen ? "chosen" : null,
    placeholder: chosen ? labelOf(chosen) : word("searchThing") });
  const leave = () => enter({ ends: state.ends.map((end, one) => (one === place ? null : end)) });
  const clear = () => el("button", { type: "button", class: "close", "aria-label": `${word("clearEnd")}: ${labelOf(chosen)}`,
    onclick: leave }, "×");
  const note = el("span", { class: "note refused", role: "status" });
  const take = ({ id: found }) => enter({ ends: state.ends.map((end, one) => (one === place ? found : end)) });
  const leaveTyped = (hits, { value }) => {
    if (isNameOf(hits[0], value) || hits.length === 1) take(hits[0]);
    else note.textContent = word(hits.length ? "endUnclear" : "endUnknown", { text: value.trim(), n: hits.length });
  };
  makeFinder(input, list, onlyThings, take, leaveTyped);
  input.addEventListener("input", () => { note.textContent = ""; });
  return el("p", { class: "end tool" }, el("label", { for: id }, word(key)),
    el("span", { class: "finder" }, chosen ? glyph(kindOf(chosen)) : null, input, chosen ? clear() : null, list), note);
}

export function pathPanel() {
  const onchange = ({ target }) => enter({ any: target.checked });
  const any = el("input", { type: "checkbox", id: "path-any", checked: state.any, onchange });
  const counted = el("select", { id: "path-readings", onchange: (event) => enter({ readings: event.target.value }) },
    ...Object.entries(READINGS).map(([value, key]) => el("option", { value, selected: value === state.readings }, word(key))));
  const passAgain = (id) => { state.without.delete(id); enter({ without: state.without }); };
  const left = [...state.without].map((id) => button("do", () => passAgain(id), `${labelOf(id)} ×`));
  const form = [
    el("h2", {}, word("pathHeading")), el("p", { class: "note tool" }, word("pathHelp")),
    endFinder(0, "pathStart"), endFinder(1, "pathEnd"),
    el("p", { class: "tool" }, el("label", {}, any, " ", word("pathAny")), " ",
      fill(button("do", () => enter({ ends: [...state.ends].reverse() }), word("swap")), { id: "path-swap" }, [])),
    state.any ? null : el("p", { class: "tool" }, el("label", {}, word("pathReadings"), " ", counted)),
    left.length ? el("p", { class: "onwards" }, word("leftOut"), " ", ...left) : null,
  ];
  if (!state.ends.every(Boolean)) return form;
  const { found } = scene, more = found.length - LISTED;
  const isOff = !state.any && !found.some((way) => way.argument) && state.ends[0] !== state.ends[1];
  return [...form, el("p", { class: "found-ways", role: "status" }, howFar(found)), ...(isOff ? besides() : []),
    ...found.slice(0, LISTED).map(wayTold),
    more > 0 ? el("p", { class: "note" }, word("pathMore", { n: more })) : null,
    found.some((way) => way.argument) ? el("p", { class: "note" }, word("stepSigns")) : null];
}
