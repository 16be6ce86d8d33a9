package kr.ieum.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The four real years, and a firm that may have a voucher in each of them. */
final class RuleSetFixture {
    static final List<String> YEARS = List.of("2020", "2021", "2022", "2023");
    static final Instant TODAY = Instant.parse("2021-02-16T00:00:00Z");
    private static final Map<String, RuleSet> READ = new ConcurrentHashMap<>();

    private RuleSetFixture() {}

    static RuleSet untact(String year) {
        return READ.computeIfAbsent(year, each -> RuleSet.parse(document(each)));
    }

    static String document(String year) {
        try (InputStream in = RuleSetFixture.class.getResourceAsStream("/programmes/untact-" + year + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Facts anEligibleFirm() {
        Facts.Builder facts = Facts.builder();
        put(facts, FactType.SMALL_OR_MEDIUM, true);
        put(facts, FactType.HEADCOUNT, 6);
        put(facts, FactType.EMPLOYEES, 5);
        put(facts, FactType.SALES_WON, 500_000_000L);
        put(facts, FactType.OPENED_ON, Instant.parse("2015-03-01T00:00:00Z"));
        put(facts, FactType.KSIC_CODE, "58222");
        put(facts, FactType.KSIC_REVISION, 10);
        put(facts, FactType.REGION_CODE, "1168000000");
        put(facts, FactType.TAX_STATUS, "01");
        put(facts, FactType.TAX_STATUS_AGE_DAYS, 1);
        put(facts, FactType.TAX_TYPE, "01");
        put(facts, FactType.CERTIFICATES, List.of("SME"));
        put(facts, FactType.CERTIFICATES_HELD, List.of());
        put(facts, FactType.TAX_ARREARS, false);
        put(facts, FactType.CREDIT_DEFAULT, false);
        put(facts, FactType.BARRED, false);
        put(facts, FactType.OTHER_FIRMS, 0);
        put(facts, FactType.AWARDS, List.of());
        put(facts, FactType.SUPPORTS_SAME_YEAR, List.of());
        put(facts, FactType.ROUND_YEAR, 2021);
        put(facts, FactType.USE_PLAN, true);
        put(facts, FactType.INTEGRITY_PLEDGE, true);
        put(facts, FactType.APPLICANT_ROLE, "CEO");
        return facts.build();
    }

    static Facts aFirmWith(FactType type, Object value) {
        return with(anEligibleFirm(), type, value);
    }

    static Facts aFirmWithout(FactType type) {
        return anEligibleFirm().without(type);
    }

    static Facts with(Facts facts, FactType type, Object value) {
        return facts.with(type, value, "test", TODAY);
    }

    static Outcome outcome(String year, String rule, Facts facts) {
        return ruleVerdict(untact(year), rule, facts).outcome();
    }

    static RuleVerdict ruleVerdict(RuleSet ruleSet, String rule, Facts facts) {
        return ruleSet.judge(facts).rules().stream()
                .filter(each -> each.code().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + rule + " in " + ruleSet.version()));
    }

    static PastAward usedIn(String version) {
        return new PastAward("untact", version, Integer.parseInt(version), true);
    }

    static PastAward unusedIn(String version) {
        return new PastAward("untact", version, Integer.parseInt(version), false);
    }

    private static void put(Facts.Builder facts, FactType type, Object value) {
        facts.put(type, value, "test", TODAY);
    }
}
