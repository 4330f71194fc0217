// The nodes of the cases, the boxes of the map, and how both hang together. Texts of the debate are only ever read, or
// set as text.

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const VERDICTS = ["accepted", "rejected", "undecided"];

/** A node of the cases, in reading order: the index is the one that lists of nodes are written with. */
const nodes = all(".case, .node").map((element) => ({
  element, number: element.id, up: null, below: [], boxes: [],
  chip: one(".head > .chip", element),
  verdict: VERDICTS.find((word) => one(".head > .chip", element).classList.contains(word)),
}));
const nodeAt = new Map(nodes.map((node) => [node.element.id, node]));
for (const node of nodes) {
  const around = node.element.parentElement.closest(".continuation, .node, .case");
  const above = around?.matches(".continuation") ? one("p a", around).getAttribute("href").slice(1) : around?.id;
  node.up = nodeAt.get(above) ?? null;
  node.up?.below.push(node);
}
// Beside their nodes “map” says enough; in a list of links, as some readers have it, it does not.
for (const node of nodes) one(":scope > .to-map", node.element)?.setAttribute("aria-label", `${node.number} on the map`);

/** A box of the map, in reading order. A question has no node; a stub has the node of its own place. */
const drawing = one("#map-drawing");
const boxes = all("a.box", drawing ?? document.createElement("div")).map((element) => {
  const own = element.id.replace(/^map-(step-)?/, "");
  const node = nodeAt.get(own) ?? nodeAt.get(element.getAttribute("href").slice(1)) ?? null;
  return { element, node, isStep: element.matches(".step"), up: null, below: [], folded: false };
});
const bundles = all(".lines > *", drawing ?? document.createElement("div")).map((element) => ({
  element, up: boxes[element.dataset.up],
}));
for (const box of boxes) {
  box.up = boxes[box.element.dataset.up] ?? null;
  box.up?.below.push(box);
  box.node?.boxes.push(box);
}
const boxOf = new Map(boxes.map((box) => [box.element, box]));

/** Everything above a node or box, nearest first. */
function* above(start) {
  for (let at = start.up; at; at = at.up) yield at;
}

/** Everything below a node or box, in reading order, without a call in a call: a line may be thousands long. */
function* below(start) {
  const open = [...start.below].reverse();
  while (open.length) {
    const at = open.pop();
    yield at;
    open.push(...[...at.below].reverse());
  }
}

/** Opens what is folded around an element. */
function open(element) {
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
}

/** A copy of what stands in a template. */
const copied = (id) => document.getElementById(id).content.cloneNode(true);

/** A new element with a class and a text. */
function made(name, style, text = "") {
  const element = document.createElement(name);
  element.className = style;
  element.textContent = text;
  return element;
}

/** What a box or node is called: its part, its number and its verdict. */
const called = (thing) => all("text", thing.element).slice(0, 2).map((text) => text.textContent).join(", ");
