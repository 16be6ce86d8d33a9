package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a firm does on its pages nobody else does, nor the firm twice; and whatever comes, the answer is a page. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class TheFirmsPagesAreShutToOthersTest {
    private static Owner owner;
    private static Owner other;
    private static String application;
    private static String voucher;
    private static String listing;
    private static String order;

    /** Somebody of a firm, at the pages and at the API. */
    private record Owner(Visitor visitor, Demand.Firm firm) {
        static Owner registered() {
            String number = Supply.aBusinessNumber();
            String token = Tokens.of("owner." + number);
            String id = Supply.post(token, "/api/v1/firms", Demand.details("대표" + number))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Demand.awaitTaxOffice(token, "/api/v1/firms/" + id);
            return new Owner(Visitor.of("owner." + number), new Demand.Firm(id, token, number));
        }

        Map<String, Object> form(Map<String, ?> written) {
            return Visitor.filled(visitor.get("/firm/registration").asString(), written);
        }
    }

    @BeforeEach
    void aFirmWithAnOrderAndAnother() {
        if (owner != null) return;
        String round = Rounds.open("2021", 40_000_000);
        owner = Owner.registered();
        other = Owner.registered();
        voucher = Demand.anActiveVoucher(owner.firm(), round);
        application =
                Supply.get(owner.firm().token(), "/api/v1/vouchers/" + voucher).path("applicationId");
        Supply.Company supplier = Supply.aSellingSupplier();
        listing = Supply.publish(supplier, "SHUT-1", Supply.content("경리나라", 110_000));
        order = Supply.post(
                        owner.firm().token(),
                        "/api/v1/vouchers/" + voucher + "/orders",
                        Map.of("listingId", listing, "plans", List.of("YEAR-10")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> pages() {
        return List.of(
                "/firm/applications/" + application,
                "/firm/applications/" + application + "/withdrawal",
                "/firm/applications/" + application + "/appeal",
                "/firm/applications/" + application + "/answer",
                "/firm/vouchers/" + voucher,
                "/firm/vouchers/" + voucher + "/paper",
                "/firm/vouchers/" + voucher + "/return",
                "/firm/spending/" + voucher + "/needs?need=x",
                payment() + "?listing=" + listing + "&plan=YEAR-10&key=" + UUID.randomUUID(),
                "/firm/orders/" + order,
                "/firm/orders/" + order + "/cancellation",
                "/firm/orders/" + order + "/dispute",
                "/firm/orders/" + order + "/refund");
    }

    private static String payment() {
        return "/firm/spending/" + voucher + "/payment";
    }

    @Test
    void anotherFirmsThingsAreNotThere() {
        for (String page : pages()) {
            assertPage(page, owner.visitor().get(page), 200);
            assertPage(page, other.visitor().get(page), 404);
        }
        Map<String, Object> form = other.form(
                Map.of("version", "0", "text", "x", "reason", "x", "listingId", listing, "plans", "YEAR-10"));
        for (String page : List.of(
                "/firm/applications/" + application + "/withdrawal",
                "/firm/applications/" + application + "/appeal",
                "/firm/applications/" + application + "/answer",
                "/firm/vouchers/" + voucher + "/return",
                payment(),
                "/firm/orders/" + order,
                "/firm/orders/" + order + "/cancellation",
                "/firm/orders/" + order + "/dispute",
                "/firm/orders/" + order + "/refund"))
            assertPage(page, other.visitor().post(page, form), 404);
    }

    @Test
    void otherDutiesAreTurnedAwayAndStrangersSentToLogIn() {
        Visitor reviewer = Visitor.of("reviewer.lee");
        for (String page : pages()) {
            assertPage(page, reviewer.get(page), 403);
            assertThat(Visitor.anybody().get(page).statusCode()).as(page).isEqualTo(302);
        }
        for (String page : List.of("/firm", "/firm/orders", "/firm/inbox")) assertPage(page, reviewer.get(page), 403);
    }

    @Test
    void aDoubleClickPaysOnce() throws Exception {
        String page = payment() + "?listing=" + listing + "&plan=YEAR-10";
        Response sheet = owner.visitor().follow(owner.visitor().get(page));
        Map<String, Object> form = Visitor.filled(sheet.asString(), Map.of("again", "true"));
        int before = orders();
        Callable<Response> click = () -> owner.visitor().post(payment(), form);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            for (Future<Response> answer : hands.invokeAll(List.of(click, click)))
                assertThat(answer.get().statusCode()).isIn(303, 409);
        } finally {
            hands.shutdown();
        }
        Response again = owner.visitor().post(payment(), form);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.header("Location")).contains("/firm/orders/");
        assertThat(orders()).isEqualTo(before + 1);
    }

    private static int orders() {
        return Supply.get(owner.firm().token(), "/api/v1/vouchers/" + voucher + "/orders")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void whoeverReadAnOlderVersionIsShownTheNewOne() {
        String page = "/firm/orders/" + order + "/cancellation";
        Map<String, Object> form =
                new HashMap<>(Visitor.filled(owner.visitor().get(page).asString(), Map.of("reason", "다른 것을 씀")));
        form.put("version", "999");
        Response stale = owner.visitor().post(page, form);
        assertPage(page, stale, 412);
        assertThat(stale.asString()).contains("다른 것을 씀", "class=\"mistakes\"");
        form = Visitor.filled(stale.asString(), Map.of("reason", "다른 것을 씀", "version", "no number"));
        assertPage(page, owner.visitor().post(page, form), 400);
    }

    @Test
    void garbageIsAnsweredByAPage() {
        for (String page : List.of(
                "/firm/orders/no-id",
                "/firm/orders/" + order + "/nothing",
                "/firm/vouchers/no-id",
                "/firm/applications/00000000-0000-0000-0000-000000000000",
                "/firm/rounds/00000000-0000-0000-0000-000000000000/application",
                "/firm/rounds/00000000-0000-0000-0000-000000000000/application/answers",
                payment() + "?listing=" + listing + "&plan=%00",
                payment() + "?listing=no-id&plan=A",
                "/firm/inbox?cursor=nowhere",
                "/services?people=many",
                "/services?text=" + "a".repeat(300),
                "/services/no-id",
                "/services/comparison",
                "/services/comparison?plan=x",
                "/check?programme=nothing",
                "/check?programme=untact&version=nothing",
                "/rounds/no-id")) {
            Response answer = owner.visitor().get(page);
            assertThat(answer.statusCode()).as(page).isBetween(400, 422);
            assertThat(answer.contentType()).as(page).startsWith("text/html");
        }
        String unreadable = "/check?programme=untact&version=2021&f.firm.employees=99999999999999999999"
                + "&f.firm.hasTaxArrears=perhaps&f.nothing=1&f.firm.openedOn=2021-99-99&f.history.awards=x";
        assertPage(unreadable, owner.visitor().get(unreadable), 200);
        assertPage(
                "needs",
                owner.visitor().get("/firm/spending/" + voucher + "/needs?need=" + "%EA%B2%BD".repeat(300)),
                200);
        Map<String, Object> form = owner.form(Map.of("listingId", "no id", "plans", "", "message", "no id"));
        assertPage(payment(), owner.visitor().post(payment(), form), 404);
        assertPage("/firm/inbox", owner.visitor().post("/firm/inbox", form), 404);
        Map<String, Object> nameless = owner.form(Map.of("listingId", listing, "plans", "NO-SUCH", "key", "\"\""));
        assertThat(owner.visitor().post(payment(), nameless).statusCode()).isBetween(400, 422);
    }

    private static void assertPage(String what, Response answer, int status) {
        assertThat(answer.statusCode()).as(what + "\n" + answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).as(what).startsWith("text/html");
    }
}
