// Links: what leads elsewhere when it is pressed. To arrive is to draw and tell everything anew, so the scripts above say how.

import { labelOf } from "./wording.js";
import { el } from "./elements.js";

const ways = {};
/** Takes the functions that lead elsewhere, `visit`, `enter` and `refresh`; to be called before anything can be pressed. */
export const connect = (functions) => Object.assign(ways, functions);

/** Chooses something and shows it; `moving` takes the picture there. */
export const visit = (id, moving) => ways.visit(id, moving);
/** Goes to another view or another part of it. */
export const enter = (change) => ways.enter(change);
/** Goes to what the filters leave. */
export const refresh = () => ways.refresh();

export const go = (id, text = labelOf(id), className = "go") =>
  el("button", { type: "button", class: className, "data-id": id, onclick: () => visit(id, true) }, text);
