//! A word on what is being done, once it has taken long, where somebody is looking.

use std::{
    env,
    io::{self, IsTerminal as _, Write as _},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// Shorter work says nothing.
const LONG: Duration = Duration::from_millis(300);
/// Longer than any run.
const FOR_EVER: Duration = Duration::from_hours(24 * 365);

/// Shows one line on the terminal while work goes on, and takes it back when dropped.
pub struct Progress(Option<(Sender<&'static str>, JoinHandle<()>)>);

impl Progress {
    /// Starts to wait, if standard error is a terminal that can take a line back; else does nothing.
    pub fn start(doing: &'static str) -> Progress {
        if !io::stderr().is_terminal() || env::var_os("TERM").is_some_and(|name| name == "dumb") {
            return Progress(None);
        }
        let (sender, steps) = mpsc::channel();
        let watch = move || {
            let mut doing = doing;
            let long = Instant::now() + LONG;
            let mut shown = false;
            loop {
                let wait = if shown { FOR_EVER } else { long.saturating_duration_since(Instant::now()) };
                match steps.recv_timeout(wait) {
                    Ok(step) => doing = step,
                    Err(RecvTimeoutError::Timeout) => shown = true,
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                if shown {
                    say(&format!("\r\u{1b}[K{doing} …"));
                }
            }
            if shown {
                say("\r\u{1b}[K");
            }
        };
        // Without a thread there is no word; the work is the same.
        let thread = thread::Builder::new().spawn(watch);
        Progress(thread.ok().map(|thread| (sender, thread)))
    }

    /// Names the next step.
    pub fn step(&self, doing: &'static str) {
        if let Some((sender, _)) = &self.0 {
            // The thread only ends when the sender does.
            let _ = sender.send(doing);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.0.take() {
            drop(sender);
            let _ = thread.join();
        }
    }
}

/// A terminal that cannot be written to has nobody looking.
fn say(text: &str) {
    let mut terminal = io::stderr().lock();
    let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
}
