package dev.gatehouse.logs;

import static java.util.Objects.requireNonNull;

/** What a record is. */
sealed interface Verdict {
    /** A row, to be read by this plan. */
    record IsRow(Plan plan) implements Verdict {
        public IsRow {
            requireNonNull(plan, "plan is null");
        }
    }

    /** Something that no row is made of. */
    record IsOther(Skipped what) implements Verdict {
        public IsOther {
            requireNonNull(what, "what is null");
        }
    }

    /** A record that has to be rewritten before one can tell. */
    record IsForeign(Foreign what) implements Verdict {
        public IsForeign {
            requireNonNull(what, "what is null");
        }
    }

    /** A record that cannot be right. */
    record IsBroken(String reason) implements Verdict {
        public IsBroken {
            requireNonNull(reason, "reason is null");
        }
    }
}
