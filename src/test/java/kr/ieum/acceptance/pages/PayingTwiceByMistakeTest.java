package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever goes back, reloads or opens a page twice pays once; a second order has to be meant. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class PayingTwiceByMistakeTest {
    private Visitor owner;
    private String token;
    private String voucher;
    private String question;

    @BeforeEach
    void aFirmThatCanPay() {
        String number = Supply.aBusinessNumber();
        token = Tokens.of("owner." + number);
        String firm = Supply.post(token, "/api/v1/firms", Demand.details("대표" + number))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Demand.awaitTaxOffice(token, "/api/v1/firms/" + firm);
        voucher = Demand.anActiveVoucher(new Demand.Firm(firm, token, number), Rounds.open("2021", 40_000_000));
        String listing = Supply.publish(Supply.aSellingSupplier(), "TWICE-1", Supply.content("경리나라", 110_000));
        owner = Visitor.of("owner." + number);
        question = "/firm/spending/" + voucher + "/payment?listing=" + listing + "&plan=YEAR-10";
    }

    @Test
    void whoeverGoesBackAndPressesAgainIsShownTheSameOrder() {
        String page = owner.get(question).header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(page).contains("&key=");
        String order = paid(owner.get(page), Map.of()).header("Location");
        assertThat(order).contains("/firm/orders/");
        Response back = owner.get(page);
        assertThat(back.asString()).contains("오늘 이 서비스를 이미 결제했습니다", "100,000원");
        assertThat(paid(back, Map.of()).header("Location")).isEqualTo(order);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void aSecondOneHasToBeMeantAndIsThenOne() {
        paid(owner.follow(owner.get(question)), Map.of());
        Response second = owner.follow(owner.get(question));
        Response refused = paid(second, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("<a href=\"#again\">하나 더 결제하는 것이 맞습니다: 오늘 이미 같은 서비스를 결제했습니다");
        assertThat(orders()).isEqualTo(1);
        String order = paid(refused, Map.of("again", "true")).header("Location");
        assertThat(order).contains("/firm/orders/");
        assertThat(paid(refused, Map.of("again", "true")).header("Location")).isEqualTo(order);
        assertThat(orders()).isEqualTo(2);
    }

    @Test
    void whatIsCancelledMayBePaidForAgain() {
        String order = paid(owner.follow(owner.get(question)), Map.of())
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        assertThat(owner.submit(order + "/cancellation", Map.of("reason", "잘못 고름"))
                        .statusCode())
                .isEqualTo(303);
        Response again = owner.follow(owner.get(question));
        assertThat(again.asString()).doesNotContain("이미 결제했습니다");
        assertThat(paid(again, Map.of()).statusCode()).isEqualTo(303);
    }

    private Response paid(Response page, Map<String, ?> written) {
        assertThat(page.statusCode()).as(page.asString()).isIn(200, 409);
        return owner.post(
                "/firm/spending/" + voucher + "/payment", new HashMap<>(Visitor.filled(page.asString(), written)));
    }

    private int orders() {
        return Supply.get(token, "/api/v1/vouchers/" + voucher + "/orders")
                .jsonPath()
                .getList("items")
                .size();
    }
}
