//! Dated claims → a picture of them: panels with an axis, and marks in as many rows as keep the labels apart.
//!
//! One scale cannot show seventy years and thirteen days. So a month with many events that are known to the day gets a
//! panel of its own, then a year with many that are known to the month; what is left stands in the panel of the whole
//! time, where the others are shown as stretches.

use std::collections::BTreeMap;

use super::{
    chronology::{Conflicts, dated},
    scene::Scene,
    text,
    view::{Link, Mark, Panel, Shape, Text, Tick, Timeline},
};
use crate::{
    date::{Date, Day, Precision},
    model::ClaimId,
};

/// Width of a panel.
const WIDTH: i64 = 800;
/// What is kept free at its left and right.
const EDGE: i64 = 8;
/// Height of a row: a label, with its bar below it.
const ROW: i64 = 26;
/// What is kept free between two things in a row.
const GAP: i64 = 8;
/// A letter of a label, at its widest.
const LETTER: i64 = 8;
/// The sign of a dispute before a label.
const SIGN: i64 = 16;
/// Height of the axis with its dates.
const AXIS: i64 = 24;
/// What is narrower is drawn as a dot.
const NARROW: i64 = 9;
/// How many events make a panel of a month, and of a year.
const IN_MONTH: usize = 6;
const IN_YEAR: usize = 4;
/// More events than this are no picture.
const MOST: usize = 400;
/// How many letters of a claim a mark tells.
const TOLD: usize = 90;

/// An event, or a stretch of time that has a panel of its own.
struct Item {
    first: Option<Day>,
    last: Option<Day>,
    shape: Shape,
    dashed: bool,
    disputed: bool,
    link: Link,
}

/// A stretch of time that has a panel.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stretch {
    Year(i32),
    Month(i32, u8),
}

/// The picture.
pub(super) fn timeline(scene: &Scene<'_>, conflicts: &Conflicts) -> Timeline {
    let events = dated(scene);
    if events.len() > MOST {
        let words = format!("{} claims are dated: too many for a picture. The table has them all.", events.len());
        return Timeline { panels: Vec::new(), left_out: Some(words) };
    }
    let mut stretches = stretches(&events);
    let mut whole = Vec::new();
    for (id, date) in events {
        let item = item(scene, conflicts, id, date);
        let fitting = finest(date).into_iter().find(|stretch| stretches.contains_key(stretch));
        fitting.and_then(|stretch| stretches.get_mut(&stretch)).unwrap_or(&mut whole).push(item);
    }
    let mut panels = Vec::new();
    let known = |stretch: &Stretch| stretches.contains_key(stretch);
    let above = |stretch: &Stretch| match *stretch {
        Stretch::Month(year, _) => Some(Stretch::Year(year)).filter(known),
        Stretch::Year(_) => None,
    };
    let shown = |within: Option<Stretch>| -> Vec<Item> {
        let below = stretches.iter().filter(|(stretch, _)| above(stretch) == within);
        below.map(|(stretch, items)| stretch.item(items.len())).collect()
    };
    let tops = shown(None);
    if tops.len() != 1 || !whole.is_empty() {
        panels.extend(overview(tops, whole));
    }
    let mut inner: Vec<(Stretch, Vec<Item>)> = Vec::new();
    for stretch in stretches.keys() {
        inner.push((*stretch, shown(Some(*stretch))));
    }
    let drawn = inner.into_iter().zip(stretches.into_values());
    panels.extend(drawn.map(|((stretch, zooms), items)| stretch.panel(zooms, items)));
    Timeline { panels, left_out: None }
}

/// The year and the month that hold a date wholly without being it; the month first.
fn finest(date: &Date) -> Vec<Stretch> {
    let Some((first, last)) = date.earliest().zip(date.latest()) else { return Vec::new() };
    let days = first.days_until(last) + 1;
    let mut found = Vec::new();
    if (first.year, first.month) == (last.year, last.month) && days < 28 && !date.is_reversed() {
        found.push(Stretch::Month(first.year, first.month));
    }
    if first.year == last.year && days < 360 && !date.is_reversed() {
        found.push(Stretch::Year(first.year));
    }
    found
}

/// The stretches that hold enough events for a panel of their own.
fn stretches(events: &[(ClaimId, &Date)]) -> BTreeMap<Stretch, Vec<Item>> {
    let mut months: BTreeMap<Stretch, usize> = BTreeMap::new();
    for stretch in events.iter().flat_map(|(_, date)| finest(date)) {
        *months.entry(stretch).or_default() += usize::from(matches!(stretch, Stretch::Month(..)));
    }
    months.retain(|_, count| *count >= IN_MONTH);
    let mut years: BTreeMap<Stretch, usize> = BTreeMap::new();
    for (_, date) in events {
        let fitting = finest(date);
        if let (Some(Stretch::Year(year)), false) = (fitting.last(), fitting.iter().any(|x| months.contains_key(x))) {
            *years.entry(Stretch::Year(*year)).or_default() += 1;
        }
    }
    years.retain(|_, count| *count >= IN_YEAR);
    months.into_keys().chain(years.into_keys()).map(|stretch| (stretch, Vec::new())).collect()
}

