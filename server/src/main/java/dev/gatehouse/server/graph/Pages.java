package dev.gatehouse.server.graph;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a long list page by page, as far as somebody wants it. */
public final class Pages {
    private Pages() {}

    /**
     * All that comes behind a cursor.
     *
     * @param read a page behind a cursor, of so many at most; where it has fewer, there are no more
     * @param cursor behind one of them
     */
    public static <T, C> Stream<T> of(
            Optional<C> after, int atOnce, BiFunction<Optional<C>, Integer, List<T>> read, Function<T, C> cursor) {
        Iterator<T> all = new Iterator<>() {
            private Optional<C> from = after;
            private Iterator<T> page = List.<T>of().iterator();
            private boolean more = true;

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && more) {
                    List<T> next = read.apply(from, atOnce);
                    more = next.size() == atOnce;
                    if (!next.isEmpty()) {
                        from = Optional.of(cursor.apply(next.getLast()));
                    }
                    page = next.iterator();
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("there are no more");
                }
                return page.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
    }
}
