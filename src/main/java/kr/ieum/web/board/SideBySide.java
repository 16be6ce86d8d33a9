package kr.ieum.web.board;

import static kr.ieum.web.board.Pictured.say;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import kr.ieum.outcome.planner.Dimension;
import kr.ieum.outcome.planner.PlanOutcome;
import kr.ieum.outcome.planner.PlanResult;
import kr.ieum.platform.company.Province;
import kr.ieum.programme.Bilingual;
import kr.ieum.web.Here;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plan, each alternative a column.
 *
 * @param industries names of their sections
 */
record SideBySide(PlanResult result, Map<String, Bilingual> industries) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_RULES = 12;

    /** A line of a table. @param values one for each alternative, the plan itself first */
    record Line(String what, List<String> values) {}

    /** Who is left out, told apart in one way. */
    record LeftOut(String id, String title, Bars picture, List<Line> lines) {}

    public List<String> names() {
        return result.outcomes().stream().map(PlanOutcome::name).toList();
    }

    public Bars qualified() {
        return Bars.of(
                "qualified",
                say("자격이 되는 기업", "Firms that qualify"),
                result.outcomes().stream()
                        .map(each -> new Bars.Row(
                                each.name(),
                                BigDecimal.valueOf(each.firms().qualified()),
                                FigureWords.plain(each.firms().qualified())))
                        .toList(),
                BigDecimal.valueOf(result.outcomes().get(0).firms().all()));
    }

    public List<Line> firms() {
        return List.of(
                count(say("모든 기업", "All firms"), each -> each.firms().all()),
                count(say("자격이 됨", "Qualify"), each -> each.firms().qualified()),
                count(say("빠짐(거절)", "Left out (refused)"), each -> each.firms().refused()),
                count(say("신고해야 정해짐", "Must declare"), each -> each.firms().toDeclare()),
                count(say("심사해야 정해짐", "Must be reviewed"), each -> each.firms().toReview()),
                count(say("예산 안에서 선정됨", "Admitted within the budget"), each -> each.firms()
                        .admitted()),
                count(say("자격이 되어도 대기", "Qualify and wait"), each -> each.money()
                        .waiting()));
    }

    public List<Line> money() {
        return List.of(
                won(say("예산", "Budget"), each -> each.money().budget().amount()),
                won(
                        say("기업당 한도", "Most for a firm"),
                        each -> each.money().faceLimit().amount()),
                won(
                        say("모두에게 주려면", "To serve all who qualify"),
                        each -> each.money().wanted().amount()),
                won(say("약속한 돈", "Promised"), each -> each.money().promised().amount()),
                won(
                        say("심사하는 동안 따로 둔 돈", "Kept for reviews"),
                        each -> each.money().held().amount()),
                won(say("남는 돈", "Left"), each -> each.money().left().amount()),
                line(
                        say("몇 번째 신청부터 모자라나", "Short from application number"),
                        each -> orEnough(each.money().shortFrom())),
                line(say("며칠 가나", "Lasts days"), each -> orEnough(each.money().lastsDays())));
    }

    private static String orEnough(@Nullable Long number) {
        return number == null ? "–" : FigureWords.plain(number);
    }

    /** Rules that refuse most, by the plan itself. */
    public List<Line> rules() {
        return result.outcomes().get(0).rules().stream()
                .filter(rule -> rule.refused() + rule.unknown() > 0)
                .limit(MOST_RULES)
                .map(rule -> line(Here.here().say(rule.message()), each -> refusedBy(each, rule.code())))
                .toList();
    }

    private static String refusedBy(PlanOutcome outcome, String code) {
        return outcome.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(rule -> FigureWords.plain(rule.refused()) + " (" + FigureWords.plain(rule.alone()) + ")"
                        + (rule.unknown() == 0 ? "" : " ? " + FigureWords.plain(rule.unknown())))
                .orElse(say("이 규칙 없음", "no such rule"));
    }

    public List<LeftOut> leftOut() {
        return Arrays.stream(Dimension.values()).map(this::leftOut).toList();
    }

    private LeftOut leftOut(Dimension by) {
        List<PlanOutcome.Group> groups = result.outcomes().get(0).groups().stream()
                .filter(group -> group.dimension() == by)
                .sorted(Comparator.comparing((PlanOutcome.Group group) -> share(group))
                        .reversed())
                .toList();
        List<Bars.Row> rows = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (PlanOutcome.Group group : groups) {
            String name = name(by, group.group());
            rows.add(new Bars.Row(name, share(group), share(group) + "%"));
            lines.add(line(name, each -> refused(each, by, group.group())));
        }
        String title = title(by);
        return new LeftOut(
                "by-" + by.name().toLowerCase(java.util.Locale.ROOT),
                title,
                Bars.of("picture-" + by, say("빠지는 비율, ", "Share left out, ") + title, rows, HUNDRED),
                lines);
    }

    private static String refused(PlanOutcome outcome, Dimension by, String group) {
        return outcome.groups().stream()
                .filter(each -> each.dimension() == by && each.group().equals(group))
                .findFirst()
                .map(each -> FigureWords.plain(each.firms().refused()) + " / "
                        + FigureWords.plain(each.firms().all()) + " (" + share(each) + "%)")
                .orElse("–");
    }

    /** Of the group's firms how many are refused, in percent. */
    private static BigDecimal share(PlanOutcome.Group group) {
        if (group.firms().all() == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(group.firms().refused())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(group.firms().all()), 1, RoundingMode.HALF_UP);
    }

    private static String title(Dimension by) {
        return switch (by) {
            case REGION -> say("지역별", "by region");
            case INDUSTRY -> say("업종별", "by industry");
            case HEADCOUNT -> say("인원수별", "by headcount");
            case SALES -> say("연매출별(억 원)", "by yearly sales (100 million won)");
        };
    }

    private String name(Dimension by, String group) {
        if (group.equals("?")) return say("알 수 없음", "not known");
        return switch (by) {
            case REGION -> {
                Province province = Province.valueOf(group);
                yield say(province.korean(), province.english());
            }
            case INDUSTRY -> Here.here().say(industries.getOrDefault(group, new Bilingual(group, group)));
            case HEADCOUNT, SALES -> group;
        };
    }

    private Line count(String what, ToLongFunction<PlanOutcome> value) {
        return line(what, each -> FigureWords.plain(value.applyAsLong(each)));
    }

    private Line won(String what, ToLongFunction<PlanOutcome> value) {
        return line(what, each -> FigureWords.won(value.applyAsLong(each)));
    }

    private Line line(String what, Function<PlanOutcome, String> value) {
        return new Line(what, result.outcomes().stream().map(value).toList());
    }
}
