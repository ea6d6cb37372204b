// Paths: the chains of effects between two things, or the shortest connections over claims, whichever way these point.

import { claims, edges, figures, graph, nodes, relations, things } from "./graph.js";
import { state } from "./state.js";
import { isDashed, passes } from "./claims.js";
import { argumentOf, chainsBetween, crossingsOf, hopsOf } from "./chains.js";

const STEPS = 4; // chains of more steps are not looked for

/** The chains from the first end to the second, or back. */
export function chainsFound([start, end] = state.ends) {
  const isOpen = (claim) => passes(claim) && ![claim.subject, claim.object].some((id) => state.without.has(id));
  const open = graph.claims.filter(isOpen);
  const crossings = crossingsOf(graph.readings, state.readings, things);
  return start === end ? [] : chainsBetween(start, end, hopsOf(open, relations), things, crossings, STEPS);
}

/** A chain as hops over lines, as a connection is, with whose argument it is. */
function wayOf(chain) {
  const hops = chain.map((hop) => {
    const { subject, object } = hop.claims[0];
    return { ...hop, edge: edges.get(`${subject} ${object}`) };
  });
  return Object.assign(hops, { argument: argumentOf(chain) });
}

/** The ways that the panel tells of: where no chain leads from the one to the other, how they are connected at all. */
export function waysFound() {
  const chains = state.any ? [] : chainsFound().map(wayOf);
  return chains.length ? chains : shortestWays(); // which are told as what they are
}

/** The claims about both ends that are part of no chain. */
export const claimsBetween = () => graph.claims.filter(({ subject, object }) =>
  state.ends.includes(subject) && state.ends.includes(object) && subject !== object);

/** For each thing the lines that may be followed from it, with the other end. */
function waysOut() {
  const out = new Map();
  const add = (from, to, edge) => out.set(from, [...(out.get(from) ?? []), { to, edge }]);
  for (const edge of graph.edges) {
    const isOpen = !figures.has(edge.to) && edge.from !== edge.to && edge.claims.some((id) => passes(claims.get(id)));
    if (!isOpen || [edge.from, edge.to].some((id) => state.without.has(id))) continue;
    add(edge.from, edge.to, edge);
    add(edge.to, edge.from, edge);
  }
  return out;
}

/** How many hops each thing is from one, breadth first. */
function hopsFrom(start, out) {
  const hops = new Map([[start, 0]]);
  for (const id of hops.keys()) { // a Map hands over also what is added meanwhile
    for (const { to } of out.get(id) ?? []) if (!hops.has(to)) hops.set(to, hops.get(id) + 1);
  }
  return hops;
}

/** All shortest connections between the ends, as lists of hops; those that are said to be so throughout come first. */
function shortestWays() {
  const [start, end] = state.ends, out = waysOut(), hops = hopsFrom(start, out);
  if (!hops.has(end)) return [];
  const before = (id) => [...hops.keys()].flatMap((from) => (hops.get(from) === hops.get(id) - 1
    ? (out.get(from) ?? []).filter(({ to }) => to === id).map(({ edge }) => ({ from, to: id, edge })) : []));
  const back = (id) => (id === start ? [[]] : before(id).flatMap((hop) => back(hop.from).map((way) => [...way, hop])));
  const doubts = (way) => way.filter(({ edge }) => isDashed(passingOf(edge))).length;
  const size = (way) => way.slice(1).reduce((sum, { from }) => sum + nodes.get(from).degree, 0);
  return hops.get(end) === 0 ? [] : back(end).sort((a, b) => doubts(a) - doubts(b) || size(a) - size(b));
}

export const passingOf = (edge) => edge.claims.map((id) => claims.get(id)).filter(passes);
