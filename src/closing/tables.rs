//! The table of closing, as declared for import and export.

use crate::platform::tables::{Kind, Table, id, must};

pub const TABLES: &[Table] = &[ACTION_REMINDER];

/// What an action's owner was reminded of. `action` is a line: an action that was recalled may still be removed.
pub const ACTION_REMINDER: Table = Table::csv(
    "action_reminder",
    "governance/action-reminders.csv",
    &[
        id(),
        must("action", Kind::Line),
        must("step", Kind::OneOf(&["soon", "late"])),
        must("due", Kind::Date),
        must("reminded_on", Kind::Date),
    ],
);
