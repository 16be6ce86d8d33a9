package kr.ieum.web.board;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.ieum.outcome.Targets;
import kr.ieum.web.Here;

/** What pictures and the tables beside them say alike. */
final class Pictured {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Pictured() {}

    static String say(String korean, String english) {
        return Here.here().english() ? english : korean;
    }

    /** How much of the target is reached; 0 where nobody counts it. */
    static BigDecimal percent(Targets.Target target) {
        BigDecimal reached = target.reached();
        if (reached == null || target.target().signum() == 0) return BigDecimal.ZERO;
        return reached.multiply(HUNDRED).divide(target.target(), 1, RoundingMode.HALF_UP);
    }

    @TemplateExtension
    static String reachedText(Targets.Target target) {
        return target.reached() == null
                ? say("세지 않음", "not counted")
                : FigureWords.counted(target.reached(), target.unit());
    }

    @TemplateExtension
    static String percentText(Targets.Target target) {
        return target.reached() == null ? say("세지 않음", "not counted") : percent(target) + "%";
    }
}
