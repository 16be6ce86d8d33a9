package kr.ieum.web.board;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.util.Locale;
import kr.ieum.outcome.Board;
import kr.ieum.outcome.Dimension;
import kr.ieum.outcome.JourneyFigures;
import kr.ieum.outcome.Journeys;
import kr.ieum.outcome.Unit;
import kr.ieum.web.Here;
import org.jspecify.annotations.Nullable;

/** How figures of the board are written. */
@TemplateExtension
final class FigureWords {
    private FigureWords() {}

    /** With what is counted; a dash where it cannot be told. */
    static String shown(@Nullable BigDecimal value, Unit unit) {
        if (value == null) return "–";
        boolean english = Here.here().english();
        String number = String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
        return switch (unit) {
            case WON -> english ? "₩" + number : number + "원";
            case FIRMS -> english ? number + " firms" : number + "개 기업";
            case VOUCHERS -> english ? number + " vouchers" : number + "장";
            case ORDERS -> english ? number + " orders" : number + "건";
            case VOTES -> english ? number + " votes" : number + "표";
            case POINTS -> english ? number + " of 5" : "5점 중 " + number + "점";
            case DAYS -> english ? number + " days" : number + "일";
            case PERCENT -> number + "%";
        };
    }

    static String won(long amount) {
        return shown(BigDecimal.valueOf(amount), Unit.WON);
    }

    /** Grouped, and nothing else. */
    static String plain(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The value of a figure of the whole or a part. */
    static String figure(Board.Part part, Board.Meaning figure) {
        return shown(part.values().get(figure.code()), figure.unit());
    }

    /** A target's or a reached number, with what is counted. */
    static String counted(@Nullable BigDecimal value, String unit) {
        if (value == null) return "–";
        boolean english = Here.here().english();
        String number = String.format(Locale.ROOT, "%,d", value.toBigInteger());
        return switch (unit) {
            case "WON" -> english ? "₩" + number : number + "원";
            case "FIRMS" -> english ? number + " firms" : number + "개 기업";
            case "PEOPLE" -> english ? number + " people" : number + "명";
            case "SHOPS" -> english ? number + " shops" : number + "곳";
            case "FIELDS" -> english ? number + " fields" : number + "개 분야";
            default -> number;
        };
    }

    static String inWords(Dimension by) {
        boolean english = Here.here().english();
        return switch (by) {
            case PROGRAMME -> english ? "Programme" : "사업";
            case MINISTRY -> english ? "Ministry" : "부처";
            case REGION -> english ? "Region" : "지역";
            case INDUSTRY -> english ? "Industry" : "업종";
            case SIZE -> english ? "Size" : "규모";
            case CATEGORY -> english ? "Category" : "분야";
            case SUPPLIER -> english ? "Supplier" : "공급기업";
        };
    }

    /** How content firms are, and how many of them said so. */
    static String contentment(JourneyFigures figures) {
        return figures.satisfaction() == null ? "–" : figures.satisfaction() + " (" + figures.votes() + ")";
    }

    /** How journeys are added up. */
    static String asWay(Journeys.By by) {
        boolean english = Here.here().english();
        return switch (by) {
            case FIELD -> english ? "Field" : "분야";
            case MINISTRY -> english ? "Ministry" : "부처";
            case YEAR -> english ? "Year" : "해";
        };
    }

    /** What came of a demonstration. */
    static String asTrial(String result) {
        if (Here.here().english()) return result.toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (result) {
            case "UNDER_WAY" -> "진행 중";
            case "PROVEN" -> "입증";
            case "PARTLY_PROVEN" -> "일부 입증";
            default -> "입증 못 함";
        };
    }
}
