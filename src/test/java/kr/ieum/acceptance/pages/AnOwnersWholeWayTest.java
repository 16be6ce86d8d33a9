package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The owner of a small firm, in a real browser, from "may I have one?" to a confirmed service: in at most twelve pages, on a
 * desk and on a telephone, with script and without.
 */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AnOwnersWholeWayTest {
    private static final int MOST_PAGES = 12;

    @ParameterizedTest
    @CsvSource({"desk, 1280, true", "telephone-without-script, 360, false"})
    void fromTheQuestionToTheConfirmedService(String name, int width, boolean script) {
        String version = "pages-" + UUID.randomUUID();
        Rounds.openUnder(version, "2021", document -> document, 40_000_000, Instant.now());
        Supply.Company supplier = Supply.aSellingSupplier();
        String service = "근태지기 " + UUID.randomUUID().toString().substring(0, 6);
        String listing = Supply.publish(supplier, "PAGES-1", Supply.content(service, 1_980_000));
        try (Desk.Reader owner = Desk.reader(name, width, script)) {
            owner.logsIn("owner." + Supply.aBusinessNumber());
            registers(owner);
            owner.beginsToCount();
            asksWhetherHeMayHaveOne(owner, version);
            String code = applies(owner, service);
            Demand.deposit(code, 400_000);
            findsAndPays(owner, service, listing);
            theServiceIsOpenedAndUsed(supplier, owner.path().replaceFirst(".*/orders/", ""));
            owner.opens(owner.path());
            owner.presses("이용을 확인합니다");
            owner.looks("confirmed");
            assertThat(owner.text()).contains("이용이 확정되었습니다");
            assertThat(owner.pagesSeen()).isLessThanOrEqualTo(MOST_PAGES);
            if (script) looksAround(owner);
        }
    }

    private static void registers(Desk.Reader owner) {
        owner.looks("tasks-of-a-new-firm");
        owner.follows("우리 기업을 등록하세요");
        AFirmRegistersOnAPageTest.firm().forEach((field, value) -> {
            if (!field.equals("representativeName") && !field.equals("industry.revision"))
                owner.writes(field, value.toString());
        });
        owner.chooses("10차");
        owner.writes("headcount", "열둘");
        owner.looks("registration");
        owner.presses("등록하기");
        owner.looks("registration-refused");
        assertThat(owner.text()).contains("다음을 확인해 주세요");
        owner.writes("headcount", "12");
        owner.presses("등록하기");
        owner.reloadsUntil(() -> owner.page().locator("#tax-office").count() == 0);
        owner.looks("tasks");
    }

    private static void asksWhetherHeMayHaveOne(Desk.Reader owner, String version) {
        owner.opens("/check?programme=untact&version=" + version);
        while (owner.page().locator("input[type=radio]").count() > 0) {
            owner.looks("question");
            owner.chooses(owner.page().locator("h1").innerText().contains("중소기업") ? "예" : "아니요");
            owner.presses("다음");
        }
        owner.looks("may-have-one");
        assertThat(owner.text()).contains("받을 수 있습니다");
        owner.follows("신청하기");
    }

    /** @return the receipt's number */
    private static String applies(Desk.Reader owner, String service) {
        owner.writes("usePlan", service);
        owner.looks("application");
        owner.presses("저장하고 확인하기");
        owner.looks("answers");
        owner.presses("신청하기");
        owner.looks("receipt");
        assertThat(owner.text()).contains("선정되었습니다", "400,000원");
        return owner.page().locator("strong.big").innerText();
    }

    private static void findsAndPays(Desk.Reader owner, String service, String listing) {
        owner.opens(owner.path());
        owner.looks("active");
        owner.follows("맞는 서비스 찾기");
        Locator pay = owner.page().locator("a[href*='payment?listing=" + listing + "']");
        owner.reloadsUntil(() -> pay.count() > 0);
        owner.looks("needs");
        assertThat(owner.text()).contains(service, "바우처를 가장 잘 쓰는 묶음");
        owner.arrives(() -> pay.first().click());
        owner.looks("payment");
        assertThat(owner.text()).contains("1,620,000원", "180,000원", "4,000,000원", "2,200,000원", "2,000,000원");
        owner.presses("바우처로 1,800,000원 결제");
        owner.looks("order");
    }

    private static void theServiceIsOpenedAndUsed(Supply.Company supplier, String order) {
        String path = "/api/v1/orders/" + order;
        Supply.move(supplier.token(), path, "/provision", Map.of()).then().statusCode(200);
        Map<String, Object> use = Map.of(
                "recordId", "r-1", "kind", "LOG_IN", "usedAt", Instant.now().toString());
        Supply.json(supplier.token())
                .body(Map.of("records", List.of(use)))
                .post(path + "/usages")
                .then()
                .statusCode(200);
    }

    /** The pages beside the way. */
    private static void looksAround(Desk.Reader owner) {
        owner.follows("환불 요청");
        owner.looks("refund");
        owner.opens("/firm/orders");
        owner.looks("orders");
        owner.opens("/firm/inbox");
        owner.looks("inbox");
        owner.opens("/firm");
        owner.looks("tasks-at-the-end");
        owner.arrives(() -> owner.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("V-"))
                .first()
                .click());
        owner.looks("voucher");
        String voucher = owner.path();
        owner.opens(voucher + "/paper");
        owner.looks("paper");
        owner.opens(voucher + "/return");
        owner.looks("return");
        for (String open : List.of("/", "/vouchers", "/check", "/services?text=경리", "/nowhere")) {
            owner.opens(open);
            owner.looks("open" + open.replaceAll("\\W.*", "").replace("/", "") + Math.abs(open.hashCode() % 100));
        }
        owner.opens("/services");
        owner.page().locator("input[name=plan]").first().check();
        owner.presses("고른 요금제 비교하기 (넷까지)");
        owner.looks("comparison");
        owner.arrives(() -> owner.page().locator("thead a").first().click());
        owner.looks("service");
        owner.opens(owner.path() + "?lang=en");
        assertThat(owner.text()).contains("Find services");
        owner.looks("service-in-english");
    }
}
