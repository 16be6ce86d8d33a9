package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kr.ieum.acceptance.Settling.Sale;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member of the board asks what the money did, and an auditor asks the same again a year later. */
@QuarkusTest
class TheBoardTellsWhatTheMoneyDidTest {
    private static final String OUTCOMES = "/api/v1/outcomes";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void ofWhatOneSupplierSold() {
        Sale used = Settling.aSale(1_980_000);
        Demand.Firm another = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(another, Rounds.open("2021", 8_000_000));
        Sale held = Settling.use(another, voucher, used.supplier(), 990_000, "LOG_IN");
        JsonPath before = board("supplier=" + used.supplier().id());
        assertThat(before.getMap("total.values"))
                .containsEntry("orders", 2)
                .containsEntry("paidSubsidy", 1_620_000 + 810_000)
                .containsEntry("heldSubsidy", 810_000)
                .containsEntry("heldOwn", 90_000)
                .containsEntry("confirmedSubsidy", 1_620_000)
                .containsEntry("confirmedOwn", 180_000)
                .containsEntry("settledSubsidy", 0)
                .containsEntry("firmsPaid", 2)
                .containsEntry("firmsConfirmed", 1)
                .containsEntry("vouchersUsed", 2)
                .containsEntry("votes", 0)
                .containsEntry("topTenShare", 100.0f)
                .doesNotContainKeys("satisfaction", "allotted", "issuedSubsidy");

        rate(used, 4).then().statusCode(200);
        Settling.settle();
        move(held.firm().token(), held.path(), "/cancellation", Map.of("reason", "쓰지 않음"))
                .then()
                .statusCode(200);
        Settling.clawedBack(used.order(), "SUPPLIER", 600_000);

        JsonPath after = board("by=CATEGORY&supplier=" + used.supplier().id());
        assertThat(after.getList("parts.key")).containsExactly("REMOTE_WORK");
        assertThat(after.getString("parts[0].name.ko")).isEqualTo("재택근무(협업 도구)");
        for (String part : List.of("total", "parts[0]"))
            assertThat(after.getMap(part + ".values"))
                    .containsEntry("heldSubsidy", 0)
                    .containsEntry("settledSubsidy", 1_620_000)
                    .containsEntry("settledOwn", 180_000)
                    .containsEntry("clawedBack", 0)
                    .containsEntry("votes", 1)
                    .containsEntry("satisfaction", 4.0f);
    }

    @Test
    void everyFirmOnceOverAllItsVouchers() {
        Demand.Firm firm = Demand.aFirm();
        int before = firms(board("by=PROGRAMME"));
        Demand.anActiveVoucher(firm, Rounds.open("2021", 8_000_000));
        Demand.anActiveVoucher(firm, Rounds.openUnder("2021-twice", "2021", document -> document, 8_000_000));
        JsonPath board = board("by=MINISTRY");
        assertThat(firms(board)).isEqualTo(before + 1);
        assertThat(board.getList("parts.key")).contains("MSS");
        assertThat(board.getMap("total.values")).containsKeys("allotted", "carriedOver", "unpromised");
        assertThat(board("by=REGION").getMap("parts.find { it.key == '11' }.values"))
                .containsKeys("issuedSubsidy", "firmsIssued")
                .doesNotContainKeys("allotted", "carriedOver");
    }

    private static int firms(JsonPath board) {
        return board.getInt("total.values.firmsIssued");
    }

    @Test
    void theSameAgainOfTheSameBlockWhateverHasHappenedSince() {
        Sale sale = Settling.aSale(1_980_000);
        String question = "by=SIZE&supplier=" + sale.supplier().id();
        JsonPath then = board(question);
        assertThat(then.getList("parts.key")).containsExactly("10-49");
        String block = "&block=" + then.getLong("moment.block");
        String figures =
                get(Settling.AUDITOR, OUTCOMES + "?" + question + block).asString();

        rate(sale, 1);
        Settling.refund(sale, 900_000);
        Map<String, Object> grown = Demand.details("대표");
        grown.put("headcount", 60);
        json(sale.firm().token())
                .header(
                        "If-Match",
                        Supply.tag(
                                sale.firm().token(),
                                "/api/v1/firms/" + sale.firm().id()))
                .body(grown)
                .put("/api/v1/firms/" + sale.firm().id())
                .then()
                .statusCode(200);

        JsonPath now = board(question);
        assertThat(now.getList("parts.key")).containsExactly("50-299");
        assertThat(now.getInt("total.values.refundedSubsidy")).isEqualTo(810_000);
        assertThat(get(Settling.AUDITOR, OUTCOMES + "?" + question + block).asString())
                .isEqualTo(figures);
    }

