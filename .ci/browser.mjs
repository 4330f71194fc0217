// The brief as its readers have it: with and without JavaScript, light and dark, on a phone, on paper.
// Usage: node browser.mjs TOOLS BRIEF.html [CHROMIUM]. TOOLS holds node_modules with playwright-core and axe-core.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, brief, chromiumPath = "/usr/bin/chromium"] = process.argv.slice(2);
const require = createRequire(join(resolve(tools), "node_modules", "of-the-tools.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = pathToFileURL(resolve(brief)).href;

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

// A browser that is missing is a failure, not a test that is left out.
const browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS });
const folder = mkdtempSync(join(tmpdir(), "elenchus-browser-"));
try {
  for (const javaScriptEnabled of [true, false]) {
    for (const colorScheme of ["light", "dark"]) {
      const where = `JavaScript ${javaScriptEnabled ? "on" : "off"}, ${colorScheme}`;
      const context = await browser.newContext({ javaScriptEnabled, colorScheme });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      page.on("request", (request) => {
        const url = request.url();
        if (url.split("#")[0] !== address && !url.startsWith("data:")) fault(where, `requests ${url}`);
      });
      page.on("pageerror", (error) => fault(where, `script fails: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") fault(where, `console: ${message.text()}`);
      });
      await page.goto(address);
      await visible(page, where);
      await links(page, where);
      await accessible(javaScriptEnabled ? page : await bare(colorScheme), where);
      await reflow(page, where);
      await printed(page, where, join(folder, `${javaScriptEnabled}-${colorScheme}.pdf`));
      await context.close();
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

for (const found of faults) console.error(found);
console.log(faults.length ? `${faults.length} faults` : "the brief holds in the browser");
process.exit(faults.length ? 1 : 0);

/** There is a page to read: one main heading, text below it. */
async function visible(page, where) {
  const headings = await page.locator("h1").count();
  if (headings !== 1) fault(where, `${headings} main headings`);
  const words = (await page.locator("body").innerText()).split(/\s+/).length;
  if (words < 100) fault(where, `only ${words} words to read`);
}

/** Every link within the page leads somewhere in it. */
async function links(page, where) {
  const lost = await page.evaluate(() => {
    const inside = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? link.href.baseVal);
    const targets = inside.filter((href) => href?.startsWith("#") && href.length > 1);
    return targets.filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))));
  });
  for (const href of new Set(lost)) fault(where, `${href} leads nowhere`);
}

/** The page as it is without JavaScript, but where axe, which is a script, can run. */
async function bare(colorScheme) {
  const page = await browser.newPage({ colorScheme });
  await page.setContent(readFileSync(brief, "utf8").replace(/<script\b[^]*?<\/script>/g, ""));
  return page;
}

/** Axe finds nothing to object to. */
async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
  for (const { id, help, nodes } of violations) {
    fault(where, `${id}: ${help} (${nodes.length}×, first ${nodes[0].html.slice(0, 160)})`);
  }
}

/** At 320 px, what a phone or 400 % zoom leaves, nothing needs scrolling sideways (WCAG 1.4.10). */
async function reflow(page, where) {
  await page.setViewportSize({ width: 320, height: 640 });
  const { width, wide } = await page.evaluate(() => {
    const root = document.documentElement;
    const over = [...document.body.querySelectorAll("*")].filter((box) => box.getBoundingClientRect().right > 321);
    return { width: root.scrollWidth, wide: over.slice(0, 3).map((box) => box.outerHTML.slice(0, 120)) };
  });
  if (width > 320) fault(where, `${width} px wide at 320 px, as by ${wide.join(" | ")}`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Printing gives pages with the text on them. */
async function printed(page, where, file) {
  const title = (await page.locator("h1").innerText()).trim().split(/\s+/).slice(0, 3);
  await page.pdf({ path: file, format: "A4" });
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  if (!title.every((word) => text.includes(word))) fault(where, "the printed pages lack the title");
}
