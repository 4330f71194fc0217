// The map: one stop of the Tab key, arrows within it; zoom, pan, fold.

const view = one("#map-view");
const map = { scale: 1, current: boxes[0] ?? null, told: null };

/** Says something about the map to whoever does not see it. */
const tell = (words) => { if (map.told) map.told.textContent = words; };

/** Makes a box the one that the Tab key leads to. */
function choose(box) {
  if (!box) return;
  map.current?.element.setAttribute("tabindex", "-1");
  box.element.setAttribute("tabindex", "0");
  map.current = box;
  buttons();
}

/** Moves the map, and not the page, so that a box stands in the middle. */
function bring(box, always = true) {
  const [at, room] = [box.element.getBoundingClientRect(), view.getBoundingClientRect()];
  const inside = at.left >= room.left && at.right <= room.right && at.top >= room.top && at.bottom <= room.bottom;
  if (inside && !always) return;
  view.scrollLeft += at.left + at.width / 2 - room.left - room.width / 2;
  view.scrollTop += at.top + at.height / 2 - room.top - room.height / 2;
}

/** Goes to a box: unfolds what hides it, shows it, gives it the focus. */
function visit(box) {
  for (const up of above(box)) if (up.folded) fold(up);
  choose(box);
  bring(box, false);
  box.element.focus({ preventScroll: true });
  view.scrollIntoView({ block: "nearest" });
}

/** Goes from a box to its place in the text; the focus goes where one key leads back. */
function read(box) {
  const target = document.getElementById(box.element.getAttribute("href").slice(1));
  if (!target) return;
  if (target.matches(".gone")) clear();
  open(target);
  location.hash = box.element.getAttribute("href");
  const back = one(":scope > .to-map", target) ?? target;
  if (back === target) target.setAttribute("tabindex", "-1");
  back.focus({ preventScroll: true });
  target.scrollIntoView({ block: "start" });
}

/** Shows the map at another size; what is in the middle, or under the pointer, stays there. */
function zoom(scale, x = view.clientWidth / 2, y = view.clientHeight / 2) {
  const next = Math.min(3, Math.max(0.08, scale));
  const [left, top] = [(view.scrollLeft + x) / map.scale, (view.scrollTop + y) / map.scale];
  map.scale = next;
  const { width, height } = drawing.viewBox.baseVal;
  drawing.setAttribute("width", Math.round(width * next));
  drawing.setAttribute("height", Math.round(height * next));
  view.scrollLeft = left * next - x;
  view.scrollTop = top * next - y;
  tell(`${Math.round(100 * next)} %`);
}

/** The size at which all of the map is seen. */
function whole() {
  const { width, height } = drawing.viewBox.baseVal;
  return Math.min(1, (view.clientWidth - 4) / width, (view.clientHeight - 4) / height);
}

/** Folds what is below a box, or unfolds it. */
function fold(box) {
  const under = [...below(box)];
  if (!under.length) return;
  box.folded = !box.folded;
  one(".folded", box.element)?.remove();
  if (box.folded) {
    const { width, height } = box.element.firstElementChild.getBBox();
    const words = document.createElementNS(drawing.namespaceURI, "text");
    words.textContent = ` + ${under.length} folded`;
    words.setAttribute("class", "folded");
    words.setAttribute("x", width / 2);
    words.setAttribute("y", height + 17);
    box.element.append(words);
  }
  const gone = new Set(boxes.filter((each) => each.folded).flatMap((each) => [...below(each)]));
  if (gone.has(map.current)) choose(box);
  boxes.forEach((each) => each.element.classList.toggle("gone", gone.has(each)));
  bundles.forEach(({ element, up }) => element.classList.toggle("gone", gone.has(up) || up.folded));
  box.element.setAttribute("aria-expanded", String(!box.folded));
  tell(box.folded ? `${under.length} folded below ${called(box)}` : `unfolded below ${called(box)}`);
  buttons();
}

