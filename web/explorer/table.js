// The table twin: the things and claims of a view that pass the filters, to be sorted, read aloud and taken along.

import { kinds, things } from "./graph.js";
import { byName, kindOf, labelOf, reading, said, told, word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { go } from "./links.js";
import { isFiltering, passes, periodOf } from "./claims.js";
import { scene, sceneClaims } from "./scenes.js";

let tallies = new Map(); // how many claims of the table have a thing at an end
const sourceOf = (claim) => told(claim, "source");
const figureOf = (claim) => (claim.figure ? said(claim.figure) : told(claim, "amount"));
export const THING_COLUMNS = [
  { key: "colName", text: (id) => labelOf(id), link: (id) => id },
  { key: "colKind", text: (id) => said(kinds.get(kindOf(id)).label) },
  { key: "colClaims", text: (id) => String(tallies.get(id) ?? 0), number: true },
];
export const CLAIM_COLUMNS = [
  { key: "colSubject", text: (claim) => labelOf(claim.subject), link: (claim) => claim.subject },
  { key: "colRelation", text: (claim) => reading(claim, true) },
  { key: "colObject", text: (claim) => (claim.figure ? said(claim.figure) : labelOf(claim.object)),
    link: (claim) => (claim.figure ? null : claim.object) },
  { key: "colSays", text: (claim) => said(claim.label), link: (claim) => claim.id },
  { key: "colModality", text: (claim) => told(claim, "modality") },
  { key: "colSource", text: sourceOf },
  { key: "colWhen", text: (claim) => told(claim, "when"),
    rank: (claim) => told(claim, "when") && (periodOf(claim)?.find(Boolean) ?? "0") },
  { key: "colFigure", text: figureOf },
  { key: "colQuote", text: (claim) => claim.quoted ?? "", lang: "en" },
  { key: "colQuotedFrom", text: (claim) => (claim.quoted ? claim.cited : "") },
  { key: "colSentences", text: (claim) => claim.sentences.join(" ") },
];

export const tableClaims = () => sceneClaims().filter(passes);
export function tableThings() {
  const ends = tableClaims().flatMap((claim) => [...new Set([claim.subject, claim.object])]).filter((id) => things.has(id));
  tallies = ends.reduce((sums, id) => sums.set(id, (sums.get(id) ?? 0) + 1), new Map());
  const alone = isFiltering() || scene.partial ? [] : [...scene.places.keys()].filter((id) => things.has(id));
  return [...new Set([...ends, ...alone])];
}

export const order = { things: [0, 1], claims: [10, 1] }; // the column that each table is sorted by, and which way

/** What has nothing in the column comes last, whichever way. */
export function sorted(rows, columns, [place, way]) {
  const { text, number, rank = text } = columns[place], keyed = rows.map((row) => [rank(row), row]);
  keyed.sort(([a], [b]) => (a === "") - (b === "") || way * (number ? Number(a) - Number(b) : byName(a, b)));
  return keyed.map(([, row]) => row);
}

function headOf(name, columns) {
  const [place, way] = order[name];
  return columns.map(({ key }, column) => {
    const state = column === place ? (way > 0 ? "ascending" : "descending") : "none";
    const turn = () => { order[name] = [column, column === order[name][0] ? -order[name][1] : 1]; drawTable(); };
    const sign = { ascending: " ↑", descending: " ↓", none: "" }[state];
    return el("th", { scope: "col", "aria-sort": state },
      el("button", { type: "button", id: `${name}-${column}`, onclick: turn }, word(key) + sign));
  });
}

function cellOf({ text, link, number, lang }, row, place) {
  const target = link?.(row), content = target ? go(target, text(row), "go plain") : text(row);
  const [tag, scope] = place === 0 ? ["th", "row"] : ["td", null];
  return el(tag, { scope, class: number ? "number" : null, lang: lang ?? null }, content);
}

export function tableOf(name, caption, columns, rows) {
  const cellsOf = (row) => columns.map((column, place) => cellOf(column, row, place));
  const body = sorted(rows, columns, order[name]).map((row) => el("tr", {}, ...cellsOf(row)));
  return el("table", { id: `table-${name}` }, el("caption", {}, `${word(caption)} (${rows.length})`),
    el("thead", {}, el("tr", {}, ...headOf(name, columns))), el("tbody", {}, ...body));
}

export function drawTable() {
  renew(at("table"), tableOf("claims", "claimsTable", CLAIM_COLUMNS, tableClaims()),
    tableOf("things", "thingsTable", THING_COLUMNS, tableThings()));
}

/** A spreadsheet takes a cell that begins like this for a formula; an apostrophe in front keeps it a text. */
const guarded = (text) => (/^[=+\-@\t\r\0]/.test(text) && !/^-?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text);
const quotedCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvOf(columns, rows) {
  const lines = [columns.map(({ key }) => word(key)), ...rows.map((row) => columns.map(({ text }) => guarded(text(row))))];
  return lines.map((cells) => `${cells.map(quotedCell).join(",")}\r\n`).join("");
}
