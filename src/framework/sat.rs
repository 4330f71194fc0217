//! The SAT solver: the one file that knows which one.

use rustsat::{
    solvers::{Solve, SolveIncremental, SolverResult},
    types::{Clause, Lit, TernaryVal},
};

#[cfg(not(feature = "cadical"))]
use self::batsat::{Backend, backend};
#[cfg(feature = "cadical")]
use self::cadical::{Backend, backend};
use super::{Literal, Stop};

/// The search was given up: the [`Stop`] fell due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stopped;

/// Clauses over numbered variables, solved again and again under changing assumptions. A literal is a variable or its
/// negation.
pub(super) struct Sat {
    solver: Backend,
    variables: u32,
    stop: Stop,
    /// Whether the solver refused something, for which only want of memory is a reason.
    is_broken: bool,
}

impl Sat {
    /// A solver with variables `0..variables`.
    pub fn new(variables: u32, stop: Stop) -> Sat {
        Sat { solver: backend(stop), variables, stop, is_broken: false }
    }

    /// One more variable.
    pub fn variable(&mut self) -> u32 {
        self.variables += 1;
        self.variables - 1
    }

    /// Demands that one of these literals holds.
    pub fn add(&mut self, clause: impl IntoIterator<Item = Literal>) {
        let clause: Clause = clause.into_iter().map(lit).collect();
        self.is_broken |= self.solver.add_clause(clause).is_err();
    }

    /// Whether all that is demanded can hold together with the assumptions.
    pub fn solve(&mut self, assumptions: &[Literal]) -> Result<bool, Stopped> {
        if self.is_broken || self.stop.is_due() {
            return Err(Stopped);
        }
        let assumptions: Vec<Lit> = assumptions.iter().copied().map(lit).collect();
        match self.solver.solve_assumps(&assumptions) {
            Ok(SolverResult::Sat) => Ok(true),
            Ok(SolverResult::Unsat) => Ok(false),
            Ok(SolverResult::Interrupted) | Err(_) => Err(Stopped),
        }
    }

    /// Whether a literal holds in what was found last. What is of no importance does not hold.
    pub fn holds(&self, literal: Literal) -> bool {
        let value = self.solver.lit_val(Lit::new(literal.node() as u32, false));
        matches!(value, Ok(TernaryVal::True)) != literal.is_negated()
    }
}

fn lit(literal: Literal) -> Lit {
    Lit::new(literal.node() as u32, literal.is_negated())
}

/// Batsat: Rust alone, and ready in a microsecond.
#[cfg(not(feature = "cadical"))]
mod batsat {
    use std::cell::Cell;

    use super::Stop;

    pub type Backend = rustsat_batsat::BasicSolver;

    /// How often the solver asks whether to stop before the clock is looked at.
    const ASKED: u32 = 256;

    pub fn backend(stop: Stop) -> Backend {
        let mut solver = Backend::default();
        if stop != Stop::never() {
            // Once the time is up, the answer stays: the solver asks several times before it gives up.
            let left = Cell::new(ASKED);
            solver.batsat_mut().cb_mut().set_stop(move || {
                let is_due = left.get() == 0 && stop.is_due();
                left.set(if is_due { 0 } else { left.get().checked_sub(1).unwrap_or(ASKED) });
                is_due
            });
        }
        solver
    }
}

/// `CaDiCaL`: needs a C++ compiler and libclang to be built, and is faster where a search is long.
#[cfg(feature = "cadical")]
mod cadical {
    use rustsat::solvers::{ControlSignal, Terminate};

    use super::Stop;

    pub type Backend = rustsat_cadical::CaDiCaL<'static, 'static>;

    pub fn backend(stop: Stop) -> Backend {
        let mut solver = Backend::default();
        if stop != Stop::never() {
            solver.attach_terminator(
                move || {
                    if stop.is_due() { ControlSignal::Terminate } else { ControlSignal::Continue }
                },
            );
        }
        solver
    }
}
