// What a reader picks: a school, a speaker, a verdict, the line of one box, a lens.

const picked = { School: null, Speaker: null, Verdict: null, line: null };
const tools = copied("tools");
const bar = one(".tools", tools);
const told = one(".told", tools);
const show = one("[data-do=clear]", tools);
const lists = all("[data-pick]", tools);

/** What the map tells those who do not see it. */
const about = { said: one("#map-about"), written: one("#map-about")?.textContent };

/** Says in the text what is left out of it: on paper, too. */
const notice = made("p", "picked gone");

/** The nodes of a line: all above and all below, and the premises that stand or fall together with them. */
function lineOf(box) {
  const own = [box, ...above(box), ...below(box)];
  return new Set(own.map((each) => each.node).filter(Boolean));
}

/** Shows what was picked, what stands above it and the premises linked with it; the map keeps the rest in grey. */
function pick() {
  const line = picked.line && lineOf(picked.line);
  const tests = [
    picked.School && ((node, index) => picked.School.has(index)),
    picked.Speaker && ((node, index) => picked.Speaker.has(index)),
    picked.Verdict && ((node) => node.verdict === picked.Verdict),
    line && ((node) => line.has(node)),
  ].filter(Boolean);
  const fits = nodes.filter((node, index) => tests.every((test) => test(node, index)));
  const kept = new Set(fits);
  for (const node of fits) for (const up of above(node)) {
    if (kept.has(up)) break;
    kept.add(up);
  }
  const isPremise = (node) => node.element.matches(".premise");
  for (const whole of new Set([...kept].filter(isPremise).map((node) => node.up))) {
    whole?.below.filter(isPremise).forEach((node) => kept.add(node));
  }
  const some = tests.length > 0;
  nodes.forEach((node) => node.element.classList.toggle("gone", some && !kept.has(node)));
  all(".group, .continuation").forEach((part) => {
    part.classList.toggle("gone", some && !part.matches(".continuation") && !one(".case:not(.gone)", part));
    if (part.matches(".continuation")) part.classList.toggle("gone", some && !one(".node:not(.gone)", part));
  });
  paint(kept, new Set(fits), some);
  const words = lists.filter((list) => list.dataset.pick !== "Lens" && list.selectedIndex > 0)
    .map((list) => `${list.dataset.pick.toLowerCase()} ${list.selectedOptions[0].textContent}`);
  if (line) words.push(`the line of ${called(picked.line)}`);
  notice.textContent = `Picked: ${words.join("; ")}. ${fits.length} of ${nodes.length} nodes of the cases, with what stands above them; the rest is left out here.`;
  notice.classList.toggle("gone", !some);
  told.textContent = some ? `${fits.length} of ${nodes.length} picked` : "";
  show.disabled = !some && !find.input.value;
  buttons();
}

/** Greys what was not picked in the map. */
function paint(kept, fits, some) {
  for (const box of boxes) {
    const own = !box.node || kept.has(box.node);
    const leads = box.node ? own : [...box.below].some((each) => kept.has(each.node));
    box.off = some && !leads;
    box.element.classList.toggle("off", box.off);
    box.element.classList.toggle("on", some && Boolean(box.node) && fits.has(box.node));
  }
  for (const { element, up } of bundles) {
    const kind = element.classList[0];
    const ends = up.below.filter((each) => each.element.matches(`.${kind}`));
    element.classList.toggle("off", up.off || (some && !(ends.length ? ends : up.below).some((each) => !each.off)));
  }
}

/** Follows the line of a box; with none, no longer. */
function follow(box) {
  picked.line = box;
  pick();
  if (box) tell(`Following ${called(box)}`);
  else tell("");
}

/** Shows all again. */
function clear() {
  Object.keys(picked).forEach((name) => { picked[name] = null; });
  lists.filter((list) => list.dataset.pick !== "Lens").forEach((list) => { list.selectedIndex = 0; });
  find.input.value = "";
  search();
  pick();
  tell("");
}

/** Shows the verdicts through a lens. The sentences of the page explain others, and say so or go. */
function look(option, written) {
  const digits = option.dataset.verdicts;
  const name = option.textContent;
  nodes.forEach((node, index) => {
    const [claim, step] = [VERDICTS[Math.floor(digits[index] / 3)], VERDICTS[digits[index] % 3]];
    node.verdict = claim;
    mark(node.chip, claim);
    one(":scope > .of-step", node.chip.parentElement)?.remove();
    if (!written && claim !== step) {
      const chip = made("b", `chip of-step ${step}`, `${step} as a step`);
      node.chip.after(" ", chip);
    }
    node.boxes.forEach((box) => paintVerdict(box, box.isStep ? step : claim));
  });
  all(".contents li").forEach((row) => {
    const node = nodeAt.get(one("a", row).getAttribute("href").slice(1));
    const sign = one(":scope > .mark", row);
    sign.className = `mark ${node.verdict}`;
    sign.firstElementChild.textContent = node.verdict;
  });
  document.body.classList.toggle("lensed", !written);
  if (about.said) about.said.textContent = written ? about.written : `The map with its verdicts through the lens: ${name}.`;
  all(".lens-note").forEach((note) => {
    const own = note.dataset.own;
    note.textContent = own === "changed"
      ? `Verdicts through the lens: ${name}. The sentences that explain verdicts are left out, since they explain others.`
      : "The verdicts and sentences of this part are not those through the chosen lens.";
    note.classList.toggle("gone", written);
  });
  pick();
}

/** Sets the word of a verdict, and with it its colour and its sign. */
function mark(chip, verdict) {
  chip.classList.remove(...VERDICTS);
  chip.classList.add(verdict);
  chip.textContent = verdict;
}

/** Sets the verdict in a box of the map. */
function paintVerdict(box, verdict) {
  box.element.classList.remove(...VERDICTS);
  box.element.classList.add(verdict);
  const label = one("use + text", box.element);
  if (!label) return;
  label.textContent = verdict;
  label.previousElementSibling.setAttribute("href", `#map-${verdict}`);
}

for (const list of lists) list.addEventListener("change", () => {
  const { pick: name } = list.dataset;
  const option = list.selectedOptions[0];
  if (name === "Lens") return look(option, option.defaultSelected);
  const nodesOf = option.dataset.nodes;
  picked[name] = nodesOf ? new Set(nodesOf.split(" ").map(Number)) : option.value || null;
  pick();
});
show.addEventListener("click", clear);
if (lists.some((list) => list.dataset.pick === "Lens")) {
  for (const part of all("#standing, #stakes, #answers, #questions, #semantics, #chronology, #outline, #map, #cases")) {
    const note = made("p", "picked lens-note gone");
    note.dataset.own = part.matches("#outline, #map, #cases") ? "changed" : "others";
    const heading = one(":scope > h2", part);
    if (heading) heading.after(note);
    else part.prepend(note);
  }
}
