package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.setting.RoleSetting;

/** Something that a command looks at. */
public sealed interface Need {
    /** Who asks: what he has, himself and through groups, and which groups he owns. */
    record Asker(PrincipalId who) implements Need {
        public Asker {
            requireNonNull(who, "who is null");
        }
    }

    /** What a principal has, is to have, and asked for. */
    record Holder(PrincipalId who) implements Need {
        public Holder {
            requireNonNull(who, "who is null");
        }
    }

    /** The same, and the groups that he is in, through groups too, with what they have. */
    record Member(PrincipalId who) implements Need {
        public Member {
            requireNonNull(who, "who is null");
        }
    }

    /** Everybody in a group, through groups too. */
    record Inside(PrincipalId group) implements Need {
        public Inside {
            requireNonNull(group, "group is null");
        }
    }

    /** Whatever a principal activated may end: the same, and whatever falls with it. */
    record Activated(PrincipalId who) implements Need {
        public Activated {
            requireNonNull(who, "who is null");
        }
    }

    /** The grants of a holding may end or become shorter: they, and whatever falls with them. */
    record Ending(Holding holding) implements Need {
        public Ending {
            requireNonNull(holding, "holding is null");
        }
    }

    /** Something is asked for: its target and setting, what it renews, and who could approve it. */
    record Asked(Form form) implements Need {
        public Asked {
            requireNonNull(form, "form is null");
        }
    }

    /** A request, should there be one with this id, and who it is for; whether somebody may decide it, he himself shows. */
    record Found(RequestId request) implements Need {
        public Found {
            requireNonNull(request, "request is null");
        }
    }

    /** A request is decided: it, and whose turn it may be next. */
    record Decided(RequestId request) implements Need {
        public Decided {
            requireNonNull(request, "request is null");
        }
    }

    /** The directory says something of a holding: what that came of, and who hears of it. */
    record Reported(Holding holding) implements Need {
        public Reported {
            requireNonNull(holding, "holding is null");
        }
    }

    /** A request is taken back: it, and what it made, and whatever falls with that. */
    record TakenBack(RequestId request) implements Need {
        public TakenBack {
            requireNonNull(request, "request is null");
        }
    }

    /** A role setting is to be another, as somebody wants: whoever is eligible under it, and who could approve what he activates. */
    record Governed(RoleSetting setting, PrincipalId by) implements Need {
        public Governed {
            requireNonNull(by, "by is null");
            requireNonNull(setting, "setting is null");
        }
    }

    /** Something is reviewed in a stage: whoever has it, and who could be asked about it. */
    record Reviewed(ReviewStage stage, Item item) implements Need {
        public Reviewed {
            requireNonNull(stage, "stage is null");
            requireNonNull(item, "item is null");
        }
    }

    /** Whoever can be counted on when nothing else works. */
    record Standing() implements Need {}

    /** What is due, so much of it at most, and whatever falls with it. */
    record Due(int limit) implements Need {}

    /** The whole world: access reviews and alerts look at everybody's assignments, and at what became of them. */
    record Everything() implements Need {}
}
