//! Path data of SVG → corners and curves, as far as our own shapes use it: `M L H V Q A Z`, absolute or relative, with
//! arcs of circles.

/// A step of a path, with places as they are.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Step {
    Move(Spot),
    Line(Spot),
    /// A curve with its two handles.
    Curve(Spot, Spot, Spot),
    Close,
}

/// A place.
pub(super) type Spot = (f32, f32);

/// Reads path data. What it does not know ends the path.
pub(super) fn steps(data: &str) -> Vec<Step> {
    let mut reader = Reader { rest: data.as_bytes(), at: (0.0, 0.0), start: (0.0, 0.0), steps: Vec::new() };
    let mut command = b'M';
    while let Some(next) = reader.command(command) {
        command = next;
        if reader.step(command).is_none() {
            break;
        }
    }
    reader.steps
}

struct Reader<'a> {
    rest: &'a [u8],
    at: Spot,
    start: Spot,
    steps: Vec<Step>,
}

impl Reader<'_> {
    /// The next command: a letter, or the same again where numbers follow.
    fn command(&mut self, before: u8) -> Option<u8> {
        self.skip();
        let first = *self.rest.first()?;
        if first.is_ascii_alphabetic() {
            self.rest = &self.rest[1..];
            return Some(first);
        }
        // After the first place of a path come lines.
        Some(match before {
            b'M' => b'L',
            b'm' => b'l',
            other => other,
        })
    }

    fn skip(&mut self) {
        while let [b' ' | b',' | b'\n', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    fn number(&mut self) -> Option<f32> {
        self.skip();
        let mut dots = 0;
        let part = |(index, byte): (usize, &u8)| {
            dots += usize::from(*byte == b'.');
            byte.is_ascii_digit() || (*byte == b'.' && dots < 2) || (index == 0 && *byte == b'-')
        };
        let length = self.rest.iter().enumerate().map(part).take_while(|is_part| *is_part).count();
        let (number, rest) = self.rest.split_at(length);
        self.rest = rest;
        std::str::from_utf8(number).ok()?.parse().ok()
    }

    fn spot(&mut self, from: Spot) -> Option<Spot> {
        Some((from.0 + self.number()?, from.1 + self.number()?))
    }

    fn step(&mut self, command: u8) -> Option<()> {
        let from = if command.is_ascii_lowercase() { self.at } else { (0.0, 0.0) };
        match command.to_ascii_uppercase() {
            b'M' => {
                self.at = self.spot(from)?;
                self.start = self.at;
                self.steps.push(Step::Move(self.at));
            }
            b'L' => {
                let to = self.spot(from)?;
                self.line(to);
            }
            b'H' => {
                let to = (from.0 + self.number()?, self.at.1);
                self.line(to);
            }
            b'V' => {
                let to = (self.at.0, from.1 + self.number()?);
                self.line(to);
            }
            b'Q' => {
                let (handle, to) = (self.spot(from)?, self.spot(from)?);
                // A curve with one handle is one with two, each two thirds of the way to it.
                let towards = |end: Spot| (end.0 + (handle.0 - end.0) / 1.5, end.1 + (handle.1 - end.1) / 1.5);
                self.steps.push(Step::Curve(towards(self.at), towards(to), to));
                self.at = to;
            }
            b'A' => {
                let (radius, _, _) = (self.number()?, self.number()?, self.number()?);
                let (large, sweep) = (self.number()? != 0.0, self.number()? != 0.0);
                let to = self.spot(from)?;
                self.arc(radius, large, sweep, to);
            }
            b'Z' => {
                self.at = self.start;
                self.steps.push(Step::Close);
            }
            _ => return None,
        }
        Some(())
    }

    fn line(&mut self, to: Spot) {
        self.at = to;
        self.steps.push(Step::Line(to));
    }

    /// An arc of a circle, in parts of a quarter at most (SVG 1.1, F.6.5).
    fn arc(&mut self, radius: f32, large: bool, sweep: bool, to: Spot) {
        let (half_x, half_y) = ((to.0 - self.at.0) / 2.0, (to.1 - self.at.1) / 2.0);
        let half = half_x.hypot(half_y);
        if half == 0.0 {
            return;
        }
        let radius = radius.max(half);
        let away = (radius * radius - half * half).max(0.0).sqrt() * if large == sweep { -1.0 } else { 1.0 };
        let middle = (self.at.0 + half_x - half_y / half * away, self.at.1 + half_y + half_x / half * away);
        let angle = |spot: Spot| (spot.1 - middle.1).atan2(spot.0 - middle.0);
        let turn = std::f32::consts::TAU;
        let start = angle(self.at);
        let mut sweeps = (angle(to) - start).rem_euclid(turn);
        if !sweep {
            sweeps -= turn;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most four quarters")]
        let parts = (sweeps.abs() / (turn / 4.0) - 1e-3).ceil().max(1.0) as u8;
        let each = sweeps / f32::from(parts);
        let handle = 4.0 / 3.0 * (each / 4.0).tan() * radius;
        let on = |angle: f32| (middle.0 + radius * angle.cos(), middle.1 + radius * angle.sin());
        for part in 0..parts {
            let (one, other) = (start + each * f32::from(part), start + each * f32::from(part + 1));
            let end = if part + 1 == parts { to } else { on(other) };
            let (begin, last) = (on(one), on(other));
            let first = (begin.0 - handle * one.sin(), begin.1 + handle * one.cos());
            let second = (last.0 + handle * other.sin(), last.1 - handle * other.cos());
            self.steps.push(Step::Curve(first, second, end));
        }
        self.at = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: Spot, other: Spot) -> bool {
        (one.0 - other.0).hypot(one.1 - other.1) < 0.01
    }

    #[test]
    fn lines_are_read_as_they_are_written() {
        let steps = steps("M1 2h3v4l-1-1.5H.5V-2z");
        let ends = [(1.0, 2.0), (4.0, 2.0), (4.0, 6.0), (3.0, 4.5), (0.5, 4.5), (0.5, -2.0)];
        assert_eq!(steps[0], Step::Move(ends[0]));
        assert_eq!(steps[1..6], ends[1..].iter().map(|end| Step::Line(*end)).collect::<Vec<_>>());
        assert_eq!(steps[6], Step::Close);
    }

    #[test]
    fn numbers_may_follow_without_a_letter() {
        assert_eq!(steps("M0 0l3 3 5-7").len(), 3);
        assert_eq!(steps("M0 0q1.3.7 1 2").len(), 2);
    }

    #[test]
    fn arcs_stay_on_their_circle() {
        for (data, middle, radius, end) in [
            ("M10 0a10 10 0 0 1 10 10", (10.0, 10.0), 10.0, (20.0, 10.0)),
            ("M6 1.5a4.5 4.5 0 1 0 0 9", (6.0, 6.0), 4.5, (6.0, 10.5)),
            ("M6 10.5a4.5 4.5 0 1 0 0 -9", (6.0, 6.0), 4.5, (6.0, 1.5)),
            ("M3.6 3.8a2.5 2.5 0 1 1 3.7 2.2", (6.087, 3.815), 2.5, (7.3, 6.0)),
        ] {
            let steps = steps(data);
            let mut last = (0.0, 0.0);
            for step in &steps {
                let Step::Curve(_, _, to) = step else { continue };
                let off = (to.0 - middle.0).hypot(to.1 - middle.1) - radius;
                assert!(off.abs() < 0.05, "{data}: {to:?} is {off} off");
                last = *to;
            }
            assert!(near(last, end), "{data} ends at {last:?}");
        }
    }
}
