package kr.ieum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.platform.problem.Lifecycle;
import org.junit.jupiter.api.Test;

/**
 * README's pictures of what may follow what are drawn from the enums. When they drift and it is meant, write them anew
 * with {@code mvn verify -Dcontract.write=true}.
 */
class TheLivesTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- lives: drawn by TheLivesTest -->\n";
    private static final String END = "<!-- /lives -->";

    /** In the order of a voucher's life; others follow. */
    private static final List<String> ROOMS = List.of(
            "programme",
            "supplier",
            "catalogue",
            "pact",
            "techdev",
            "techdev.link",
            "referral",
            "application",
            "voucher",
            "order",
            "settlement");

    @Test
    void areDrawnInReadmeAsTheCodeHasThem() throws IOException {
        String lives = drawn();
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        if (Boolean.getBoolean("contract.write"))
            Files.writeString(README, readme.substring(0, from) + lives + readme.substring(to));
        assertThat(Files.readString(README)).contains(BEGIN + lives + END);
    }

    private static String drawn() {
        return lifecycles().map(TheLivesTest::life).collect(Collectors.joining("\n", "```\n", "```\n"));
    }

    private static Stream<Class<?>> lifecycles() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kr.ieum").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Lifecycle.class))
                        .sorted(Comparator.comparing(TheLivesTest::place).thenComparing(JavaClass::getName))
                        .map(JavaClass::reflect);
    }

    private static int place(JavaClass type) {
        int place = ROOMS.indexOf(type.getPackageName().substring("kr.ieum.".length()));
        return place < 0 ? ROOMS.size() : place;
    }

    /** A line for each state that something may follow, under the name of what lives. */
    private static String life(Class<?> type) {
        List<? extends Lifecycle<?>> states = Stream.of(type.getEnumConstants())
                .map(each -> (Lifecycle<?>) each)
                .toList();
        int width =
                states.stream().mapToInt(state -> state.name().length()).max().orElseThrow();
        return states.stream()
                .filter(state -> !state.next().isEmpty())
                .map(state -> "  %s → %s\n".formatted(padded(state.name(), width), next(state)))
                .collect(Collectors.joining("", name(type) + "\n", ""));
    }

    /** Such as {@code Line (settlement)}. */
    private static String name(Class<?> type) {
        String name = type.getSimpleName().replaceAll("Status$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String room = type.getPackageName().substring("kr.ieum.".length());
        return name.equalsIgnoreCase(room) ? name : name + " (" + room + ")";
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }

    private static String next(Lifecycle<?> state) {
        return state.next().stream()
                .map(each -> (Enum<?>) each)
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
