package dev.gatehouse.store.pim;

import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.port.Directory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The embedded directory, and how often it was told what; it can be made to break and to refuse. */
final class ToldDirectory implements Directory {
    private final Directory directory;
    private final Map<Holding, Integer> times = new HashMap<>();
    Runnable beforeReading = () -> {};
    Runnable afterReading = () -> {};
    Runnable beforeTelling = () -> {};
    Runnable afterTelling = () -> {};
    Answer refusing = Answer.DONE;
    Set<Holding> breaking = Set.of();

    ToldDirectory(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Holding> having(Collection<Holding> those) {
        beforeReading.run();
        Set<Holding> found = directory.having(those);
        afterReading.run();
        return found;
    }

    @Override
    public List<Answer> tell(List<Order> orders) {
        beforeTelling.run();
        if (orders.stream().map(Order::holding).anyMatch(breaking::contains)) {
            throw new IllegalStateException("broken");
        }
        if (refusing instanceof Answer.Refused) {
            return orders.stream().map(order -> refusing).toList();
        }
        orders.forEach(order -> times.merge(order.holding(), 1, Integer::sum));
        List<Answer> answers = directory.tell(orders);
        afterTelling.run();
        return answers;
    }

    int times(Holding holding) {
        return times.getOrDefault(holding, 0);
    }
}
