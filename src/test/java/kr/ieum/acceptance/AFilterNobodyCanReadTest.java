package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Duty;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query parameter of the wrong form is the caller's mistake in that parameter, not an address that is not there. */
@QuarkusTest
class AFilterNobodyCanReadTest {
    private static final String EVERYBODY = Tokens.someone("everybody-" + UUID.randomUUID())
            .withDuties(Arrays.stream(Duty.values()).map(Duty::name).toArray(String[]::new))
            .ofCompany(Supply.aBusinessNumber())
            .token();

    @ParameterizedTest
    @CsvSource({
        "/orders, status, NOPE, PROVISIONED",
        "/orders, side, NOPE, ''",
        "/vouchers, status, NOPE, ACTIVE",
        "/vouchers, endsBy, 2026-02-30, 2021-",
        "/vouchers/expiring, days, x, 30",
        "/applications, status, NOPE, WAITING",
        "/claims, status, NOPE, RAISED",
        "/claims, debtor, NOPE, UUID",
        "/order-requests, kind, NOPE, ''",
        "/order-requests, status, NOPE, OPEN",
        "/order-requests, status, 0, OPEN",
        "/order-requests, orderId, NOPE, UUID",
        "/order-requests, open, NOPE, 'true, false'",
        "/listings, status, NOPE, PUBLISHED",
        "/listings, supplier, NOPE, UUID",
        "/listings, text, a%00b, U+0000",
        "/supplier-approvals, status, NOPE, APPLIED",
        "/inbox/messages, firmId, NOPE, UUID",
        "/inbox/messages, unread, NOPE, 'true, false'",
        "/audit/feed, cursor, zzz, after",
        "/rounds, limit, x, 1..200"
    })
    void isRefusedByItsName(String path, String parameter, String value, String expected) {
        get(path + "?" + parameter + "=" + value)
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("parameter", equalTo(parameter))
                .body("expected", containsString(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "/orders?status=HELD",
        "/vouchers?endsBy=2026-02-28",
        "/vouchers/expiring",
        "/vouchers/expiring?days=7",
        "/claims?debtor=00000000-0000-7000-8000-000000000000",
        "/order-requests",
        "/order-requests?open=true&orderId=00000000-0000-7000-8000-000000000000"
    })
    void isNoneOfThoseThatCanBe(String path) {
        get(path).statusCode(200);
    }

    @Test
    void isNeitherTruthNorItsAbsence() {
        Demand.Firm firm = Demand.aFirm();
        for (String unread : List.of("", "?unread=true", "?unread=false"))
            Supply.get(firm.token(), "/api/v1/inbox/messages" + unread).then().statusCode(200);
    }

    @Test
    void standsInTheQueryAloneForAPathLeadsNowhere() {
        get("/orders/NOPE").statusCode(404);
        get("/suppliers/00000000-0000-7000-8000-000000000000/listings/a%00b").statusCode(404);
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(EVERYBODY)
                .get("/api/v1" + path)
                .then();
    }
}
