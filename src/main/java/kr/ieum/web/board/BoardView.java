package kr.ieum.web.board;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.outcome.Board;
import kr.ieum.outcome.Concentration;
import kr.ieum.outcome.Targets;
import kr.ieum.outcome.Unit;
import kr.ieum.web.Here;
import org.jspecify.annotations.Nullable;

/**
 * The board as its page shows it.
 *
 * @param chosen the figure that the parts are compared by
 * @param figures that the parts can be compared by
 */
record BoardView(
        Board board,
        Concentration concentration,
        Targets.All targets,
        Board.Meaning chosen,
        List<Board.Meaning> figures) {
    static final String USUAL = "confirmedSubsidy";

    private static final List<String> WAY_OF_THE_MONEY = List.of(
            "allotted",
            "issuedSubsidy",
            "paidSubsidy",
            "confirmedSubsidy",
            "settledSubsidy",
            "returned",
            "clawedBack",
            "carriedOver");
    private static final List<String> FELT =
            List.of("firmsContinuing", "firmsRepeating", "satisfaction", "votes", "daysToFirstUse");
    private static final List<String> COLUMNS = List.of(
            "allotted",
            "issuedSubsidy",
            "paidSubsidy",
            "confirmedSubsidy",
            "settledSubsidy",
            "clawedBack",
            "carriedOver",
            "firmsIssued",
            "firmsConfirmed",
            "satisfaction");
    private static final int MOST_BARS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static BoardView of(Board board, Concentration concentration, Targets.All targets, @Nullable String figure) {
        List<Board.Meaning> figures = board.figures().stream()
                .filter(each ->
                        board.parts().stream().anyMatch(part -> part.values().containsKey(each.code())))
                .toList();
        Board.Meaning usual = named(board, USUAL);
        return new BoardView(
                board,
                concentration,
                targets,
                figures.stream()
                        .filter(each -> each.code().equals(figure))
                        .findFirst()
                        .orElse(usual),
                figures);
    }

    /** From what was allotted to what became of it. */
    public Bars money() {
        return Bars.of(
                "money", Pictured.say("돈이 간 길(정부지원금)", "The way of the money (subsidy)"), rows(WAY_OF_THE_MONEY));
    }

    private List<Bars.Row> rows(List<String> codes) {
        return codes.stream()
                .filter(board.total().values()::containsKey)
                .map(code -> row(
                        Here.here().say(named(board, code).name()),
                        board.total().values().get(code),
                        named(board, code).unit()))
                .toList();
    }

    /** What firms have felt of it. */
    public List<Board.Meaning> felt() {
        return FELT.stream().map(code -> named(board, code)).toList();
    }

    /** The parts beside each other by the chosen figure, the greatest first. */
    public Bars parts() {
        List<Bars.Row> rows = board.parts().stream()
                .filter(part -> part.values().containsKey(chosen.code()))
                .sorted(Comparator.comparing((Board.Part part) -> part.values().get(chosen.code()))
                        .reversed())
                .limit(MOST_BARS)
                .map(part -> row(called(part), part.values().get(chosen.code()), chosen.unit()))
                .toList();
        return Bars.of("parts", Here.here().say(chosen.name()), rows);
    }

    /** What the table of parts tells, where it can be told. */
    public List<Board.Meaning> columns() {
        List<String> codes = COLUMNS.contains(chosen.code())
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), Stream.of(chosen.code())).toList();
        return codes.stream()
                .map(code -> named(board, code))
                .filter(figures::contains)
                .toList();
    }

    public Bars sellers() {
        return Bars.of(
                "sellers",
                Pictured.say("매출이 큰 공급기업 열 곳", "The ten largest suppliers"),
                concentration.largest().stream()
                        .map(each -> new Bars.Row(each.name(), each.percent(), each.percent() + "%"))
                        .toList(),
                HUNDRED);
    }

    public Bars aims() {
        return Bars.of(
                "aims",
                Pictured.say("목표에 이른 비율", "How much of each target is reached"),
                targets.targets().stream()
                        .map(each -> new Bars.Row(
                                Here.here().say(each.name()), Pictured.percent(each), Pictured.percentText(each)))
                        .toList(),
                HUNDRED);
    }

    private static Bars.Row row(String label, @Nullable BigDecimal value, Unit unit) {
        BigDecimal known = value == null ? BigDecimal.ZERO : value;
        return new Bars.Row(label, known, FigureWords.shown(known, unit));
    }

    /** What a part is called here; what nobody knows has a name, too. */
    @TemplateExtension
    static String called(Board.Part part) {
        return part.key().equals("-")
                ? Pictured.say("알 수 없음", "Not known")
                : Here.here().say(part.name());
    }

    private static Board.Meaning named(Board board, String code) {
        return board.figures().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
