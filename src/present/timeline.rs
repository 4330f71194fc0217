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

/// The picture; none of a single event.
pub(super) fn timeline(scene: &Scene<'_>, conflicts: &Conflicts) -> Timeline {
    let events = dated(scene);
    if events.len() < 2 {
        return Timeline::default();
    }
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

/// Draws a panel: stretches with panels of their own first, then the events, each line in the first row that has room.
fn draw(
    scale: &Scale,
    (anchor, heading): (Text, String),
    ticks: Vec<Tick>,
    (zooms, items): (Vec<Item>, Vec<Item>),
) -> Panel {
    let claims = if items.len() == 1 { "1 dated claim".to_owned() } else { format!("{} dated claims", items.len()) };
    let about = format!("{claims} on an axis of time; the table below has them all");
    let (mut rows, mut marks): (Vec<i64>, Vec<Mark>) = (Vec::new(), Vec::new());
    let mut set = |line: Line, upper: usize| {
        let free = rows.iter().skip(upper).position(|end| end + GAP <= line.start).map(|row| row + upper);
        let row = free.unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(line.end);
        }
        rows[row] = line.end;
        let top = i64::try_from(row).unwrap_or(0) * ROW;
        marks.extend(line.marks.into_iter().map(|mark| Mark { y: mark.y + top, label_y: mark.label_y + top, ..mark }));
        rows.len()
    };
    // Stretches keep rows of their own, above the events.
    let upper = zooms.into_iter().map(|zoom| set(line(scale, vec![zoom]), 0)).max().unwrap_or(0);
    let used = lines(scale, items).into_iter().map(|line| set(line, upper)).max().unwrap_or(upper);
    let axis = i64::try_from(used).unwrap_or(0) * ROW + GAP;
    Panel { anchor, heading, about, width: WIDTH, height: axis + AXIS, axis, ticks, marks }
}

/// Events of one date that share a mark, their labels side by side.
struct Line {
    marks: Vec<Mark>,
    start: i64,
    end: i64,
}

/// Events in lines: as many of one date in each as have room.
fn lines(scale: &Scale, items: Vec<Item>) -> Vec<Line> {
    let mut groups: Vec<(i64, Vec<Item>)> = Vec::new();
    for item in items {
        let width = label_width(&item) + GAP;
        let same = |other: &Item| {
            (item.first, item.last, item.shape, item.dashed) == (other.first, other.last, other.shape, other.dashed)
        };
        match groups.last_mut() {
            Some((room, group)) if group.first().is_some_and(same) && *room >= width => {
                *room -= width;
                group.push(item);
            }
            _ => groups.push((LONGEST - width, vec![item])),
        }
    }
    groups.into_iter().map(|(_, group)| line(scale, group)).collect()
}

/// How long the labels of a line may get: less than half a panel, so that one side of every dot has room.
const LONGEST: i64 = (WIDTH - 2 * EDGE) / 2 - 16;

/// A line of events that have one date, as if it stood in the first row.
fn line(scale: &Scale, items: Vec<Item>) -> Line {
    let labels = items.iter().map(|item| label_width(item) + GAP).sum::<i64>() - GAP;
    let (first, last, shape) =
        items.first().map_or((None, None, Shape::Label), |item| (item.first, item.last, item.shape));
    let from = first.map_or(EDGE, |day| scale.x(day));
    let to = last.map_or(WIDTH - EDGE, |day| scale.x(day.plus_days(1))).max(from);
    let middle = i64::midpoint(from, to);
    // A dot stands in the middle of its time with its labels beside it, a bar below them.
    let dot = shape != Shape::Panel && (shape == Shape::Dot || to - from < NARROW);
    let (start, label, end) = match dot {
        false => {
            let label = from.min(WIDTH - EDGE - labels).max(EDGE);
            (label.min(from), label, to.max(label + labels))
        }
        true if middle + 8 + labels <= WIDTH - EDGE => (middle - 5, middle + 8, middle + 8 + labels),
        true => (middle - 8 - labels, middle - 8 - labels, middle + 5),
    };
    let mut x = label;
    let mut marks = Vec::with_capacity(items.len());
    for item in items {
        let width = label_width(&item);
        let own = if dot { Shape::Dot } else { item.shape };
        marks.push(Mark {
            shape: if marks.is_empty() { own } else { Shape::Label },
            left: if dot { middle } else { from },
            width: if dot { 0 } else { to - from },
            y: if dot { 13 } else { 17 },
            dashed: item.dashed || (dot && item.shape == Shape::Frame),
            label_x: x,
            label_y: if dot || shape == Shape::Panel { 17 } else { 13 },
            link: item.link,
            disputed: item.disputed,
        });
        x += width + GAP;
    }
    Line { marks, start, end }
}