fn item(scene: &Scene<'_>, conflicts: &Conflicts, id: ClaimId, date: &Date) -> Item {
    let days = date.earliest().zip(date.latest()).map(|(first, last)| first.days_until(last));
    let link = scene.bare(scene.plan.of_claim(id));
    let words = format!("{}: {}", text::line(&date.to_string()), text::short(&scene.claim_text(id), TOLD));
    Item {
        first: date.earliest(),
        last: date.latest(),
        shape: match days {
            Some(0) => Shape::Dot,
            _ if date.is_interval() => Shape::Bar,
            _ => Shape::Frame,
        },
        dashed: days.is_none() || date.is_uncertain() || date.is_approximate() || date.precision() >= Precision::Decade,
        disputed: conflicts.contains_key(&id),
        link: Link { text: words.into(), ..link },
    }
}

impl Stretch {
    fn anchor(self) -> Text {
        match self {
            Stretch::Year(year) => format!("time-{year}"),
            Stretch::Month(year, month) => format!("time-{year}-{month}"),
        }
        .into()
    }

    /// Its first day, and the first day after it.
    fn days(self) -> (Day, Day) {
        let (first, months) = match self {
            Stretch::Year(year) => (Day { year, month: 1, day: 1 }, 12),
            Stretch::Month(year, month) => (Day { year, month, day: 1 }, 1),
        };
        (first, first.plus_months(months))
    }

    fn name(self) -> String {
        let (first, _) = self.days();
        let words = first.to_string();
        match self {
            Stretch::Year(_) => words.split_once(' ').and_then(|(_, rest)| rest.split_once(' ')).map(|(_, year)| year),
            Stretch::Month(..) => words.split_once(' ').map(|(_, month)| month),
        }
        .unwrap_or(&words)
        .to_owned()
    }

    /// The stretch as it is shown in a wider panel.
    fn item(self, events: usize) -> Item {
        let (first, after) = self.days();
        let link = Link {
            anchor: self.anchor(),
            label: format!("{} ({events})", self.name()).into(),
            text: format!("{}: {events} events, in a panel of their own", self.name()).into(),
        };
        let last = Some(after.plus_days(-1));
        Item { first: Some(first), last, shape: Shape::Panel, dashed: false, disputed: false, link }
    }

    fn panel(self, zooms: Vec<Item>, items: Vec<Item>) -> Panel {
        let (first, after) = self.days();
        let scale = Scale::new(first, after);
        let ticks = match self {
            Stretch::Year(_) => scale.months(),
            Stretch::Month(..) => scale.dates(),
        };
        let heading = match self {
            Stretch::Year(_) => format!("{}, by months", self.name()),
            Stretch::Month(..) => format!("{}, by days", self.name()),
        };
        draw(&scale, (self.anchor(), heading), ticks, (zooms, items))
    }
}

/// The panel of the whole time.
fn overview(zooms: Vec<Item>, items: Vec<Item>) -> Option<Panel> {
    let bounds = || zooms.iter().chain(&items).flat_map(|item| [item.first, item.last]).flatten();
    let (first, last) = (bounds().min()?, bounds().max()?);
    let from = Day { year: first.year, month: 1, day: 1 };
    let scale = Scale::new(from, Day { year: last.year.saturating_add(1), month: 1, day: 1 });
    let ticks = if first.year == last.year { scale.months() } else { scale.years() };
    let heading = if first.year == last.year {
        year_name(first.year)
    } else {
        format!("{} to {}", year_name(first.year), year_name(last.year))
    };
    Some(draw(&scale, ("time".into(), heading), ticks, (zooms, items)))
}

/// Days → places on the axis.
struct Scale {
    first: Day,
    after: Day,
    days: i64,
}

impl Scale {
    fn new(first: Day, after: Day) -> Scale {
        Scale { first, after, days: first.days_until(after).max(1) }
    }

    /// Where a day begins.
    fn x(&self, day: Day) -> i64 {
        let days = self.first.days_until(day).clamp(0, self.days);
        // Also for all the days that can be written, the product stays far below 2⁶³.
        EDGE + days * (WIDTH - 2 * EDGE) / self.days
    }

