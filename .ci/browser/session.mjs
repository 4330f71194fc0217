// A browser, and what every test of a page needs: a place for faults, pages that must not ask for anything, axe.

import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everything that does not hold. */
export const faults = [];
export const fault = (where, what) => faults.push(`${where}: ${what}`);

/** Says so where something is not as it must be. */
export function expect(where, holds, what) {
  if (!holds) fault(where, what);
}

let browser;
let axe;
let shots;

/** Starts the browser. One that is missing is a failure, not a test that is left out. `folder`: for pictures, if any. */
export async function start(tools, executablePath, folder) {
  const require = createRequire(join(resolve(tools), "node_modules", "of-the-tools.js"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  browser = await require("playwright-core").chromium.launch({ executablePath, headless: true, args: FLAGS });
  shots = folder;
  if (shots) mkdirSync(shots, { recursive: true });
}

export const stop = () => browser.close();

/** Opens a file as its reader would; it may ask for nothing but itself, and nothing in it may fail or call out. */
export async function opened(where, file, { javaScriptEnabled = true, colorScheme = "light", width = 1280 } = {}) {
  const address = pathToFileURL(resolve(file)).href;
  const context = await browser.newContext({
    javaScriptEnabled, colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (url.split("#")[0] !== address && !url.startsWith("data:")) fault(where, `requests ${url}`);
  });
  page.on("pageerror", (error) => fault(where, `script fails: ${error.stack}`));
  page.on("dialog", (dialog) => {
    fault(where, `a text ran as a script: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") fault(where, `console: ${message.text()}`);
  });
  await page.goto(address);
  return page;
}

/** The page as it is without JavaScript, but where axe, which is a script, can run. */
export async function bare(file, colorScheme) {
  const page = await (await browser.newContext({ colorScheme })).newPage();
  await page.setContent(readFileSync(file, "utf8").replace(/<script\b[^]*?<\/script>/g, ""));
  return page;
}

/** Axe finds nothing to object to, but for what is not the page's own doing (`besides`: names of rules). */
export async function accessible(page, where, besides = []) {
  await page.evaluate(`globalThis.axe || (() => { ${axe} })()`);
  const { violations } = await page.evaluate(([values, off]) => axe.run({
    runOnly: { type: "tag", values }, rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  }), [RULES, besides]);
  for (const { id, help, nodes } of violations) {
    fault(where, `${id}: ${help} (${nodes.length}×, first ${nodes[0].html.slice(0, 160)})`);
  }
}

/** A picture for a person to look at, where pictures are asked for. */
export async function shot(page, name) {
  if (shots) await page.screenshot({ path: join(shots, `${name.replace(/\W+/g, "-")}.png`) });
}
