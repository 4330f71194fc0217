// Finding words, numbers, ids and sources; and what the page does when it opens.

const find = { input: one("input", tools), hits: [], at: -1 };

/** Letters as they are compared: without accents, small. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The own text of an entry: without the nodes below it. */
function ownText(entry) {
  const parts = all(":scope > :not(ul, details), :scope > details > :not(ul)", entry);
  const own = parts.filter((part) => !part.matches(".tree, .continuation")).map((part) => part.textContent);
  return plain(`${entry.dataset.id ?? ""} ${entry.matches(".records > li") ? entry.textContent : own.join(" ")}`);
}

/** Looks for all words that were typed. */
function search() {
  find.entries ??= [...nodes.map((node) => node.element), ...all("#people .records > li, #sources .records > li")]
    .map((element) => ({ element, text: ownText(element) }));
  const words = plain(find.input.value).split(/\s+/).filter(Boolean);
  const fits = words.length ? find.entries.filter(({ text }) => words.every((word) => text.includes(word))) : [];
  find.hits = fits.map(({ element }) => element).filter((element) => !element.closest(".gone"));
  find.hidden = fits.length - find.hits.length;
  find.at = -1;
  light(null, []);
  boxes.forEach((box) => box.element.classList.toggle("found", Boolean(box.node) && find.hits.includes(box.node.element)));
  const left = find.hidden ? `, ${find.hidden} more not picked` : "";
  told.textContent = words.length ? `${find.hits.length || "nothing"} found${left}` : "";
  show.disabled = !find.input.value && notice.matches(".gone");
}

/** Marks one place found, and the words in it where the browser can. */
function light(hit, words) {
  all(".hit").forEach((element) => element.classList.remove("hit"));
  hit?.classList.add("hit");
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  const ranges = [];
  const walk = document.createTreeWalker(hit ?? document.createElement("p"), NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const letters = text.data.toLowerCase();
    for (const word of words) for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, Math.min(text.length, at + word.length));
      ranges.push(range);
    }
  }
  if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
}

/** Goes to the next place found, or to the one before. The focus stays where it is. */
function step(by) {
  if (find.at < 0) search();
  if (!find.hits.length) return;
  find.at = (find.at + (by < 0 && find.at < 0 ? 0 : by) + find.hits.length) % find.hits.length;
  const hit = find.hits[find.at];
  open(hit);
  light(hit, find.input.value.toLowerCase().split(/\s+/).filter(Boolean));
  (one(".head", hit) ?? hit).scrollIntoView({ block: "center" });
  const box = nodeAt.get(hit.id)?.boxes.find((each) => !each.isStep);
  if (box) bring(box);
  const name = one(".number", hit)?.textContent ?? one("b", hit)?.textContent;
  told.textContent = `${find.at + 1} of ${find.hits.length}: ${name}`;
}

find.input.addEventListener("input", search);
find.input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
  else if (event.key === "Escape") clear();
  else return;
  event.preventDefault();
});
one("[data-do=next]", tools).addEventListener("click", () => step(1));
one("[data-do=before]", tools).addEventListener("click", () => step(-1));

/** Opens what the address points at: a node that is folded, a box of the map. */
function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest(".gone") && !boxOf.has(target)) clear();
  open(target);
  if (boxOf.has(target)) visit(boxOf.get(target));
  else target.scrollIntoView();
}

const main = one("main");
const cases = one("#cases");
if (cases) {
  main.before(tools);
  const folds = made("p", "fold-all");
  for (const [words, opens] of [["Fold all", false], ["Unfold all", true]]) {
    const button = made("button", "", words);
    button.type = "button";
    button.addEventListener("click", () => all("details", cases).forEach((part) => { part.open = opens; }));
    folds.append(button, " ");
  }
  cases.prepend(folds, notice);
  // The bar must not hide what a link or the Tab key leads to.
  new ResizeObserver(() => {
    const sticks = getComputedStyle(bar).position === "sticky";
    document.documentElement.style.scrollPaddingBlockStart = sticks ? `${bar.offsetHeight + 20}px` : "";
  }).observe(bar);
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const box = boxOf.get(document.getElementById(event.target.closest?.("a[href^='#map-']")?.getAttribute("href").slice(1)));
    if (!box || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = box.element.id;
    visit(box);
  });
  // Folded parts are printed open.
  addEventListener("beforeprint", () => all("details:not([open])", cases).forEach((part) => { part.dataset.folded = ""; part.open = true; }));
  addEventListener("afterprint", () => all("[data-folded]", cases).forEach((part) => { delete part.dataset.folded; part.open = false; }));
  choose(map.current);
  if (map.current) bring(map.current);
  if (location.hash) arrive();
}