    fn years(&self) -> Vec<Tick> {
        let (first, last) = (i64::from(self.first.year), i64::from(self.after.year));
        let room = |step: i64| (WIDTH - 2 * EDGE) * step / (last - first).max(1) >= 52;
        let decades = (0..10).map(|power| 10_i64.pow(power));
        let step = decades.flat_map(|unit| [unit, 2 * unit, 5 * unit]).find(|step| room(*step)).unwrap_or(last - first);
        let start = first.div_euclid(step) * step;
        let years = (0..).map(|number| start + number * step).take_while(|year| *year <= last);
        let years = years.filter(|year| *year >= first).filter_map(|year| i32::try_from(year).ok());
        let tick = |year| Tick { x: self.x(Day { year, month: 1, day: 1 }), label: year_name(year) };
        // A label at the very end would stand outside.
        years
            .map(tick)
            .map(|tick| if tick.x > WIDTH - 48 { Tick { label: String::new(), ..tick } } else { tick })
            .collect()
    }

    fn months(&self) -> Vec<Tick> {
        let tick = |month: u8| {
            let day = Day { year: self.first.year, month, day: 1 };
            let name = day.to_string();
            let name = name.split(' ').nth(1).unwrap_or_default();
            Tick { x: self.x(day), label: name.chars().take(3).collect() }
        };
        (1..=12).map(tick).collect()
    }

    fn dates(&self) -> Vec<Tick> {
        let days = (0..self.days).map(|number| self.first.plus_days(number));
        days.map(|day| Tick { x: self.x(day), label: day.day.to_string() }).collect()
    }
}

fn year_name(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - i64::from(year)) }
}

/// Draws a panel: stretches with panels of their own first, then the events, each in the first row that has room.
fn draw(
    scale: &Scale,
    (anchor, heading): (Text, String),
    ticks: Vec<Tick>,
    (zooms, items): (Vec<Item>, Vec<Item>),
) -> Panel {
    let about = format!("{} dated claims on an axis of time; the table below has them all", items.len());
    let mut rows: Vec<i64> = Vec::new();
    let zoomed = zooms.len();
    let mut marks: Vec<Mark> = Vec::new();
    let mut upper = 0;
    for (number, item) in zooms.into_iter().chain(items).enumerate() {
        if number == zoomed {
            upper = rows.len();
        }
        let (mark, right, start) = place(scale, item);
        // Stretches keep rows of their own, above the events.
        let free = rows.iter().skip(upper).position(|end| end + GAP <= start).map(|row| row + upper);
        let row = free.unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(right);
        }
        rows[row] = right;
        let top = i64::try_from(row).unwrap_or(0) * ROW;
        marks.push(Mark { y: mark.y + top, label_y: mark.label_y + top, ..mark });
    }
    let axis = i64::try_from(rows.len()).unwrap_or(0) * ROW + GAP;
    Panel { anchor, heading, about, width: WIDTH, height: axis + AXIS, axis, ticks, marks }
}

/// A mark as if it stood in the first row, where it ends with its label, and where it begins.
fn place(scale: &Scale, item: Item) -> (Mark, i64, i64) {
    let from = item.first.map_or(EDGE, |day| scale.x(day));
    let to = item.last.map_or(WIDTH - EDGE, |day| scale.x(day.plus_days(1)));
    let (from, to) = (from.min(to), to.max(from));
    let letters = i64::try_from(item.link.label.chars().count()).unwrap_or(0);
    let label = letters * LETTER + if item.disputed { SIGN } else { 0 };
    let wide = to - from >= NARROW;
    let mut mark = Mark {
        shape: item.shape,
        left: from,
        width: to - from,
        y: 17,
        dashed: item.dashed,
        label_x: from.min(WIDTH - EDGE - label).max(EDGE),
        label_y: 13,
        link: item.link,
        disputed: item.disputed,
    };
    if mark.is_panel() || (wide && item.shape != Shape::Dot) {
        let (start, right) = (mark.label_x.min(from), (mark.label_x + label).max(to));
        return if mark.is_panel() { (Mark { label_y: 17, ..mark }, right, start) } else { (mark, right, start) };
    }
    // A dot in the middle of its time, its label beside it where there is room.
    let middle = i64::midpoint(from, to);
    mark = Mark { shape: Shape::Dot, left: middle, width: 0, y: 13, label_y: 17, ..mark };
    mark.dashed |= item.shape == Shape::Frame;
    let beside = middle + 8;
    if beside + label <= WIDTH - EDGE {
        (Mark { label_x: beside, ..mark }, beside + label, middle - 5)
    } else {
        let label_x = middle - 8 - label;
        (Mark { label_x, ..mark }, middle + 5, label_x)
    }
}
