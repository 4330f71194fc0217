// The pages of the pack for the round and for the class: the brief's look, no script, and ways from one to the next.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { reflow } from "./reading.mjs";
import { accessible, expect, fault, opened, shot } from "./session.mjs";

/** Each page of a folder but the brief, which has tests of its own, can be read by everyone and leads on. */
export async function pack(where, folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".html") && name !== "brief.html");
  expect(where, names.length >= 10, `only ${names.length} pages`);
  for (const name of names) {
    for (const colorScheme of ["light", "dark"]) await sheet(`${where}, ${name}, ${colorScheme}`, folder, name, colorScheme);
  }
}

async function sheet(where, folder, name, colorScheme) {
  const page = await opened(where, join(folder, name), { colorScheme });
  const { headings, hrefs, empty, scripts } = await page.evaluate(() => {
    const rank = (heading) => Number(heading.localName.slice(1));
    const all = [...document.querySelectorAll("main :is(h2, h3, h4, h5, h6)")];
    // A heading that is a claim of the debate says something by itself; others must have something below them.
    const alone = all.filter((heading, index) => {
      if (heading.querySelector(".text, .chip")) return false;
      const next = all[index + 1];
      if (next && rank(next) > rank(heading)) return false;
      const range = document.createRange();
      range.setStartAfter(heading);
      if (next) range.setEndBefore(next);
      else range.setEndAfter(document.body.lastChild);
      return !range.toString().trim() && !range.cloneContents().querySelector("svg, table, img");
    });
    return {
      headings: document.querySelectorAll("h1").length,
      hrefs: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")),
      empty: alone.map((heading) => heading.textContent.trim()),
      scripts: document.querySelectorAll("script").length,
    };
  });
  expect(where, headings === 1, `${headings} main headings`);
  expect(where, scripts === 0, "a sheet holds a script");
  for (const heading of empty) fault(where, `nothing below the heading “${heading}”`);
  for (const href of new Set(hrefs)) await leads(page, where, folder, href);
  await accessible(page, where);
  await reflow(page, where);
  await page.setViewportSize({ width: 320, height: 640 });
  await shot(page, `${where} 320`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await shot(page, where);
  await page.context().close();
}

/** A way inside leads to a place, one to another file to a file of the pack; addresses of sources are not asked for. */
async function leads(page, where, folder, href) {
  if (/^https?:/.test(href)) return;
  if (href.startsWith("#")) {
    const found = await page.evaluate((id) => Boolean(document.getElementById(id)), decodeURIComponent(href.slice(1)));
    expect(where, found, `${href} leads nowhere`);
    return;
  }
  const file = decodeURIComponent(href.split("#")[0]);
  expect(where, !file.includes("/") && existsSync(join(folder, file)), `${href} leads to no file of the pack`);
}
