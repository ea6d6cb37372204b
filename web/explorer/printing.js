// Printing: what is seen, in ink on white.

import { state } from "./state.js";
import { at } from "./elements.js";
import { paint } from "./colours.js";
import { isTimeline, scene } from "./scenes.js";
import { network } from "./picture.js";
import { datedClaims, timelineDrawing } from "./timeline.js";
import { claimsOnPaper, makeAll } from "./table.js";
import { drawAll } from "./views.js";
import { pictureDrawing } from "./saving.js";

export let themeOnScreen = null; // while the page is printed, which changes width and colours as well

const ROWS_ON_PAPER = 34;
/** The timeline by pages; of what does not fit a telephone the claims; else the picture. */
function onPaper() {
  if (scene.spine) return [claimsOnPaper()];
  if (!isTimeline()) return [pictureDrawing()];
  const rows = datedClaims(), pages = Math.ceil(rows.length / ROWS_ON_PAPER);
  const rowsOf = (page) => rows.slice(page * ROWS_ON_PAPER, (page + 1) * ROWS_ON_PAPER);
  return Array.from({ length: pages }, (_, page) => timelineDrawing(1000, rowsOf(page)));
}

// A canvas is printed as it stands on the screen, in its size and theme: on paper there is a drawing in its place.
addEventListener("beforeprint", () => {
  themeOnScreen = document.documentElement.dataset.theme;
  paint("light");
  drawAll();
  network.redraw();
  if (state.table) makeAll();
  else at("printed").replaceChildren(...onPaper());
  for (const closed of document.querySelectorAll("#panel .claim details:not([open])")) {
    Object.assign(closed, { open: true }).dataset.closed = "";
  }
});
addEventListener("afterprint", () => {
  paint(themeOnScreen);
  themeOnScreen = null;
  at("printed").replaceChildren();
  for (const opened of document.querySelectorAll("#panel [data-closed]")) { opened.open = false; delete opened.dataset.closed; }
  drawAll();
  network.redraw();
});
