// Claims: when one holds, whether the filters let it through, and how several look as one line.

import { graph, REPORTED, things } from "./graph.js";
import { state } from "./state.js";

// ---- When a claim holds ----------------------------------------------------------------------------------------------

const TO_COME = new Set(["Projection", "Intention", "Recommendation"]);

/** Whether a claim holds on at the time of the report, beyond which the report says nothing as a fact. */
export const goesOn = ({ until, sense, modality }) =>
  sense === "Since" || (!until && !(sense === "NotBefore" && TO_COME.has(modality)));

/** When a claim holds, as ISO dates; a side of which it says nothing is open (null), but what is to come does not begin before
 * the report's year; null without a date. */
export function periodOf(claim) {
  const { from, until, sense, modality } = claim;
  if (sense === "AsOfReport") return [`${REPORTED}-01-01`, `${REPORTED}-12-31`];
  if (!from && !until) return null;
  const start = sense === "NotAfter" ? null : from ?? null, isEarly = start === null || start < `${REPORTED}-01-01`;
  return [TO_COME.has(modality) && isEarly ? `${REPORTED}-01-01` : start, goesOn(claim) ? `${REPORTED}-12-31` : until ?? null];
}

/** The years that a claim speaks of, open at either end where it does not say; null when it has no date. */
export function yearsOf(claim) {
  const period = periodOf(claim);
  return period && [period[0] ? Number(period[0].slice(0, 4)) : -Infinity, period[1] ? Number(period[1].slice(0, 4)) : Infinity];
}

const datedYears = graph.claims.map(yearsOf).filter(Boolean).flat().filter(Number.isFinite);
export const SPAN = datedYears.length ? [Math.min(...datedYears), Math.max(...datedYears)] : [REPORTED, REPORTED];

// ---- What the filters let through ------------------------------------------------------------------------------------

function isInPeriod(claim) {
  const years = yearsOf(claim);
  if (!years) return state.undated;
  return state.years === null || (years[0] <= state.years[1] && years[1] >= state.years[0]);
}

export const AUTHORS = "authors"; // whose word a claim is that is nobody else's
/** The values that a claim has for each filter. Either end counts for its kind. */
export const VALUES = {
  modalities: (claim) => [claim.modality],
  kinds: (claim) => [...new Set([claim.subject, claim.object].filter((id) => things.has(id)).map((id) => things.get(id).kind))],
  relations: (claim) => [claim.relation],
  sections: (claim) => claim.sections,
  sources: (claim) => claim.named.source ?? [AUTHORS],
  addressees: (claim) => claim.addressees ?? [],
  units: (claim) => (claim.unit ? [claim.unit] : []),
};

/** Stories tell all of their claims. */
const isStory = () => state.view === "story";
/** Whether the filters but one let a claim through. */
export const passesBut = (claim, name) => isInPeriod(claim) && Object.entries(state.only).every(([filter, only]) =>
  filter === name || only.size === 0 || VALUES[filter](claim).some((value) => only.has(value)));
/** Whether the filters let a claim through. */
export const passes = (claim) => isStory() || passesBut(claim, null);
export const hasFilters = () => state.years !== null || !state.undated || Object.values(state.only).some(({ size }) => size > 0);
export const isFiltering = () => hasFilters() && !isStory();

// ---- Several claims as one line --------------------------------------------------------------------------------------

export function signOf(seen) {
  const found = [...new Set(seen.map((claim) => claim.sign))].filter((sign) => sign !== "Neutral");
  return found.length > 1 ? "Mixed" : found[0] ?? "Neutral";
}

export const isDashed = (seen) => !seen.some((claim) => claim.asserted);

/** What stands first among the claims of a line: what is said to be so. */
export const foremost = (seen) => seen.find((claim) => claim.asserted) ?? seen[0];
