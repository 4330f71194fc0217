// What must hold of a page that is only read: with and without JavaScript, on any screen.

import { expect, fault } from "./session.mjs";

/** There is a page to read: one main heading, text below it. */
export async function visible(page, where) {
  const headings = await page.locator("h1").count();
  expect(where, headings === 1, `${headings} main headings`);
  const words = (await page.locator("body").innerText()).split(/\s+/).length;
  expect(where, words >= 100, `only ${words} words to read`);
}

/** Every link within the page leads somewhere in it; each box of the map to its node, and each node to its box. */
export async function links(page, where) {
  const { lost, astray, unlinked } = await page.evaluate(() => {
    const target = (link) => document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    const inside = [...document.querySelectorAll("a[href^='#']")];
    const boxes = [...document.querySelectorAll("a.box")];
    const ways = [...document.querySelectorAll("a.to-map")];
    const back = (way) => target(way)?.matches("a.box") && !target(way).matches(".question");
    const own = (way) => way.closest(".node, .case");
    return {
      lost: inside.filter((link) => !target(link)).map((link) => link.getAttribute("href")),
      astray: [
        ...boxes.filter((box) => !target(box)?.matches(".node, .case, h2")),
        ...ways.filter((way) => !back(way) || (!target(way).matches(".stub") && target(target(way)) !== own(way))),
      ].map((link) => link.outerHTML.slice(0, 120)),
      unlinked: [...document.querySelectorAll(".node, .case")].filter((node) => !ways.some((way) => own(way) === node)).length,
    };
  });
  for (const href of new Set(lost)) fault(where, `${href} leads nowhere`);
  for (const link of astray) fault(where, `leads to something else: ${link}`);
  expect(where, unlinked === 0, `${unlinked} nodes without a way to the map`);
}

/** Without JavaScript the outline is open, the map can be read and scrolled by keys, and nothing is shown that needs it. */
export async function plain(page, where) {
  const controls = await page.locator("button, select, input").count();
  expect(where, controls === 0, `${controls} controls that do nothing`);
  const closed = await page.locator("main details:not([open])").count();
  expect(where, closed === 0, `${closed} closed parts`);
  const map = page.locator("#map-view");
  if ((await map.count()) === 0) return fault(where, "no map");
  expect(where, (await map.getAttribute("tabindex")) === "0", "the map cannot be reached by keys");
  expect(where, Boolean(await map.getAttribute("aria-label")), "the map has no name");
  expect(where, (await page.locator("#map-drawing > title").textContent()).length > 0, "the drawing has no title");
  expect(where, (await page.locator("#map-drawing > desc").textContent()).length > 40, "the drawing is not described");
  const height = (await page.locator("#map-drawing a > text").first().boundingBox()).height;
  expect(where, height >= 12, `letters of ${height} px in the map`);
  await map.focus();
  const scrolled = () => page.locator("#map-view").evaluate((view) => view.scrollLeft);
  const before = await scrolled();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  expect(where, (await scrolled()) > before, "the right arrow does not scroll the map");
}

/** At 320 px, what a phone or 400 % zoom leaves, nothing needs scrolling sideways (WCAG 1.4.10), pictures aside. */
export async function reflow(page, where) {
  await page.setViewportSize({ width: 320, height: 640 });
  const { width, wide } = await page.evaluate(() => {
    const root = document.documentElement;
    const over = [...document.body.querySelectorAll("*")].filter((box) => box.getBoundingClientRect().right > 321);
    return { width: root.scrollWidth, wide: over.slice(0, 3).map((box) => box.outerHTML.slice(0, 120)) };
  });
  expect(where, width <= 320, `${width} px wide at 320 px, as by ${wide.join(" | ")}`);
  await page.setViewportSize({ width: 1280, height: 800 });
}
