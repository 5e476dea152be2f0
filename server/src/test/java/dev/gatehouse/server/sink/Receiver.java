package dev.gatehouse.server.sink;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A sink whose receiver does as it is told, and remembers in which order it took what. */
final class Receiver implements Sink {
    private final int most;
    private final List<Message> taken = new ArrayList<>();
    private Function<Message, Outcome> mood = _ -> Outcome.DONE;
    private boolean closed;

    Receiver(int most) {
        this.most = most;
    }

    /** From now on it answers so. */
    synchronized void answers(Function<Message, Outcome> how) {
        mood = how;
    }

    synchronized List<Message> taken() {
        return List.copyOf(taken);
    }

    synchronized List<String> keys() {
        return taken.stream().map(Message::key).toList();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public synchronized List<Outcome> deliver(List<Message> messages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Message message : messages) {
            Outcome outcome = outcomes.isEmpty() || !(outcomes.getLast() instanceof Outcome.Later)
                    ? mood.apply(message)
                    : outcomes.getLast();
            if (outcome instanceof Outcome.Done) {
                taken.add(message);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
