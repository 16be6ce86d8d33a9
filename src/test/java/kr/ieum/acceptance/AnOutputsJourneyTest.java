package kr.ieum.acceptance;

import static kr.ieum.acceptance.Research.MSIT;
import static kr.ieum.acceptance.Research.aNumber;
import static kr.ieum.acceptance.Research.anotherMinistry;
import static kr.ieum.acceptance.Research.claimed;
import static kr.ieum.acceptance.Research.content;
import static kr.ieum.acceptance.Research.decide;
import static kr.ieum.acceptance.Research.numberOf;
import static kr.ieum.acceptance.Research.registered;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.job.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the laboratory to firms that use it: a ministry follows what it paid for to the last won. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AnOutputsJourneyTest {
    @Inject
    Jobs jobs;

    @Inject
    AgroalDataSource database;

    private Supply.Company performer;
    private Demand.Firm firm;
    private Demand.Firm another;

    @BeforeEach
    void aPerformerAndTwoFirms() {
        performer = Supply.aSellingSupplier();
        firm = Demand.aFirm();
        another = Demand.aFirm();
    }

    @Test
    void isToldFromTheFirstDemonstrationToTheLastWon() throws SQLException {
        String listing = Supply.aPublishedListing(performer, "MEET-1", 990_000);
        String output = registered(aNumber(), content(numberOf(performer)));
        String path = "/api/v1/tech-outputs/" + output;
        demonstrated(path);
        String early = order(firm, Demand.anActiveVoucher(firm, Rounds.open("2021", 8_000_000)), listing, true);
        JsonPath developed = journey(path);
        assertThat(developed.getMap("figures"))
                .containsEntry("developed", 1)
                .containsEntry("demonstrated", 1)
                .containsEntry("listed", 0)
                .containsEntry("orders", 0)
                .doesNotContainKey("satisfaction");

        String link = claimed(performer, output, listing);
        decide(MSIT, link, "CONFIRM").then().statusCode(200);
        String round = Rounds.open("2021", 8_000_000);
        String voucher = Demand.anActiveVoucher(another, round);
        String used = order(another, voucher, listing, true);
        String held = order(another, voucher, listing, false);
        post(another.token(), "/api/v1/orders/" + used + "/satisfaction", Map.of("points", 4))
                .then()
                .statusCode(200);

        JsonPath told = journey(path);
        assertThat(told.getString("output.title")).isEqualTo("비대면 회의 음성 잡음 제거 소프트웨어");
        assertThat(told.getList("demonstrations.result")).containsExactly("PROVEN");
        assertThat(told.getList("listings.listingId")).containsExactly(listing);
        assertThat(told.getString("listings[0].supplierName")).isEqualTo("웹캐시");
        assertThat(told.getMap("figures"))
                .containsEntry("listed", 1)
                .containsEntry("orders", 2)
                .containsEntry("firms", 1)
                .containsEntry("proven", 1)
                .containsEntry("votes", 1)
                .containsEntry("satisfaction", 4.0f);
        assertThat(told.getLong("figures.paidSubsidy"))
                .isEqualTo(ledger("HELD", "SUBSIDY", used, held))
                .isPositive();
        assertThat(told.getLong("figures.paidOwn"))
                .isEqualTo(ledger("HELD", "OWN", used, held))
                .isPositive();
        assertThat(told.getLong("figures.spentSubsidy"))
                .isEqualTo(ledger("RESOLVED", "SUBSIDY", used, held))
                .isPositive();
        assertThat(told.getLong("figures.spentOwn"))
                .isEqualTo(ledger("RESOLVED", "OWN", used, held))
                .isPositive();
        assertThat(ledger("HELD", "SUBSIDY", early))
                .as("bought before it was known to carry the output")
                .isPositive();

        String block = "?block=" + told.getLong("moment.block");
        withdraw(performer, link);
        order(
                firm,
                Demand.anActiveVoucher(firm, Rounds.openUnder("2021-later", "2021", text -> text, 8_000_000)),
                listing,
                true);
        assertThat(journey(path).getInt("figures.orders"))
                .as("after the link has ended")
                .isEqualTo(2);
        move(another.token(), "/api/v1/orders/" + held, "/cancellation", Map.of("reason", "쓰지 않음"))
                .then()
                .statusCode(200);
        assertThat(get(MSIT, path + "/journey" + block).jsonPath().getMap("figures"))
                .isEqualTo(told.getMap("figures"));
        Books.areExact();
    }

    @Test
    void isAddedUpByFieldMinistryAndYear() {
        JsonPath before = sums("FIELD");
        String listing = Supply.aPublishedListing(performer, "MEET-2", 990_000);
        for (int i = 0; i < 2; i++) {
            String output = registered(aNumber(), content(numberOf(performer)));
            decide(MSIT, claimed(performer, output, listing), "CONFIRM").then().statusCode(200);
        }
        order(firm, Demand.anActiveVoucher(firm, Rounds.open("2021", 8_000_000)), listing, true);

        JsonPath after = sums("FIELD");
        for (String part : List.of("total", "parts.find { it.key == 'MEETING' }.figures")) {
            assertThat(grown(before, after, part + ".listed")).isEqualTo(2);
            assertThat(grown(before, after, part + ".orders"))
                    .as("one that carries both")
                    .isEqualTo(1);
            assertThat(grown(before, after, part + ".paidSubsidy")).isEqualTo(810_000);
        }
        assertThat(after.getString("parts.find { it.key == 'MEETING' }.name.ko"))
                .isEqualTo("영상회의");
        assertThat(sums("MINISTRY").getInt("parts.find { it.key == 'MSIT' }.figures.orders"))
                .isPositive();
        String year =
                String.valueOf(LocalDate.now(java.time.ZoneId.of("Asia/Seoul")).getYear());
        assertThat(sums("YEAR").getList("parts.key")).contains(year);
        Response others = get(anotherMinistry(), "/api/v1/journeys?by=MINISTRY");
        assertThat(others.jsonPath().getList("parts.key")).doesNotContain("MSIT");
    }

    @Test
    void isTheMinistrysAloneAmongPartners() {
        String output = registered(aNumber(), content(numberOf(performer)));
        String path = "/api/v1/tech-outputs/" + output + "/journey";
        get(MSIT, path).then().statusCode(200);
        get(Settling.AUDITOR, path).then().statusCode(200);
        get(anotherMinistry(), path).then().statusCode(404).body("code", equalTo("UNKNOWN_OUTPUT"));
        get(firm.token(), path).then().statusCode(403);
        get(MSIT, "/api/v1/tech-outputs/" + UUID.randomUUID() + "/journey")
                .then()
                .statusCode(404);
        get(MSIT, "/api/v1/tech-outputs/me/journey").then().statusCode(404);
        get(MSIT, path + "?block=-1").then().statusCode(422);
        get(MSIT, "/api/v1/journeys?by=COLOUR").then().statusCode(400);
    }

    @Test
    void showsWhatIsWantedAndNobodyHasDeveloped() {
        String word = "드론촬영" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        for (int i = 0; i < 3; i++)
            io.restassured.RestAssured.given()
                    .queryParam("text", word)
                    .queryParam("category", "TRANSLATION")
                    .get("/api/v1/listings")
                    .then()
                    .statusCode(200);
        JsonPath wanted = get(Settling.AUDITOR, "/api/v1/unmet-demand").jsonPath();
        assertThat(wanted.getInt("categories.find { it.category == 'TRANSLATION' }.searches"))
                .isGreaterThanOrEqualTo(3);
        get(Settling.AUDITOR, "/api/v1/unmet-demand?from=yesterday").then().statusCode(400);
        get(MSIT, "/api/v1/unmet-demand").then().statusCode(403);
    }

    @Test
    void standsBesideWhatWasAimedAt() {
        Sealed.everything(jobs, database);
        JsonPath targets = get(Settling.AUDITOR, "/api/v1/outcomes/targets").jsonPath();
        JsonPath board = get(Settling.AUDITOR, "/api/v1/outcomes?block=" + targets.getLong("moment.block"))
                .jsonPath();
        assertThat(targets.getList("targets.target", Long.class))
                .containsExactly(84_000L, 27_000L, 4_000L, 26L, 460_000_000_000L);
        assertThat(targets.getLong("targets[0].reached")).isEqualTo(board.getLong("total.values.firmsIssued"));
        assertThat(targets.getString("targets[1].figure")).isEqualTo("PEOPLE_TRAINED");
        assertThat(targets.getLong("targets[4].reached")).isEqualTo(board.getLong("total.values.allotted"));
    }

    /** A partner tells a band; what is sure of it is counted, once the closing is sealed and of no earlier block. */
    @Test
    void peopleAreCountedAsTrainedOnceTheirGroupHasLearnt() {
        Sealed.everything(jobs, database);
        JsonPath before = get(Settling.AUDITOR, "/api/v1/outcomes/targets").jsonPath();
        learnt("10-49", "COMPLETED");
        learnt("300-999", "NOT_COMPLETED");
        Sealed.everything(jobs, database);
        JsonPath after = get(Settling.AUDITOR, "/api/v1/outcomes/targets").jsonPath();
        assertThat(after.getLong("targets[1].reached") - before.getLong("targets[1].reached"))
                .isEqualTo(10);
        assertThat(get(Settling.AUDITOR, "/api/v1/outcomes/targets?block=" + before.getLong("moment.block"))
                        .jsonPath()
                        .getLong("targets[1].reached"))
                .isEqualTo(before.getLong("targets[1].reached"));
    }

    private static void learnt(String people, String outcome) {
        Referring.Kind kind = Referring.aKind("digital-learning");
        Referring.switchOn(kind);
        String path = Referring.draft(Supply.REVIEWER, kind, null, "1111010100");
        Referring.agree(Supply.REVIEWER, path);
        Referring.send(path).then().statusCode(200);
        String partner = Referring.atPartner(path);
        move(kind.partner(), partner, "/acceptance", null).then().statusCode(200);
        move(kind.partner(), partner, "/closing", Map.of("outcome", outcome, "result", Map.of("result.people", people)))
                .then()
                .statusCode(200);
    }

    private void demonstrated(String path) {
        String today = Settling.today();
        String trial = post(MSIT, path + "/demonstrations", Map.of("site", "세종시 초등학교", "from", today, "to", today))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(
                        MSIT,
                        path + "/demonstrations/" + trial,
                        "/result",
                        Map.of("result", "PROVEN", "finding", "잡음이 줄었음", "evidence", List.of()))
                .then()
                .statusCode(200);
    }

    private static void withdraw(Supply.Company supplier, String link) {
        move(supplier.token(), link, "/withdrawal", Map.of("reason", "더 담지 않음"))
                .then()
                .statusCode(200);
    }

    /** @return an order, used and confirmed or only paid for */
    private String order(Demand.Firm buyer, String voucher, String listing, boolean uses) {
        String id = Demand.pay(buyer, voucher, listing, "YEAR-10")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (!uses) return id;
        Settling.Sale sale = new Settling.Sale(buyer, voucher, performer, id);
        move(performer.token(), sale.path(), "/provision", Map.of()).then().statusCode(200);
        Settling.prove(sale, "LOG_IN");
        move(buyer.token(), sale.path(), "/confirmation", null).then().statusCode(200);
        return id;
    }

    private long ledger(String kind, String share, String... orders) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select coalesce(sum(t.amount), 0) from ledger.transfer t
                        join ledger.account a on a.id = t.from_account and a.kind = 'VOUCHER' and a.share = ?
                        where t.kind = ? and t.order_id::text = any(?)""")) {
            query.setString(1, share);
            query.setString(2, kind);
            query.setArray(3, connection.createArrayOf("text", orders));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private JsonPath journey(String path) {
        Sealed.everything(jobs, database);
        Response answer = get(MSIT, path + "/journey");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private JsonPath sums(String by) {
        Sealed.everything(jobs, database);
        Response answer = get(MSIT, "/api/v1/journeys?by=" + by);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static long grown(JsonPath before, JsonPath after, String what) {
        Long had = before.getObject(what, Long.class);
        return after.getLong(what) - (had == null ? 0 : had);
    }
}
