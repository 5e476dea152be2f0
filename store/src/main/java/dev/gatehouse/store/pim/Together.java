package dev.gatehouse.store.pim;

import dev.gatehouse.pim.command.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * Which commands one slice is loaded for. What the directory says gives nobody anything, so that news may be decided one
 * after the other over a slice that was loaded for all of them; whatever else is asked has a slice of its own.
 */
final class Together {
    private static final int MOST = 1_000;

    private Together() {}

    static List<List<Command>> of(List<Command> commands) {
        List<List<Command>> all = new ArrayList<>();
        boolean open = false;
        for (Command command : commands) {
            boolean news = isNews(command);
            if (!open || !news || all.getLast().size() == MOST) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(command);
            open = news;
        }
        return all;
    }

    private static boolean isNews(Command command) {
        return switch (command) {
            case Command.Reached any -> true;
            case Command.Failed any -> true;
            case Command.Submit any -> false;
            case Command.Decide any -> false;
            case Command.Cancel any -> false;
            case Command.Revoke any -> false;
            case Command.Set any -> false;
            case Command.Enable any -> false;
            case Command.Observe any -> false;
            case Command.ExpireDue any -> false;
            case Command.OfReview any -> false;
            case Command.OfAlert any -> false;
            case Command.OfRole any -> false;
        };
    }
}
