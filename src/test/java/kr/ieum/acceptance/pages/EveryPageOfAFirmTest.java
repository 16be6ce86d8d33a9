package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The open pages and a firm's own in a real browser, each in the states it has: empty, refused, wrong, done. Axe finds
 * nothing, none is wider than the screen, and none asks another host for anything.
 */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class EveryPageOfAFirmTest {
    private static final int DESK = 1280;
    private static final int TELEPHONE = 360;
    private static final long MOST_BYTES = 150_000;

    /** A firm that its owner has registered, and the owner at the screen. */
    private record Seat(Desk.Reader owner, Demand.Firm firm) implements AutoCloseable {
        static Seat taken(String name, int width, boolean identified) {
            String number = Supply.aBusinessNumber();
            String token = Tokens.of("owner." + number);
            String id = Supply.post(token, "/api/v1/firms", Demand.details(identified ? "대표" + number : "다른 사람"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Demand.awaitTaxOffice(token, "/api/v1/firms/" + id);
            Desk.Reader owner = Desk.reader(name + "-" + width, width, true);
            owner.logsIn("owner." + number);
            return new Seat(owner, new Demand.Firm(id, token, number));
        }

        void sees(String path, String what) {
            owner.opens(path);
            owner.looks(what);
        }

        void presses(String button, String what) {
            owner.presses(button);
            owner.looks(what);
        }

        @Override
        public void close() {
            owner.close();
        }
    }

    @Test
    void theFirstPageWeighsLittleWithAllItAsksFor() {
        try (Desk.Reader anybody = Desk.reader("weight", TELEPHONE, true)) {
            for (String page : List.of("/", "/vouchers", "/check", "/services"))
                assertThat(anybody.weighs(page)).as(page).isBetween(1_000L, MOST_BYTES);
            anybody.looks("weighed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, TELEPHONE})
    void whatIsOpenToAll(int width) {
        String round = Rounds.open("2021", 40_000_000);
        String listing = Supply.publish(Supply.aSellingSupplier(), "OPEN-1", Supply.content("경리나라", 110_000));
        String asked = "/check?programme=untact&version=2021&f.firm.isSmallOrMedium=true"
                + "&f.firm.hasCreditDefault=false&f.firm.isBarredFromSupport=false&f.firm.hasTaxArrears=";
        try (Desk.Reader anybody = Desk.reader("open-" + width, width, true)) {
            for (String path : List.of(
                    "/",
                    "/vouchers",
                    "/check",
                    "/check?programme=untact&version=2021",
                    asked + "false",
                    asked + "true",
                    asked + "unsure",
                    "/services",
                    "/services?text=경리",
                    "/services?text=없는말없는말&people=3명&trial=true",
                    "/services?text=경리&people=many",
                    "/services/" + listing,
                    "/services/comparison?plan=" + listing + ":YEAR-10",
                    "/services/comparison",
                    "/rounds/" + round,
                    "/login-failed?error=access_denied",
                    "/nowhere",
                    "/services?text=" + "a".repeat(9_000))) {
                anybody.opens(path);
                anybody.looks("open" + Integer.toHexString(path.hashCode()));
                if (width == DESK || path.length() > 1_000) continue;
                anybody.opens(path + (path.contains("?") ? "&" : "?") + "lang=en");
                anybody.looks("open-english" + Integer.toHexString(path.hashCode()));
                anybody.opens("/login-failed?lang=ko");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, TELEPHONE})
    void registeringAndTheFirmItself(int width) {
        try (Desk.Reader owner = Desk.reader("newcomer-" + width, width, true)) {
            owner.logsIn("owner." + Supply.aBusinessNumber());
            owner.looks("nothing-yet");
            owner.opens("/firm/orders");
            owner.looks("no-orders");
            owner.opens("/firm/inbox");
            owner.looks("no-messages");
            owner.opens("/firm/registration");
            owner.presses("등록하기");
            owner.looks("everything-missing");
            owner.presses("English");
            owner.looks("in-english");
            assertThat(owner.text()).contains("Register");
        }
        try (Seat seat = Seat.taken("company", width, true)) {
            seat.sees("/firm/company", "company");
            seat.sees("/firm/company/change", "change");
            seat.owner().writes("headcount", "열둘");
            seat.presses("저장하기", "change-wrong");
            seat.owner().writes("headcount", "13명");
            seat.presses("저장하기", "changed");
            seat.sees("/firm/company/certificate", "certificate");
            seat.presses("내기", "certificate-wrong");
            seat.owner().writes("kind", "SME");
            seat.owner().writes("number", "제1호");
            seat.owner().writes("validFrom", "2021-01-01");
            seat.owner().writes("validTo", "2021-12-31");
            seat.presses("내기", "certified");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, TELEPHONE})
    void applyingAndBeingRefused(int width) {
        String form = "/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application";
        try (Seat seat = Seat.taken("refused", width, true)) {
            seat.sees(form, "blank");
            seat.presses("저장하고 확인하기", "unanswered");
            seat.presses("저장하고 나중에 이어 쓰기", "left");
            seat.owner().opens(form);
            for (String fact : List.of("isSmallOrMedium", "hasTaxArrears", "hasCreditDefault", "isBarredFromSupport"))
                seat.owner()
                        .page()
                        .locator("[name='f.firm." + fact + "'][value='" + fact.startsWith("is") + "']")
                        .check();
            seat.presses("저장하고 확인하기", "would-be-refused");
            seat.presses("신청하기", "refused");
            seat.owner().follows("이의신청 (");
            seat.owner().looks("appeal");
            seat.presses("이의신청하기", "appeal-empty");
            seat.owner().writes("text", "참여제한 기업이 아닙니다");
            seat.presses("이의신청하기", "appealed");
            seat.sees("/firm", "tasks-after-the-appeal");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, TELEPHONE})
    void waitingBeingAskedAndWithdrawing(int width) {
        try (Seat seat = Seat.taken("asked", width, false)) {
            Object id =
                    Demand.apply(seat.firm(), Rounds.open("2021", 40_000_000)).get("id");
            seat.sees("/firm/applications/" + id, "in-review");
            Supply.move(Supply.REVIEWER, "/api/v1/applications/" + id, "/clarification", Map.of("text", "몇 명인가요?"))
                    .then()
                    .statusCode(200);
            seat.sees("/firm/applications/" + id, "asked");
            seat.sees("/firm/applications/" + id + "/answer", "answer");
            seat.presses("답 보내기", "answer-empty");
        }
        String round = Rounds.open("2021", 4_000_000);
        try (Seat seat = Seat.taken("withdrawing", width, true);
                Seat next = Seat.taken("waiting", width, true)) {
            String page =
                    "/firm/applications/" + Demand.apply(seat.firm(), round).get("id");
            Object waiting = Demand.apply(next.firm(), round).get("id");
            next.sees("/firm/applications/" + waiting, "waiting");
            seat.sees(page, "to-deposit");
            seat.sees(page + "/withdrawal", "withdrawal");
            seat.presses("철회하기", "withdrawn");
            seat.sees(page + "/withdrawal", "withdrawal-again");
            seat.presses("철회하기", "withdrawal-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, TELEPHONE})
    void spendingConfirmingAndComplaining(int width) {
        Supply.Company supplier = Supply.aSellingSupplier();
        String listing = Supply.publish(supplier, "SPEND-1", Supply.content("경리나라", 110_000));
        String dear = Supply.publish(supplier, "SPEND-2", Supply.content("비싼나라", 9_900_000));
        try (Seat seat = Seat.taken("spending", width, true)) {
            String voucher = Demand.anActiveVoucher(seat.firm(), Rounds.open("2021", 40_000_000));
            String payment = "/firm/spending/" + voucher + "/payment?plan=YEAR-10&listing=";
            seat.sees("/firm/vouchers/" + voucher, "voucher");
            seat.sees("/firm/vouchers/" + voucher + "/paper", "paper");
            seat.sees("/firm/spending/" + voucher + "/needs?need=없는말없는말", "nothing-fits");
            seat.sees("/firm/spending/" + voucher + "/needs?need=경리", "needs");
            seat.sees(payment + dear, "cannot-pay");
            seat.sees(payment + listing, "payment");
            seat.presses("바우처로 100,000원 결제", "held");
            String order = seat.owner().path();
            seat.sees(payment + listing, "paid-today");
            seat.presses("바우처로 100,000원 결제", "not-meant");
            seat.sees(order + "/cancellation", "cancellation");
            seat.presses("보내기", "cancellation-empty");
            used(supplier, order);
            seat.sees(order, "in-use");
            seat.sees(order + "/part", "part");
            seat.presses("쓴 만큼 확정하기", "part-wrong");
            seat.sees(order + "/dispute", "dispute");
            seat.owner().writes("reason", "접속이 안 됩니다");
            seat.presses("보내기", "disputed");
            seat.sees("/firm/orders", "orders");
            seat.sees("/firm/inbox", "inbox");
            seat.presses("읽었습니다", "read");
            seat.sees("/firm/vouchers/" + voucher + "/return", "return");
            seat.presses("반납하기", "return-refused");
            confirmed(seat, supplier, voucher, listing);
        }
        try (Seat seat = Seat.taken("giving-back", width, true)) {
            String voucher = Demand.anActiveVoucher(seat.firm(), Rounds.open("2021", 40_000_000));
            seat.sees("/firm/vouchers/" + voucher + "/return", "return");
            seat.presses("반납하기", "given-back");
            seat.sees("/firm", "tasks-at-the-end");
        }
    }

    private static void confirmed(Seat seat, Supply.Company supplier, String voucher, String listing) {
        String order = "/firm/orders/"
                + Demand.pay(seat.firm(), voucher, listing, "YEAR-10")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        used(supplier, order);
        seat.owner().opens(order);
        seat.presses("이용을 확인합니다", "confirmed");
        seat.sees(order + "/refund", "refund");
        seat.owner().writes("amount", "많이");
        seat.presses("보내기", "refund-wrong");
        seat.owner().writes("amount", "1만");
        seat.owner().writes("reason", "쓰지 않은 달");
        seat.presses("보내기", "refund-asked");
    }

    private static void used(Supply.Company supplier, String page) {
        String order = page.replace("/firm/", "/api/v1/");
        Supply.move(supplier.token(), order, "/provision", Map.of()).then().statusCode(200);
        Map<String, Object> use = Map.of(
                "recordId", "r-1", "kind", "LOG_IN", "usedAt", Instant.now().toString());
        Supply.json(supplier.token())
                .body(Map.of("records", List.of(use)))
                .post(order + "/usages")
                .then()
                .statusCode(200);
    }
}
