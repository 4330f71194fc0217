// The brief as its readers have it: with and without JavaScript, light and dark, by keyboard, on a phone, on paper.
// Usage: node browser.mjs TOOLS PAGES [CHROMIUM]. TOOLS holds node_modules with playwright-core and axe-core; PAGES holds
// base.html and all.html, the reference debate without and with its overlays; hostile.html; small.html, whose map takes a
// sheet of paper, and tiny.html, whose map takes less; and pack/, the pages of the pack for the round and for the class.
// ELENCHUS_SHOTS: a folder for pictures to look at.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { byPointer, inMap, inTools } from "./browser/keys.mjs";
import { pack } from "./browser/pack.mjs";
import { printed } from "./browser/print.mjs";
import { links, plain, reflow, visible } from "./browser/reading.mjs";
import { accessible, bare, expect, faults, opened, shot, start, stop } from "./browser/session.mjs";

const [tools, pages, chromium = "/usr/bin/chromium"] = process.argv.slice(2);
const file = (name) => join(pages, `${name}.html`);

await start(tools, chromium, process.env.ELENCHUS_SHOTS);
const folder = mkdtempSync(join(tmpdir(), "elenchus-browser-"));
try {
  const ways = [[true, "light"], [false, "dark"], [true, "dark"], [false, "light"]];
  for (const name of ["base", "all"]) {
    // The larger page is made of the same parts; twice is enough to see what only its size brings about.
    for (const [javaScriptEnabled, colorScheme] of name === "base" ? ways : ways.slice(0, 2)) {
      const where = `${name}, JavaScript ${javaScriptEnabled ? "on" : "off"}, ${colorScheme}`;
      const page = await opened(where, file(name), { javaScriptEnabled, colorScheme });
      await visible(page, where);
      // A script cannot look at a page that runs none.
      const looked = javaScriptEnabled ? page : await bare(file(name), colorScheme);
      await links(looked, where);
      await accessible(looked, where);
      await reflow(page, where);
      if (!javaScriptEnabled) await plain(page, where);
      await page.locator("#map").scrollIntoViewIfNeeded();
      await shot(page, where);
      await page.setViewportSize({ width: 320, height: 640 });
      await shot(page, `${where} 320`);
      await looked.context().close();
      if (looked !== page) await page.context().close();
    }
  }
  await inMap("keys in the map", file("base"));
  for (const colorScheme of ["light", "dark"]) await inTools(`keys in the tools, ${colorScheme}`, file("base"), colorScheme);
  await byPointer("pointer", file("base"));
  await hostile("hostile texts", file("hostile"));
  await pack("pack", join(pages, "pack"));
  const long = { least: 40, most: 47, across: 0, hasMap: false };
  await printed("base on paper", file("base"), folder, long);
  await printed("base on paper without JavaScript", file("base"), folder, { ...long, javaScriptEnabled: false });
  await printed("small on paper", file("small"), folder, { least: 5, most: 7, across: 1, hasMap: true });
  await printed("tiny on paper", file("tiny"), folder, { least: 3, most: 5, across: 0, hasMap: true });
} finally {
  await stop();
  rmSync(folder, { recursive: true });
}

for (const found of faults) console.error(found);
console.log(faults.length ? `${faults.length} faults` : "the brief holds in the browser");
process.exit(faults.length ? 1 : 0);

/** Texts that mean harm are shown as letters, wherever they stand: in the text, the map, the lists, what is told. */
async function hostile(where, path) {
  const page = await opened(where, path);
  const foreign = await page.evaluate(() => [...document.querySelectorAll("img, iframe, object, embed, [onload], [onerror], [onclick]")]
    .map((element) => element.outerHTML.slice(0, 80)));
  expect(where, foreign.length === 0, `elements from a text: ${foreign}`);
  expect(where, (await page.locator("script").count()) === 1, "a script from a text");
  await page.locator(".tools input").fill("script");
  await page.keyboard.press("Enter");
  for (const list of await page.locator("[data-pick]").all()) {
    const last = (await list.locator("option").count()) - 1;
    await list.selectOption({ index: last });
  }
  await links(page, where);
  await page.locator("[data-do=clear]").click();
  // This debate says that it is in a language that there is none of.
  await accessible(page, where, ["valid-lang"]);
  await reflow(page, where);
  await page.context().close();
}
