// The columns of the table twin and of what is taken along as CSV, and how rows are sorted by them.

import { graph, kinds, sections, things } from "./graph.js";
import { state } from "./state.js";
import { byName, kindOf, labelOf, reading, said, told, word } from "./wording.js";
import { periodOf } from "./claims.js";

const units = new Map(graph.units.map(({ id, label }) => [id, label]));
const figureOf = (claim) => (claim.figure ? said(claim.figure) : told(claim, "amount"));
const unitOf = (claim) => (claim.unit ? said(units.get(claim.unit)) : "");
const boundOf = (claim, at) => claim.number?.[at] ?? "";
/** The number of a claim's amount; of one that is only bounded, the bound. */
const numberOf = (claim) => Number(claim.number?.find((bound) => bound !== null) ?? NaN);

/** `key` is the word that heads a column, `rank` what it is sorted by where that is not its text: texts and numbers in turn. */
export const COLUMNS = {
  things: [
    { key: "colName", text: (id) => labelOf(id), link: (id) => id },
    { key: "colKind", text: (id) => said(kinds.get(kindOf(id)).label) },
    { key: "colClaims", text: (id) => String(state.tallies.get(id) ?? 0), number: true,
      rank: (id) => [state.tallies.get(id) ?? 0] },
  ],
  claims: [
    { key: "colSubject", text: (claim) => labelOf(claim.subject), link: (claim) => claim.subject },
    { key: "colRelation", text: (claim) => reading(claim, true) },
    { key: "colObject", text: (claim) => (claim.figure ? said(claim.figure) : labelOf(claim.object)),
      link: (claim) => (claim.figure ? null : claim.object) },
    { key: "colSays", text: (claim) => said(claim.label), link: (claim) => claim.id },
    { key: "colQuote", text: (claim) => claim.quoted ?? "", lang: "en" },
    { key: "colModality", text: (claim) => told(claim, "modality") },
    { key: "colSource", text: (claim) => told(claim, "source") },
    { key: "colWhen", text: (claim) => told(claim, "when"),
      rank: (claim) => [told(claim, "when") && (periodOf(claim)?.find(Boolean) ?? "0")] },
    { key: "colFigure", text: figureOf, rank: (claim) => [figureOf(claim) && (unitOf(claim) || " "), numberOf(claim)] },
    { key: "colSentences", text: (claim) => claim.sentences.join(" ") },
  ],
};

const ADDRESS = "https://w3id.org/mexict/claim/";
const columnsOf = (...keys) => keys.map((key) => COLUMNS.claims.find((column) => column.key === key));
/** A file has what the page tells in a claim's details, and what a program needs. */
export const FILED = {
  things: COLUMNS.things,
  claims: [
    { key: "colClaim", text: (claim) => claim.id },
    { key: "colAddress", text: (claim) => claim.id.replace("mxc:", ADDRESS) },
    ...columnsOf("colSubject", "colRelation", "colObject", "colSays", "colModality", "colSource", "colWhen"),
    { key: "colCondition", text: (claim) => told(claim, "condition") },
    ...columnsOf("colFigure"),
    { key: "colLeast", text: (claim) => String(boundOf(claim, 0) ?? "") },
    { key: "colMost", text: (claim) => String(boundOf(claim, 1) ?? "") },
    { key: "colUnit", text: unitOf },
    ...columnsOf("colQuote"),
    { key: "colQuotedFrom", text: (claim) => (claim.quoted ? claim.cited : "") },
    ...columnsOf("colSentences"),
    { key: "colSection", text: (claim) => claim.sections.map((id) => said(sections.get(id).label)).join("; ") },
  ],
};

/** By columns: how many of these claims have a thing at an end. */
export function tally(claims) {
  const ends = claims.flatMap((claim) => [...new Set([claim.subject, claim.object])]).filter((id) => things.has(id));
  state.tallies = ends.reduce((sums, id) => sums.set(id, (sums.get(id) ?? 0) + 1), new Map());
  return [...state.tallies.keys()];
}

const isNothing = (value) => value === "" || Number.isNaN(value);
const compared = (a, b) => (typeof a === "number" ? a - b : byName(a, b));
/** What has nothing in the column comes last, whichever way. */
function compare(one, other, way) {
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at], other[at]], missing = isNothing(a) - isNothing(b);
    if (missing) return missing;
    const by = isNothing(a) ? 0 : way * compared(a, b);
    if (by) return by;
  }
  return 0;
}

/** Rows as a table of that name has them. */
export function sorted(name, rows) {
  const [key, way] = state.sort[name], { text, rank = (row) => [text(row)] } = COLUMNS[name].find((one) => one.key === key);
  return rows.map((row) => [rank(row), row]).sort(([a], [b]) => compare(a, b, way)).map(([, row]) => row);
}

/** A spreadsheet takes a cell that begins like this for a formula; an apostrophe in front keeps it a text. */
const guarded = (text) => (/^[=+\-@\t\r\0]/.test(text) && !/^-?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text);
const quotedCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvOf(name, rows) {
  const columns = FILED[name], heads = columns.map(({ key }) => word(key));
  const lines = [heads, ...sorted(name, rows).map((row) => columns.map(({ text }) => guarded(text(row))))];
  return lines.map((cells) => `${cells.map(quotedCell).join(",")}\r\n`).join("");
}
