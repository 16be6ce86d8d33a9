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

/** A supplier's clerk, in a real browser, from a company nobody knows to a service that is opened, and to the statement. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AClerksWholeWayTest {
    @ParameterizedTest
    @CsvSource({"clerk-desk, 1280, true", "clerk-telephone-without-script, 360, false"})
    void fromRegisteringToTheFirstOrder(String name, int width, boolean script) {
        String round = Rounds.open("2021", 40_000_000);
        String number = Supply.aBusinessNumber();
        try (Desk.Reader clerk = Desk.reader(name, width, script)) {
            clerk.logsIn("supplier." + number);
            registers(clerk);
            Supply.Company company = ASupplierListsAServiceOnPagesTest.company(number);
            appliesAndSigns(clerk, company);
            String listing = lists(clerk, company);
            Demand.Firm firm = Demand.aFirm();
            Demand.pay(firm, Demand.anActiveVoucher(firm, round), listing, "YEAR-10")
                    .then()
                    .statusCode(201);
            opensTheService(clerk);
            clerk.opens("/supplier/statement");
            clerk.looks("statement");
        }
    }

    private static void registers(Desk.Reader clerk) {
        clerk.looks("tasks-of-a-new-supplier");
        clerk.follows("우리 회사를 등록하세요");
        fill(clerk, ASupplierListsAServiceOnPagesTest.company());
        clerk.looks("registration");
        clerk.presses("저장하기");
        clerk.looks("tasks");
    }

    private static void appliesAndSigns(Desk.Reader clerk, Supply.Company company) {
        clerk.follows("판매할 분야의 선정을 신청하세요");
        clerk.picks("field", "K-비대면 바우처 · 재택근무(협업 도구)");
        clerk.writes("from", Supply.today().toString());
        clerk.writes("to", Supply.today().plusYears(1).toString());
        clerk.writes("evidence.serviceHistory", "1,200개사에 제공");
        clerk.presses("신청하기");
        clerk.looks("application-refused");
        clerk.writes("evidence.priceEvidence", "연 330,000원 계약");
        clerk.presses("신청하기");
        clerk.looks("application");
        String path = company.path() + "/approvals/" + clerk.path().replaceFirst(".*/", "");
        Supply.move(Supply.REVIEWER, path, "/review", null).then().statusCode(200);
        Supply.decide(path, "APPROVED");
        clerk.opens("/supplier");
        clerk.follows("협약서를 읽고 서명하세요");
        clerk.looks("agreement");
        clerk.presses("읽었으며 서명합니다");
        assertThat(clerk.text()).contains("협약함");
    }

    /** @return its id, on sale */
    private static String lists(Desk.Reader clerk, Supply.Company company) {
        clerk.opens("/supplier");
        clerk.follows("첫 상품을 등록하세요");
        fill(clerk, ASupplierListsAServiceOnPagesTest.listing("FIRST-1"));
        clerk.looks("new-listing");
        clerk.presses("초안 저장");
        clerk.looks("draft");
        clerk.presses("심사에 올리기");
        clerk.looks("in-review");
        assertThat(clerk.text()).contains("심사하고 있습니다");
        assertThat(clerk.page().locator("[name='title.ko']").count()).isZero();
        String id = Supply.get(company.token(), company.path() + "/listings/FIRST-1")
                .path("id");
        Supply.review(Supply.REVIEWER, id, "PUBLISH").then().statusCode(200);
        clerk.opens("/supplier/listings");
        clerk.looks("listings");
        return id;
    }

    private static void opensTheService(Desk.Reader clerk) {
        clerk.opens("/supplier");
        clerk.looks("an-order-waits");
        assertThat(clerk.page().locator(".steps li").first().innerText()).contains("결제된 서비스를 개통하세요");
        clerk.follows("결제된 서비스를 개통하세요");
        clerk.looks("order");
        clerk.presses("개통했습니다");
        clerk.looks("opened");
        clerk.opens("/supplier/orders");
        clerk.looks("orders");
    }

    private static void fill(Desk.Reader clerk, Map<String, Object> fields) {
        fields.forEach((field, value) -> {
            Locator there = clerk.page().locator("main [name='" + field + "']:not([type=hidden]):not(button)");
            if (there.count() == 0) return;
            switch (there.first().evaluate("it => it.type || ''").toString()) {
                case "radio" ->
                    clerk.page()
                            .locator("[name='" + field + "'][value='" + value + "']")
                            .check();
                case "select-one" -> there.selectOption(value.toString());
                default -> there.fill(value.toString());
            }
        });
    }
}
