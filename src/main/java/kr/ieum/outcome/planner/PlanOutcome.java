package kr.ieum.outcome.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.EligibilityRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would come of one alternative. */
@Schema(description = "한 안의 결과")
public record PlanOutcome(
        String name,
        @Schema(examples = "untact") String programme,
        @Schema(examples = "2021") String version,
        @Schema(description = "판단에 쓴 규칙 문서의 SHA-256") String contentHash,
        Firms firms,
        Money money,
        @Schema(description = "규칙마다 막힌 기업 수. 많은 것부터") List<Rule> rules,
        @Schema(description = "지역·업종·규모·매출마다") List<Group> groups) {

    /** How firms stand. */
    @Schema(name = "PlanFirms")
    public record Firms(
            @Schema(description = "모두", examples = "84000") long all,
            @Schema(description = "자격이 되는 기업") long qualified,
            @Schema(description = "거절될 기업") long refused,
            @Schema(description = "신고해야 정해지는 기업") long toDeclare,
            @Schema(description = "심사가 필요한 기업") long toReview,

            @Schema(description = "자격이 되거나 심사할 기업 가운데 지원 비율을 정할 사실을 모르는 기업")
            long shareUnknown,

            @Schema(description = "예산 안에서 선정될 기업") long admitted) {
        private static Firms of(Tally.Count count) {
            return new Firms(
                    count.firms,
                    count.qualified,
                    count.refused,
                    count.toDeclare,
                    count.toReview,
                    count.shareUnknown,
                    count.admitted);
        }
    }

    /**
     * How far the budget reaches.
     *
     * @param wanted what all who qualify would have
     * @param held kept aside for those a reviewer decides
     */
    @Schema(name = "PlanMoney", description = "예산이 어디까지 가는지. 들어온 차례대로, 되돌아오는 돈 없이")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Money(
            Won budget,
            @Schema(description = "기업당 한도(원)") Won faceLimit,

            @Schema(description = "자격이 되는 기업 모두에게 주려면 필요한 돈(원)")
            Won wanted,

            @Schema(description = "선정된 기업에 약속한 돈(원)") Won promised,
            @Schema(description = "심사하는 동안 따로 둔 돈(원)") Won held,
            @Schema(description = "남은 돈(원)") Won left,
            @Schema(description = "대기하게 될 기업") long waiting,

            @Nullable @Schema(description = "몇 번째 신청부터 돈이 모자라는지. 모자라지 않으면 없습니다.", examples = "80213")
            Long shortFrom,

            @Nullable @Schema(description = "모자라기까지 며칠. 하루 신청 수를 적었을 때만", examples = "7")
            Long lastsDays) {}

    /** @param alone firms that no other rule refuses */
    @Schema(name = "PlanRule")
    public record Rule(
            @Schema(examples = "INDUSTRY_ALLOWED") String code,
            Bilingual message,
            @Schema(description = "거절") long refused,
            @Schema(description = "이 규칙 하나 때문에 거절") long alone,
            @Schema(description = "사실을 몰라 판단하지 못함") long unknown) {}

    /** @param refusedBy firms of the group by the rules that refuse them */
    @Schema(name = "PlanGroup")
    public record Group(
            Dimension dimension,

            @Schema(description = "시·도, 업종 대분류, 인원수, 연매출(억 원). 5-10은 5 이상 10 미만", examples = "SEOUL")
            String group,

            Firms firms,
            @Schema(description = "약속한 돈(원)") Won promised,
            Map<String, Long> refusedBy) {}

    static PlanOutcome of(Alternative alternative, Course course, PlanQuestion asked) {
        return new PlanOutcome(
                alternative.name(),
                alternative.rules().programme(),
                alternative.rules().version(),
                alternative.rules().contentHash(),
                Firms.of(course.tally().all()),
                money(alternative, course, asked),
                rules(alternative, course.tally()),
                groups(course.tally()));
    }

    private static Money money(Alternative alternative, Course course, PlanQuestion asked) {
        Long shortFrom = course.firstWaits();
        Integer aDay = asked.applicationsADay();
        return new Money(
                alternative.budget(),
                alternative.face(),
                course.wanted(),
                Won.won(course.tally().all().promisedWon),
                course.held(),
                course.left(),
                course.waiting(),
                shortFrom,
                shortFrom == null || aDay == null ? null : (shortFrom - 1) / aDay);
    }

    private static List<Rule> rules(Alternative alternative, Tally tally) {
        List<Rule> rules = new ArrayList<>();
        for (EligibilityRule rule : alternative.rules().rules()) {
            Tally.RuleCount count = Objects.requireNonNullElseGet(tally.rules().get(rule.code()), Tally.RuleCount::new);
            rules.add(new Rule(rule.code(), rule.message(), count.refused, count.alone, count.unknown));
        }
        rules.sort((one, other) -> Long.compare(other.refused(), one.refused()));
        return rules;
    }

    private static List<Group> groups(Tally tally) {
        List<Group> groups = new ArrayList<>();
        tally.groups().forEach((dimension, counts) -> new TreeMap<>(counts)
                .forEach((name, count) -> groups.add(
                        new Group(dimension, name, Firms.of(count), Won.won(count.promisedWon), count.refusedBy))));
        return groups;
    }
}
