package kr.ieum.catalogue;

import java.util.List;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** Contents for tests: only what matters to one is said there. */
final class Samples {
    private Samples() {}

    static ListingContent contentWith(Plan... plans) {
        return new ListingContent(
                new Title("경리나라", null),
                "비대면 경리 서비스",
                "REMOTE_WORK",
                new Attributes(1, 300, 30, false, true, "https://www.serp.example"),
                List.of(plans),
                null);
    }

    static Plan plan(String code, long price) {
        return plan(code, price, 12, 10, null);
    }

    static Plan plan(String code, long price, int months, int seats, @Nullable Long contractPrice) {
        Won contract = contractPrice == null ? null : Won.won(contractPrice);
        return new Plan(code, code, Won.won(price), months, seats, null, null, contract);
    }
}
