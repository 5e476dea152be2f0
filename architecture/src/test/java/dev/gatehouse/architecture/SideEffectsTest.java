package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SideEffectsTest {
    /** Streams over bytes that somebody else opened, and resources of the class path. */
    private static final Set<String> BYTES_AT_HAND = Stream.of(
                    BufferedReader.class,
                    ByteArrayInputStream.class,
                    ByteArrayOutputStream.class,
                    DataInput.class,
                    DataInputStream.class,
                    DataOutput.class,
                    DataOutputStream.class,
                    EOFException.class,
                    IOException.class,
                    InputStream.class,
                    InputStreamReader.class,
                    OutputStream.class,
                    Reader.class,
                    StringReader.class,
                    StringWriter.class,
                    UncheckedIOException.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final DescribedPredicate<JavaClass> OUTSIDE =
            describe("reach files or the network", type -> switch (type.getPackageName()) {
                case "java.io" -> !BYTES_AT_HAND.contains(type.getName());
                case "java.net" -> !type.getName().equals("java.net.URI");
                default ->
                    Stream.of("java.net.", "java.nio.file", "java.nio.channels", "java.util.zip", "java.util.jar")
                            .anyMatch(type.getPackageName()::startsWith);
            });

    private static final DescribedPredicate<JavaAccess<?>> READ_THE_CLOCK = describe("read the clock", access -> {
        var owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            default -> owner.isEquivalentTo(Clock.class);
        };
    });

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void staysInItsPlace(String name, Function<House, ArchRule> rule, String breaker) {
        rule.apply(House.REAL).check(House.REAL.classes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isNoticedElsewhere(String name, Function<House, ArchRule> rule, String breaker) {
        var result = rule.apply(House.BROKEN).evaluate(House.BROKEN.classes());

        assertThat(result.getFailureReport().toString()).contains(breaker);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("files and network", SideEffectsTest::noOutside, "ReadsAFile"),
                rule("the clock", SideEffectsTest::noClock, "ReadsTheClock"),
                rule("SQL", SideEffectsTest::noSql, "SpeaksSql"),
                rule("the terminal", SideEffectsTest::noTerminal, "Prints"));
    }

    private static Arguments rule(String name, Function<House, ArchRule> rule, String breaker) {
        return Arguments.of(name, rule, breaker);
    }

    private static ArchRule noOutside(House house) {
        return noClasses().that().resideInAnyPackage(house.pure()).should().dependOnClassesThat(OUTSIDE);
    }

    private static ArchRule noClock(House house) {
        return noClasses().that().resideInAnyPackage(house.pure()).should().accessTargetWhere(READ_THE_CLOCK);
    }

    private static ArchRule noSql(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.packagesOf("bench", "store", "lake"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..");
    }

    private static ArchRule noTerminal(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.packagesOf("cli", "bench"))
                .should(ACCESS_STANDARD_STREAMS);
    }
}
