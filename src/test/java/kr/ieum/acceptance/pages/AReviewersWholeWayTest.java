package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer with applications to decide, in a real browser and by the keyboard, and the second one who agrees. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AReviewersWholeWayTest {
    @ParameterizedTest
    @CsvSource({"reviewer-telephone, 360, true", "reviewer-desk-without-script, 1280, false"})
    void fromTheQueueToTheSecondPersonsWord(String name, int width, boolean script) {
        Map<String, Object> application =
                Demand.apply(Demand.aFirmOfAnUnknownRepresentative(), Rounds.open("2021", 40_000_000));
        String page = "/staff/applications/" + application.get("id");
        try (Desk.Reader lee = Desk.reader(name, width, script);
                Desk.Reader park = Desk.reader(name + "-second", width, script)) {
            lee.logsIn("reviewer.lee");
            lee.opens("/staff");
            lee.looks("desk");
            lee.follows("신청");
            lee.looks("queue");
            lee.keys(lee.page().locator("main a[href='" + page + "']"), "Enter");
            assertThat(lee.path()).isEqualTo(page);
            lee.looks("application");
            decides(lee);
            assertThat(lee.text()).contains("다른 사람이 동의해야 합니다");
            lee.looks("proposed");
            park.logsIn("reviewer.park");
            park.opens("/staff");
            park.looks("waits-for-a-second");
            park.opens(page);
            park.keys(park.page().getByText("동의하고 시행"), "Enter");
            assertThat(park.text()).contains("선정", "신청 심사 결정 제안").doesNotContain("APPLICATION_ADMITTED");
            park.looks("decided");
            looksAround(park);
        }
        assertThat(Supply.get(Supply.REVIEWER, "/api/v1/applications/" + application.get("id"))
                        .path("status")
                        .toString())
                .isEqualTo("ADMITTED");
    }

    /** By the keyboard, with a reason forgotten the first time. */
    private static void decides(Desk.Reader lee) {
        Locator admit = lee.page().locator("input[name=decision]").first();
        admit.focus();
        lee.page().keyboard().press("Space");
        lee.keys(lee.page().locator("section button:has-text('결정하기')"), "Enter");
        lee.looks("reason-missing");
        assertThat(admit.isChecked()).isTrue();
        lee.page().locator("[name=reason]").focus();
        lee.page().keyboard().type("대표자를 확인함");
        lee.keys(lee.page().locator("section button:has-text('결정하기')"), "Enter");
    }

    private static void looksAround(Desk.Reader park) {
        for (String queue : new String[] {"approvals?status=AGREED", "listings", "rounds", "claims", "settlements"}) {
            park.opens("/staff/" + queue);
            park.looks(queue.replaceAll("\\W.*", ""));
        }
    }
}