/// How much room a label takes.
fn label_width(item: &Item) -> i64 {
    let letters = i64::try_from(item.link.label.chars().count()).unwrap_or(0);
    letters * LETTER + if item.disputed { SIGN } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::evaluate,
        model::Debate,
        present::{samples::claims, view, view::View},
        source::Sources,
    };

    /// A debate whose claims have these dates.
    fn drawn(dates: &[&str]) -> View {
        let mut debate: Debate = claims(&vec!["It happened."; dates.len()]);
        for (claim, date) in debate.claims.iter_mut().zip(dates) {
            let span = claim.text.span;
            claim.when = Some(crate::source::Spanned::new(Date::parse(date).expect("a date"), span));
        }
        view(&debate, &Sources::default(), &evaluate(&debate, None), &[])
    }

    const MANY: [&str; 24] = [
        "1962-10-28",
        "1962-10-28",
        "1962-10-28",
        "1962-10-28",
        "1962-10-27",
        "1962-10-27",
        "1962-10-30",
        "1962-10-31",
        "1962-10-01",
        "1962-10-16/1962-10-28",
        "1962-10",
        "1962-11",
        "1962-05",
        "1962",
        "1962/1975",
        "1966/..",
        "../1959",
        "1991-12-31",
        "1958~",
        "196X",
        "1962-12-31",
        "1962-12-01/1962-12-31",
        "2022",
        "-0043-03-15",
    ];

    #[test]
    fn no_label_lies_on_another_or_outside() {
        for count in 2..=MANY.len() {
            for panel in drawn(&MANY[..count]).timeline.panels {
                let mut seen: Vec<(i64, i64, i64)> = Vec::new();
                for mark in &panel.marks {
                    let letters = i64::try_from(mark.link.label.chars().count()).expect("short");
                    let (from, to) = (mark.label_x, mark.label_x + letters * LETTER);
                    assert!(from >= 0 && to <= panel.width, "{mark:?}");
                    assert!(mark.left >= 0 && mark.left + mark.width <= panel.width, "{mark:?}");
                    assert!(mark.label_y < panel.axis, "{mark:?}");
                    // Rows are as high as a letter is, and more.
                    let near = |(y, a, b): &(i64, i64, i64)| (y - mark.label_y).abs() < 12 && from < *b && *a < to;
                    assert!(!seen.iter().any(near), "{mark:?} in {}", panel.heading);
                    seen.push((mark.label_y, from, to));
                }
            }
        }
    }

    #[test]
    fn every_dated_claim_is_in_one_panel() {
        for count in 2..=MANY.len() {
            let view = drawn(&MANY[..count]);
            let marks = view.timeline.panels.iter().flat_map(|panel| &panel.marks).filter(|mark| !mark.is_panel());
            assert_eq!(marks.count(), count);
            assert_eq!(view.chronology.len(), count);
        }
    }

    #[test]
    fn the_longest_time_has_a_picture_and_too_many_events_have_none() {
        let view = drawn(&["Y-2147483648", "Y2147483647"]);
        assert_eq!(view.timeline.panels.len(), 1);
        let view = drawn(&vec!["1962"; MOST + 1]);
        assert!(view.timeline.panels.is_empty() && view.timeline.left_out.is_some());
    }
}
