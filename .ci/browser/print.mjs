// The page on paper.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { expect, opened } from "./session.mjs";

const text = (file) => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });

/** How many pages a PDF has, and how wide and high the widest is. */
function pages(file) {
  const about = execFileSync("pdfinfo", ["-l", "999", file], { encoding: "utf8" });
  const sizes = [...about.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [Number(width), Number(height)]);
  return { count: Number(/^Pages: +(\d+)/m.exec(about)[1]), across: sizes.filter(([width, height]) => width > height).length };
}

/**
 * Printing gives as many pages as it did, with the title on the first and no control on any. What is folded on the
 * screen is printed. The map is printed (`hasMap`), if need be on a page of its own, laid across, or left to the command.
 */
export async function printed(where, file, folder, { least, most, across, hasMap, javaScriptEnabled = true }) {
  const page = await opened(where, file, { javaScriptEnabled, colorScheme: "dark" });
  const path = join(folder, `${where.replace(/\W+/g, "-")}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, format: "A4" });
  const [words, found] = [text(path), pages(path)];
  expect(where, found.count >= least && found.count <= most, `${found.count} pages, not ${least} to ${most}`);
  expect(where, found.across === across, `${found.across} pages laid across, not ${across}`);
  const title = (await page.locator("h1").innerText()).trim().split(/\s+/).slice(0, 3);
  expect(where, title.every((word) => words.includes(word)), "the printed pages lack the title");
  for (const control of ["Whole map", "Show all", "Unfold", "How to move"]) {
    expect(where, !words.includes(control), `“${control}” is printed`);
  }
  expect(where, words.includes("elenchus map") !== hasMap, "where the map is, is not said, or said in vain");
  if (javaScriptEnabled) {
    await page.getByRole("button", { name: "Fold all", exact: true }).click();
    const folded = join(folder, "folded.pdf");
    await page.pdf({ path: folded, preferCSSPageSize: true, format: "A4" });
    expect(where, text(folded) === words, "what is folded on the screen is printed otherwise");
  }
  await page.context().close();
}