    @Test
    void asOfATimeThatIsSealedForSure() {
        clock.set(latestSeal().plus(Duration.ofDays(1)));
        Instant soldAt = clock.instant();
        Supply.Company supplier =
                Supply.aSellingSupplier(LocalDate.ofInstant(soldAt, java.time.ZoneId.of("Asia/Seoul")));
        String listing = Supply.aPublishedListing(supplier, "SKU-1", 990_000);
        Demand.Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, Rounds.open("2021", 8_000_000, soldAt));
        Demand.pay(firm, voucher, listing, "YEAR-10").then().statusCode(201);
        seal();
        clock.advance(Duration.ofHours(1));
        Demand.pay(firm, voucher, listing, "YEAR-10").then().statusCode(201);
        seal();
        clock.advance(Duration.ofMinutes(5));

        String question = "supplier=" + supplier.id() + "&asOf=";
        assertThat(orders(question + soldAt.minusSeconds(1))).isZero();
        assertThat(orders(question + soldAt.plusSeconds(60))).isEqualTo(1);
        assertThat(orders(question + soldAt.plus(Duration.ofMinutes(61)))).isEqualTo(2);
        get(Settling.AUDITOR, OUTCOMES + "?" + question + clock.instant().minusSeconds(30))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_SEALED_YET"));
    }

    private static int orders(String question) {
        return get(Settling.AUDITOR, OUTCOMES + "?" + question).path("total.values.orders");
    }

    private Instant latestSeal() {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select greatest(max(sealed_at), now()) from audit.published_block")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void andSaysHowEveryFigureIsReckoned() throws SQLException {
        JsonPath board = board("by=PROGRAMME");
        List<String> told = board.getList("figures.code");
        assertThat(board.getMap("total.values").keySet()).isSubsetOf(told.toArray());
        for (int i = 0; i < told.size(); i++) {
            assertThat(board.getString("figures[" + i + "].definition.ko")).isNotBlank();
            assertThat(board.getString("figures[" + i + "].query")).isNotBlank();
            try (Connection connection = database.getConnection();
                    Statement query = connection.createStatement()) {
                query.executeQuery("select * from " + board.getString("figures[" + i + "].view") + " limit 1");
            }
        }
        int at = told.indexOf("issuedSubsidy");
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select " + board.getString("figures[" + at + "].query")
                        + " from (select *, true as within from outcome.movement where xid < '"
                        + board.getString("moment.horizon") + "'::xid8) m")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(board.getLong("total.values.issuedSubsidy"));
        }
    }

    /** The room keeps to what the others publish: in its views and in its own statements. */
    @Test
    void fromWhatOtherRoomsPublishAndNothingElse() throws IOException, SQLException {
        List<String> read = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("""
                        select distinct n.nspname || '.' || c.relname as name
                        from pg_rewrite r
                        join pg_class v on v.oid = r.ev_class and v.relnamespace = 'outcome'::regnamespace
                        join pg_depend d on d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                        join pg_class c on c.oid = d.refobjid
                        join pg_namespace n on n.oid = c.relnamespace""")) {
            while (row.next()) read.add(row.getString("name"));
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/kr/ieum/outcome"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList())
                Pattern.compile("(?:from|join|into|update) ([a-z]{2,}\\.[a-z_]+)")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> read.add(found.group(1)));
        }
        assertThat(read)
                .contains("ledger.published_movement", "techdev.published_field", "outcome.movement")
                .allMatch(name -> name.startsWith("outcome.") || name.contains(".published_"));
    }

    @Test
    void asAFileThatExplainsItself() throws IOException {
        Sale sale = Settling.aSale(1_980_000);
        seal();
        String question = OUTCOMES + "?by=INDUSTRY&supplier=" + sale.supplier().id();
        Response csv =
                given().auth().oauth2(Settling.AUDITOR).accept("text/csv").get(question);
        csv.then().statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"outcomes.csv\""));
        assertThat(csv.asString())
                .contains("\r\nINDUSTRY,G,도매 및 소매업,confirmedSubsidy,이용확정(지원금),1620000,WON,")
                .contains("outcome.movement")
                .contains("," + csv.asString().replaceAll("(?s).*,(\\d+),20[^,]*Z\r\n$", "$1") + ",");

        byte[] sheet = given().auth()
                .oauth2(Settling.AUDITOR)
                .accept(XLSX)
                .get(question)
                .asByteArray();
        assertThat(entry(sheet, "xl/worksheets/sheet1.xml")).contains("<v>1620000</v>");
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("outcomes", ".xlsx"), zip);
        try (ZipFile in = new ZipFile(file.toFile())) {
            return new String(in.getInputStream(in.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "by=MOOD, 400",
        "region=99, 400",
        "region=x, 400",
        "industry=Z, 400",
        "supplier=me, 400",
        "from=yesterday, 400",
        "from=2021-02-30, 400",
        "from=2021-03-01&to=2021-02-01, 400",
        "asOf=now, 400",
        "asOf=2021-01-01&block=1, 400",
        "asOf=9999-12-31, 400",
        "asOf=2999-12-30, 422",
        "block=x, 400",
        "block=-1, 422",
        "block=2147483647, 422",
        "block=99999999999999, 400",
        "programme=%00, 400",
        "category=' or 1=1 --, 200"
    })
    void butNotWhatNobodyCanRead(String question, int status) {
        given().auth()
                .oauth2(Settling.AUDITOR)
                .urlEncodingEnabled(false)
                .get(OUTCOMES + "?" + question.replace(" ", "%20"))
                .then()
                .statusCode(status);
    }

    @Test
    void aFirmVotesOnceOnWhatItHasConfirmedAndItsLatestVoteCounts() {
        Sale sale = Settling.aSale(660_000);
        String listing = get(Settling.AUDITOR, sale.path()).path("listingId");
        Sale unused = Settling.use(sale.firm(), sale.voucher(), sale.supplier(), 330_000, "LOG_IN");
        rate(unused, 5).then().statusCode(409).body("code", equalTo("NOT_TAKEN"));
        rate(sale, 0).then().statusCode(400);
        rate(sale, 6).then().statusCode(400);
        post(Demand.aFirm().token(), sale.path() + "/satisfaction", Map.of("points", 5))
                .then()
                .statusCode(404);
        get(sale.firm().token(), sale.path() + "/satisfaction").then().statusCode(404);

        rate(sale, 2).then().statusCode(200);
        rate(sale, 5).then().statusCode(409).body("code", equalTo("VOTED_ALREADY"));
        get(sale.firm().token(), sale.path() + "/satisfaction")
                .then()
                .statusCode(200)
                .body("points", equalTo(2));
        assertThat(standing(listing)).containsExactly(1L, 2L);

        String again =
                Demand.pay(sale.firm(), sale.voucher(), listing, "YEAR-10").path("id");
        Sale second = new Sale(sale.firm(), sale.voucher(), sale.supplier(), again);
        move(sale.supplier().token(), second.path(), "/provision", Map.of())
                .then()
                .statusCode(200);
        Settling.prove(second, "LOG_IN");
        move(sale.firm().token(), second.path(), "/confirmation", null).then().statusCode(200);
        rate(second, 5).then().statusCode(200);
        assertThat(standing(listing)).containsExactly(1L, 5L);
        assertThat(board("supplier=" + sale.supplier().id()).getMap("total.values"))
                .containsEntry("votes", 1)
                .containsEntry("satisfaction", 5.0f);
    }

    private Long[] standing(String listing) {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select votes, points from catalogue.standing where listing_id = '" + listing + "'")) {
            row.next();
            return new Long[] {row.getLong(1), row.getLong(2)};
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aFirmThatGoesOnAtItsOwnCostIsCountedOnceTheVouchersTimeIsOver() {
        Sale sale = Settling.aSale(990_000);
        String path = sale.path() + "/later-use";
        String today = Settling.today();
        tell(sale, today).then().statusCode(422).body("code", equalTo("STILL_SUBSIDISED"));
        clock.set(Instant.now().plus(Duration.ofDays(500)));
        String later = LocalDate.parse(today).plusDays(480).toString();
        tell(sale, LocalDate.parse(today).plusDays(600).toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_USED_YET"));
        tell(sale, later).then().statusCode(200);
        tell(sale, later).then().statusCode(200);
        post(Supply.aSupplier().token(), path, Map.of("usedOn", later)).then().statusCode(404);
        assertThat(board("supplier=" + sale.supplier().id()).getInt("total.values.firmsContinuing"))
                .isEqualTo(1);
    }

    private static Response tell(Sale sale, String day) {
        return post(sale.supplier().token(), sale.path() + "/later-use", Map.of("usedOn", day));
    }

    private static Response rate(Sale sale, int points) {
        return post(sale.firm().token(), sale.path() + "/satisfaction", Map.of("points", points));
    }

    private void seal() {
        Sealed.everything(jobs, database);
    }

    private JsonPath board(String question) {
        seal();
        Response answer = get(Settling.AUDITOR, OUTCOMES + "?" + question);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
