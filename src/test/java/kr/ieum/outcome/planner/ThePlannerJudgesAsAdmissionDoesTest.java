package kr.ieum.outcome.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Outcome;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Screening;
import kr.ieum.programme.Screening.Answer;
import kr.ieum.programme.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screening remembers is what the engine says, of made-up firms of which now this and now that is unknown. */
class ThePlannerJudgesAsAdmissionDoesTest {
    private static final int FIRMS = 2_000;
    private static final long SEED = 20_210_714;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "untact-2020",
                "untact-2021",
                "untact-2022",
                "untact-2023",
                "cloud-2021",
                "data-2023",
                "export-2022",
                "innovation-2020",
                "smart-store-2026"
            })
    void ofEveryFirmTheSameIsSaidAsAdmissionWouldSay(String document) {
        RuleSet rules = RuleSet.parse(text("/programmes/" + document + ".yaml"));
        Screening screening = rules.screening();
        MadePopulation population = population(SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < FIRMS; i++) {
            Facts facts = withGaps(population.firm(i), random);
            Verdict verdict = rules.judge(facts);
            assertThat(screening.answers(facts))
                    .as("firm %d of seed %d", i, SEED)
                    .extracting(Answer::rule, Answer::outcome, Answer::onUnknown)
                    .isEqualTo(verdict.rules().stream()
                            .map(rule ->
                                    org.assertj.core.groups.Tuple.tuple(rule.code(), rule.outcome(), rule.onUnknown()))
                            .toList());
            assertThat(Standing.of(screening.answers(facts))).isEqualTo(standing(verdict));
            assertThat(screening.shareFor(facts)).isEqualTo(rules.shareFor(facts));
            assertThat(screening.quotaFor(facts)).isEqualTo(rules.quotaFor(facts));
        }
    }

    @Test
    void madeUpFirmsAreSpreadAsWasAskedAndTheSameForTheSameSeed() {
        MadePopulation population = population(1);
        MadePopulation again = population(1);
        long refusable = 0;
        for (int i = 0; i < FIRMS; i++) {
            Facts firm = population.firm(i);
            for (FactType type : FactType.values())
                assertThat(firm.find(type)).isEqualTo(again.firm(i).find(type));
            assertThat(firm.find(FactType.REGION_CODE).orElseThrow().value())
                    .asString()
                    .matches("\\d{2}0{8}");
            if (firm.find(FactType.TAX_ARREARS).orElseThrow().value().equals(true)) refusable++;
        }
        // Four in a hundred of two thousand: eighty, give or take five times the spread of that number.
        assertThat(refusable).isBetween(36L, 124L);
        assertThat(population(2).firm(0).find(FactType.SALES_WON))
                .isNotEqualTo(population.firm(0).find(FactType.SALES_WON));
    }

    private static Standing standing(Verdict verdict) {
        if (!verdict.failed().isEmpty()) return Standing.REFUSED;
        if (!verdict.toDeclare().isEmpty()) return Standing.TO_DECLARE;
        return verdict.rules().stream().allMatch(rule -> rule.outcome() == Outcome.PASS)
                ? Standing.QUALIFIED
                : Standing.TO_REVIEW;
    }

    /** Each fact is unknown of one firm in twelve. */
    private static Facts withGaps(Facts facts, Random random) {
        Facts left = facts;
        for (FactType type : FactType.values()) if (random.nextInt(12) == 0) left = left.without(type);
        return left;
    }

    private static MadePopulation population(long seed) {
        try {
            MadeUp sample = new ObjectMapper().readValue(text("/planner/sample-country.json"), MadeUp.class);
            return new MadePopulation(
                    new MadeUp(FIRMS, seed, null, null, null, null, null, null).or(sample), 2021, Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String resource) {
        try (InputStream file = RuleSet.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
