package kr.ieum.web;

import io.quarkus.qute.TemplateExtension;
import kr.ieum.platform.money.Won;

/** How values are written on pages. */
@TemplateExtension
final class Written {
    private Written() {}

    /** Grouped, with what it is. */
    static String written(Won won) {
        return Here.here().english() ? "₩" + won : won + "원";
    }

    static String written(Long won) {
        return written(Won.won(won));
    }
}
