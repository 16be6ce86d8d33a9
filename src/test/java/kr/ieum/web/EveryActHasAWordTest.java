package kr.ieum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.supplier.ApprovalStatus;
import kr.ieum.techdev.link.OutputLinkStatus;
import kr.ieum.voucher.VoucherStatus;
import org.junit.jupiter.api.Test;

/** What the audit trail names in capitals is read by people in words. */
class EveryActHasAWordTest {
    private static final Pattern ACT =
            Pattern.compile("AuditEvent\\s*\\.of\\((?:(?!\\.to\\()[^;\"])*\"([A-Z][A-Z_]+[A-Z])\"");
    private static final Pattern KIND = Pattern.compile("\\.to\\(\\s*\"([A-Z_]+)\"");

    @Test
    void whatTheCodeWritesDownIsInTheListOfActs() {
        Set<String> acts = written(ACT);
        assertThat(acts).contains("FIRM_REGISTERED", "LISTING_WRITTEN").hasSizeGreaterThan(25);
        states(acts, "VOUCHER_", VoucherStatus.ACTIVE, VoucherStatus.AWAITING_DEPOSIT);
        states(acts, "APPLICATION_", ApplicationStatus.SUBMITTED);
        states(acts, "APPROVAL_", ApprovalStatus.APPLIED, ApprovalStatus.IN_REVIEW, ApprovalStatus.AGREED);
        states(acts, "OUTPUT_LINK_", OutputLinkStatus.CLAIMED);
        assertThat(bundle("acts")).containsAll(acts);
    }

    @Test
    void andWhatItWasDoneToInTheListOfKinds() {
        Set<String> kinds = written(KIND);
        assertThat(kinds).contains("VOUCHER", "ORDER").hasSizeGreaterThan(20);
        assertThat(bundle("kinds")).containsAll(kinds);
    }

    /** @param beginnings states that something is made in, which is another act */
    @SafeVarargs
    private static <E extends Enum<E>> void states(Set<String> acts, String prefix, E... beginnings) {
        for (E state : beginnings[0].getDeclaringClass().getEnumConstants())
            if (!Arrays.asList(beginnings).contains(state)) acts.add(prefix + state.name());
    }

    private static Set<String> bundle(String name) {
        return ResourceBundle.getBundle("words." + name, Locale.ROOT).keySet();
    }

    private static Set<String> written(Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> found = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) found.add(matcher.group(1));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
