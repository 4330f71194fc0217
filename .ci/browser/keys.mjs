// A walk through the page by keyboard alone, and what each key must do.

import { accessible, expect, opened, shot } from "./session.mjs";

/** What the walk looks at, read from the page in one go. */
const state = (page) => page.evaluate(() => {
  const focus = document.activeElement;
  const drawing = document.querySelector("#map-drawing");
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).length;
  return {
    at: focus.id, class: focus.getAttribute("class") ?? "", tag: focus.localName,
    hash: location.hash, width: Number(drawing.getAttribute("width")),
    stops: document.querySelectorAll("#map-drawing [tabindex='0'], #map-view[tabindex='0']").length,
    boxes: seen("a.box"), nodes: seen(".node"), off: document.querySelectorAll("a.box.off").length,
    map: document.querySelector(".map-tools .told").textContent, told: document.querySelector(".tools .told").textContent,
    hits: document.querySelectorAll(".hit").length, pan: document.querySelector("#map-view").scrollLeft,
  };
});

/** Tab to the map, arrows, Enter and back, zoom, line, fold. */
export async function inMap(where, file) {
  const page = await opened(where, file);
  const press = async (key) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    return state(page);
  };
  const first = await state(page);
  expect(where, first.stops === 1, `the map is ${first.stops} stops of the Tab key`);

  // Keys do nothing while the map has no focus.
  for (const key of ["f", "l", "0", "w", "-", "/"]) await page.keyboard.press(key);
  const still = await state(page);
  expect(where, still.tag === "body" && still.width === first.width && still.boxes === first.boxes, "a key acts outside of the map");

  await page.locator(".keys summary").focus();
  let now = await press("Tab");
  expect(where, now.at === "map-issue-1", `Tab leads to ${now.at}, not into the map`);
  const onward = [["ArrowDown", "map-1"], ["ArrowDown", "map-1A"], ["ArrowDown", "map-1A-a"], ["ArrowRight", "map-1A-b"],
    ["ArrowLeft", "map-1A-a"], ["ArrowUp", "map-1A"], ["ArrowUp", "map-1"], ["ArrowRight", "map-2"], ["Home", "map-issue-1"],
    ["ArrowDown", "map-1"], ["ArrowDown", "map-1A"]];
  for (const [key, id] of onward) {
    now = await press(key);
    expect(where, now.at === id, `${key} leads to ${now.at}, not to ${id}`);
  }
  const inside = await page.evaluate(() => {
    const [at, room] = ["a.box:focus", "#map-view"].map((selector) => document.querySelector(selector).getBoundingClientRect());
    return at.left >= room.left && at.right <= room.right && at.top >= room.top && at.bottom <= room.bottom && at.top >= 0;
  });
  expect(where, inside, "the box with the focus cannot be seen");
  expect(where, now.stops === 1, "the map has become more than one stop");
  await shot(page, `${where} arrows`);

  now = await press("Enter");
  expect(where, now.hash === "#1A" && now.class === "to-map", `Enter leads to ${now.hash}, focus on ${now.class}`);
  const clear = await page.evaluate(() => {
    const [at, bar] = [document.activeElement, document.querySelector(".tools")].map((each) => each.getBoundingClientRect());
    return at.top >= bar.bottom && at.bottom <= innerHeight;
  });
  expect(where, clear, "the bar hides what has the focus");
  now = await press("Enter");
  expect(where, now.at === "map-1A", `Enter leads back to ${now.at}`);

  const { width } = now;
  now = await press("+");
  expect(where, now.width > width, "+ does not enlarge");
  now = await press("-");
  now = await press("-");
  expect(where, now.width < width, "- does not make smaller");
  now = await press("0");
  expect(where, now.width === width && now.map.includes("100 %"), "0 does not lead back to the natural size");
  now = await press("w");
  const all = await page.locator("#map-view").evaluate((view) => view.scrollWidth <= view.clientWidth && view.scrollHeight <= view.clientHeight);
  expect(where, all, "w does not show the whole map");
  await shot(page, `${where} whole`);
  await press("0");

  const { boxes } = now;
  now = await press("f");
  expect(where, now.boxes < boxes && /\d+ folded/.test(now.map), `f folds nothing: ${now.map}`);
  expect(where, (await page.locator("#map-1A").getAttribute("aria-expanded")) === "false", "a folded box does not say so");
  now = await press("f");
  expect(where, now.boxes === boxes, "f does not unfold");

  const { nodes } = now;
  now = await press("l");
  expect(where, now.off > 0 && now.off < boxes && now.nodes < nodes, "l does not follow the line");
  const line = await page.evaluate(() => [...document.querySelectorAll("a.box.on")].map((box) => box.id));
  expect(where, ["map-1", "map-1A", "map-1A-a"].every((id) => line.includes(id)) && !line.includes("map-2"), `the line is ${line}`);
  await shot(page, `${where} line`);
  now = await press("Escape");
  expect(where, now.off === 0 && now.nodes === nodes, "Esc does not show all again");
  await page.context().close();
}