/** The buttons say what they would do to the box that was chosen last. */
function buttons() {
  if (!map.buttons) return;
  const { line, fold: folds, unfold } = map.buttons;
  line.setAttribute("aria-pressed", String(picked.line !== null && picked.line === map.current));
  folds.setAttribute("aria-pressed", String(map.current.folded));
  folds.disabled = !map.current.below.length;
  unfold.disabled = !boxes.some((box) => box.folded);
}

/** The box that an arrow leads to. */
function neighbour(box, key) {
  const seen = (each) => each && !each.element.matches(".gone");
  if (key === "ArrowUp") return box.up;
  if (key === "ArrowDown") return box.below.find(seen);
  const beside = box.up ? box.up.below : boxes.filter((each) => !each.up);
  return beside[beside.indexOf(box) + (key === "ArrowRight" ? 1 : -1)];
}

/** What a key does in the map. Keys together with Ctrl, Alt or Meta are the browser's. */
function key(event) {
  const box = boxOf.get(event.target.closest("a.box"));
  if (!box || event.ctrlKey || event.altKey || event.metaKey) return;
  const does = {
    "+": () => zoom(map.scale * 1.25), "=": () => zoom(map.scale * 1.25), "-": () => zoom(map.scale / 1.25),
    "0": () => zoom(1), w: () => zoom(whole()), f: () => fold(box), l: () => follow(picked.line === box ? null : box),
    "/": () => find.input.focus(), Home: () => visit(boxes[0]), Escape: () => clear(),
  };
  const act = does[event.key] ?? does[event.key.toLowerCase()];
  if (event.key.startsWith("Arrow")) visit(neighbour(box, event.key) ?? box);
  else if (act) act();
  else return;
  event.preventDefault();
  if (["+", "=", "-", "0", "w", "W"].includes(event.key)) bring(box);
}

/** A click with a pointer follows the line of a box, a second one reads it; Enter, and what helps people click, reads. */
function click(event) {
  const box = boxOf.get(event.target.closest("a.box"));
  if (!box || event.ctrlKey || event.shiftKey || event.metaKey) return;
  event.preventDefault();
  if (map.dragged) return;
  choose(box);
  if (event.detail === 0 || picked.line === box) return read(box);
  box.element.focus({ preventScroll: true });
  follow(box);
}

/** Drags the map along with the pointer. Fingers move it without help. */
function drag(event) {
  map.dragged = false;
  if (event.button !== 0 || event.pointerType !== "mouse") return;
  const from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
  const move = ({ clientX, clientY }) => {
    map.dragged ||= Math.hypot(clientX - from.x, clientY - from.y) > 5;
    if (map.dragged) view.scrollTo(from.left + from.x - clientX, from.top + from.y - clientY);
  };
  const end = () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
}

if (view) {
  const tools = copied("map-tools");
  map.told = one(".told", tools);
  map.buttons = Object.fromEntries(all("button", tools).map((button) => [button.dataset.do, button]));
  const does = {
    out: () => zoom(map.scale / 1.25), in: () => zoom(map.scale * 1.25), natural: () => zoom(1), whole: () => zoom(whole()),
    line: () => follow(picked.line === map.current ? null : map.current), fold: () => fold(map.current),
    unfold: () => boxes.filter((box) => box.folded).forEach(fold),
  };
  Object.entries(map.buttons).forEach(([name, button]) => button.addEventListener("click", does[name]));
  view.before(tools);
  // With arrows in the map, the region around it need not be a stop of its own.
  view.removeAttribute("tabindex");
  boxes.forEach((box) => {
    box.element.setAttribute("tabindex", "-1");
    if (box.below.length) box.element.setAttribute("aria-expanded", "true");
  });
  drawing.addEventListener("keydown", key);
  drawing.addEventListener("click", click);
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  // Not at the drawing itself: one that listens for the focus becomes a stop of its own in some browsers.
  view.addEventListener("focusin", (event) => choose(boxOf.get(event.target.closest("a.box"))));
  view.addEventListener("pointerdown", drag);
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const room = view.getBoundingClientRect();
    zoom(map.scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1), event.clientX - room.left, event.clientY - room.top);
  }, { passive: false });
}
