// The story that is told, and its step: a guided tour in steps, each of which rests on claims, that are lit in the picture.

import { claims, stories } from "./graph.js";
import { state } from "./state.js";

export const storyOf = () => (state.view === "story" && state.of ? stories.get(state.of) : null);
export const stepTold = () => storyOf()?.steps[state.step - 1] ?? null;
export const isOfStep = (edge) => Boolean(stepTold()) && edge.claims.some((id) => stepTold().claims.includes(id));
/** The things that the claims of the step are about, also where no line stands for a claim. */
export const endsOfStep = () => (stepTold()?.claims ?? []).flatMap((id) => [claims.get(id).subject, claims.get(id).object]);
