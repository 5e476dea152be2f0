package dev.gatehouse.server.graph.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FilterPropertyTest {
    private static final int TIMES = 20_000;
    private static final List<String> PIECES = List.of(
            "status",
            " ",
            "eq",
            " eq ",
            "'",
            "''",
            "x",
            "(",
            ")",
            ",",
            "/",
            "any(",
            "all(",
            "t:",
            "not ",
            " and ",
            " or ",
            "in",
            "null",
            "true",
            "7",
            "-",
            ".",
            "2026-04-13T08:52:32Z",
            "tolower(",
            "startswith(",
            "isof(",
            "\u0000",
            "é",
            "$",
            ":",
            ";",
            "%",
            "071cc716-0000-4000-8000-000000000002");

    @Test
    void whateverIsWrittenIsReadOrRefused() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < TIMES; i++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(12))
                    .forEach(any -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
            try {
                Expression expression = FilterParser.parse(text.toString());
                assertThat(expression.toString()).isNotEmpty();
                read++;
            } catch (ODataException e) {
                assertThat(e).hasMessageStartingWith("$filter");
            }
        }
        // Else nothing was tried.
        assertThat(read).isGreaterThan(TIMES / 200);
    }

    @Test
    void whatIsPrintedIsReadAsTheSame() throws ODataException {
        for (int seed = 0; seed < TIMES / 10; seed++) {
            Expression expression = new Maker(new Random(seed)).expression(3);

            assertThat(FilterParser.parse(expression.toString()))
                    .as("seed %d", seed)
                    .isEqualTo(expression);
        }
    }

    /** Makes expressions up. */
    private record Maker(Random random) {
        Expression expression(int depth) {
            return switch (depth == 0 ? 4 + random.nextInt(4) : random.nextInt(9)) {
                case 0 -> new Expression.And(List.of(expression(depth - 1), expression(depth - 1)));
                case 1 -> new Expression.Or(List.of(expression(depth - 1), expression(depth - 1)));
                case 2 -> new Expression.Not(expression(depth - 1));
                case 3 ->
                    new Expression.Some(
                            path(), one(Expression.Quantifier.values()), "t", Optional.of(expression(depth - 1)));
                case 4 -> new Expression.In(path(), List.of(literal(), literal()));
                case 5 -> new Expression.Find(one(Expression.Search.values()), path(), text());
                case 6 -> new Expression.IsOf(Optional.of(path()), "microsoft.graph.user");
                case 7 -> new Expression.Holds(path());
                default -> new Expression.Compare(operand(), one(Expression.Comparison.values()), operand());
            };
        }

        private Operand operand() {
            return switch (random.nextInt(3)) {
                case 0 -> path();
                case 1 -> new Operand.Lower(path());
                default -> new Operand.Value(literal());
            };
        }

        private Operand text() {
            return new Operand.Value(new Literal.Text("it's " + random.nextInt(9)));
        }

        private Operand.Path path() {
            return new Operand.Path(
                    random.nextBoolean() ? List.of("status") : List.of("initiatedBy", "user", "p" + random.nextInt(3)));
        }

        private Literal literal() {
            return switch (random.nextInt(5)) {
                case 0 -> new Literal.Text("a 'quoted' (thing), and more");
                case 1 -> new Literal.Figure(new BigDecimal("-12.50"));
                case 2 -> new Literal.Truth(random.nextBoolean());
                case 3 ->
                    new Literal.Moment(Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1000)));
                default -> new Literal.Nothing();
            };
        }

        private <T> T one(T[] those) {
            return those[random.nextInt(those.length)];
        }
    }
}