/** Find, pick, look through a lens, clear; each with its words for those who do not see it. */
export async function inTools(where, file, colorScheme) {
  const page = await opened(where, file, { colorScheme });
  const before = await state(page);
  await page.locator("#map-drawing a[tabindex='0']").focus();
  await page.keyboard.press("/");
  expect(where, (await state(page)).tag === "input", "/ does not lead to the search");
  await page.keyboard.type("berlin f0w-");
  await page.keyboard.press("Backspace");
  expect(where, (await state(page)).width === before.width, "typing moves the map");
  await page.locator(".tools input").fill("Bérlin");
  let now = await state(page);
  expect(where, /^\d+ found/.test(now.told), `found is told as ${now.told}`);
  await page.keyboard.press("Enter");
  now = await state(page);
  expect(where, /^1 of \d+: /.test(now.told) && now.hits === 1 && now.tag === "input", `the first place is told as ${now.told}`);
  await page.keyboard.press("Enter");
  expect(where, /^2 of /.test((await state(page)).told), "Enter does not lead on");
  await page.keyboard.press("Shift+Enter");
  expect(where, /^1 of /.test((await state(page)).told), "Shift+Enter does not lead back");
  const inView = await page.locator(".hit .head").first().evaluate((hit) => {
    const { top, bottom } = hit.getBoundingClientRect();
    return top >= document.querySelector(".tools").getBoundingClientRect().bottom && bottom <= innerHeight;
  });
  expect(where, inView, "what was found cannot be seen");
  await shot(page, `${where} found`);
  await accessible(page, `${where}, something found`);
  await page.locator(".tools input").fill("Marples");
  expect(where, Number.parseInt((await state(page)).told, 10) > 1, "sources are not found");
  await page.keyboard.press("Escape");
  now = await state(page);
  expect(where, now.told === "" && now.hits === 0, "Esc does not clear the search");

  await page.locator("[data-pick=School]").selectOption({ label: "soviet-official" });
  now = await state(page);
  expect(where, now.nodes < before.nodes && now.off > 0 && /^\d+ of \d+ picked/.test(now.told), `a school is picked: ${now.told}`);
  const others = await page.evaluate(() => [...document.querySelectorAll(".node")].filter((node) => {
    const last = node.checkVisibility() && ![...node.querySelectorAll(".node")].some((each) => each.checkVisibility());
    const stub = node.querySelector(".elsewhere");
    return last && !stub && !node.matches(".premise") && !node.textContent.includes("soviet-official");
  }).length);
  expect(where, others === 0, `${others} nodes of another school end a line`);
  expect(where, (await page.locator("#cases > .picked:not(.lens-note)").innerText()).includes("soviet-official"), "what was picked is not said");
  await page.locator("[data-pick=Verdict]").selectOption("rejected");
  await page.locator("#map-1 ").evaluate((box) => box.focus());
  await page.keyboard.press("l");
  await page.locator(".keys summary").click();
  await shot(page, `${where} picked`);
  await accessible(page, `${where}, all picks and the help open`);
  await page.locator("[data-do=clear]").click();
  expect(where, (await state(page)).nodes === before.nodes, "Show all does not show all");
  await lens(page, where);
  await page.context().close();
}

/** A lens changes the verdicts of cases and map as the table of lenses has them, and hides the sentences on others. */
async function lens(page, where) {
  const marks = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".case")].map((each) => [each.id, [
    each.querySelector(".head > .chip").textContent, document.getElementById(`map-${each.id}`)?.querySelector("use + text").textContent,
  ]])));
  const table = await page.evaluate(() => [...document.querySelectorAll("#lenses tbody tr")].map((row) => [
    row.querySelector("a").textContent, ...[...row.querySelectorAll("td")].map((cell) => cell.innerText.replace(/^\W+/, "")),
  ]));
  const names = await page.locator("[data-pick=Lens] option").allTextContents();
  for (const [column, name] of names.entries()) {
    await page.locator("[data-pick=Lens]").selectOption({ index: column });
    const shown = await marks();
    for (const [number, ...verdicts] of table) {
      const [text, box] = shown[number];
      expect(where, text === verdicts[column] && box === verdicts[column], `${number} through ${name}: ${text} in the text, ${box} in the map, ${verdicts[column]} in the table`);
    }
    const about = await page.locator("#map-about").textContent();
    expect(where, about.includes(`lens: ${name}`) === (column > 0), `through ${name} the map is described as ${about}`);
    const why = await page.locator("#cases .why").evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
    const notes = await page.locator(".lens-note:not(.gone)").count();
    expect(where, column === 0 ? why > 0 && notes === 0 : why === 0 && notes >= 4, `through ${name}: ${why} sentences, ${notes} notes`);
  }
  await shot(page, `${where} lens`);
  await accessible(page, `${where}, through a lens`);
}

/** A pointer: a click follows, a second one reads; dragging moves the map and follows nothing. */
export async function byPointer(where, file) {
  const page = await opened(where, file);
  await page.locator("#map-view").scrollIntoViewIfNeeded();
  const box = page.locator("#map-issue-1");
  await box.click();
  expect(where, (await state(page)).hash === "", "a first click leaves the map");
  expect(where, (await state(page)).off > 0, "a click does not follow the line");
  const { x, y } = await box.boundingBox();
  const { pan } = await state(page);
  await page.mouse.move(x + 40, y + 20);
  await page.mouse.down();
  await page.mouse.move(x - 200, y + 10, { steps: 5 });
  await page.mouse.up();
  const now = await state(page);
  expect(where, now.pan > pan + 100 && now.hash === "", "dragging does not move the map");
  await box.click();
  expect(where, (await state(page)).hash === "#issue-1", "a second click does not lead to the text");
  await page.goto(`${page.url().split("#")[0]}#map-1A-a`);
  await page.waitForTimeout(200);
  expect(where, (await state(page)).at === "map-1A-a", "an address with a box does not lead to it");
  await page.context().close();
}
