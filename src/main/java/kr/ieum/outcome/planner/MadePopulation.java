package kr.ieum.outcome.planner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kr.ieum.outcome.planner.MadeUp.Band;
import kr.ieum.outcome.planner.MadeUp.Choice;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.FactJson;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import org.jspecify.annotations.Nullable;

/** Made-up firms, each known by its number alone: of the same seed and number comes the same firm, in any thread. */
final class MadePopulation {
    private static final String SOURCE = "모의";
    private static final int REVISION = 10;
    private static final long MOST_HEADS = 1_000_000;
    private static final long OLDEST = 500;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Instant asOf;
    private final LocalDate firstDay;
    private final Facts common;
    private final Spread<String> regions;
    private final Spread<String> industries;
    private final Spread<Band> headcounts;
    private final Spread<Band> sales;
    private final Spread<Band> ages;
    private final Map<FactType, Spread<Facts>> others = new TreeMap<>();

    /** @throws IllegalArgumentException when a code, a fact's name or a value is none */
    MadePopulation(MadeUp made, int year, Map<String, JsonNode> assumed) {
        this.seed = made.seed();
        this.firstDay = LocalDate.of(year, 1, 1);
        this.asOf = KoreanTime.startOf(firstDay);
        this.common = common(year, assumed);
        this.regions = Spread.ofKeys(made.regions(), code -> new RegionCode(code + "00000000").digits());
        this.industries = Spread.ofKeys(made.industries(), code -> new KsicCode(code, REVISION).code());
        this.headcounts = bands(made.headcounts(), MOST_HEADS);
        this.sales = bands(made.salesWon(), Long.MAX_VALUE);
        this.ages = bands(made.ages(), OLDEST);
        Objects.requireNonNullElse(made.facts(), Map.<String, List<Choice>>of()).forEach((name, choices) -> {
            FactType type = type(name);
            others.put(type, Spread.of(choices, choice -> alone(type, choice.value()), Choice::weight));
        });
    }

    private static Spread<Band> bands(@Nullable List<Band> bands, long most) {
        return Spread.of(bands, band -> within(band, most), Band::weight);
    }

    private static Band within(Band band, long most) {
        if (band.from() > band.to() || band.to() > most)
            throw new IllegalArgumentException(band.from() + "-" + band.to());
        return band;
    }

    /** What they hand in at the door, and what is assumed of all. */
    private Facts common(int year, Map<String, JsonNode> assumed) {
        Facts.Builder facts = Facts.builder();
        assumed.forEach((name, value) -> facts.put(type(name), checked(type(name), value), SOURCE, asOf));
        facts.put(FactType.KSIC_REVISION, REVISION, SOURCE, asOf);
        facts.put(FactType.ROUND_YEAR, year, SOURCE, asOf);
        facts.put(FactType.USE_PLAN, true, SOURCE, asOf);
        facts.put(FactType.INTEGRITY_PLEDGE, true, SOURCE, asOf);
        return facts.build();
    }

    private Facts alone(FactType type, JsonNode value) {
        return Facts.builder().put(type, checked(type, value), SOURCE, asOf).build();
    }

    static FactType type(String name) {
        return FactType.named(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** @throws IllegalArgumentException when the fact takes no such value */
    static Object checked(FactType type, JsonNode value) {
        Object read = FactJson.value(type, value);
        Facts.builder().put(type, read, SOURCE, Instant.EPOCH);
        return read;
    }

    /** What would be known of the firm of that number. */
    Facts firm(long number) {
        SplittableRandom random = new SplittableRandom(seed * ODD + number);
        long headcount = draw(headcounts, random);
        long sold = draw(sales, random);
        Facts.Builder facts = common.toBuilder();
        others.forEach((type, spread) -> facts.put(type, spread.draw(random)));
        facts.put(FactType.HEADCOUNT, headcount, SOURCE, asOf);
        facts.put(FactType.EMPLOYEES, Math.max(0, headcount - 1), SOURCE, asOf);
        facts.put(FactType.SALES_WON, sold, SOURCE, asOf);
        facts.put(FactType.AVERAGE_SALES_WON, sold, SOURCE, asOf);
        facts.put(FactType.OPENED_ON, KoreanTime.startOf(firstDay.minusYears(draw(ages, random))), SOURCE, asOf);
        facts.put(FactType.KSIC_CODE, industries.draw(random), SOURCE, asOf);
        facts.put(FactType.REGION_CODE, regions.draw(random), SOURCE, asOf);
        return facts.build();
    }

    private static long draw(Spread<Band> spread, SplittableRandom random) {
        Band band = spread.draw(random);
        return random.nextLong(band.from(), band.to() + 1);
    }
}
