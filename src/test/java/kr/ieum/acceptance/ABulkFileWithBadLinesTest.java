package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.CATEGORY;
import static kr.ieum.acceptance.Supply.aSupplier;
import static kr.ieum.acceptance.Supply.content;
import static kr.ieum.acceptance.Supply.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ABulkFileWithBadLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD =
            "sku,titleKo,description,category,minSeats,trialDays,csap,domesticHosting,url,planCode,planName,price,termMonths,seats\n";

    @Test
    void harmsNobodyButItself() {
        Company company = aSupplier();
        String file = String.join(
                "\n",
                line("GOOD-1", content("하나", 1_000_000)),
                "{\"sku\":\"BROKEN\",",
                line("BAD SKU", content("공백", 1_000_000)),
                line("FREE", content("공짜", 0)),
                "",
                line("NO-TITLE", Map.of("title", Map.of(), "description", "x")),
                "{\"sku\":\"TYPO\",\"listing\":{\"titel\":1}}",
                line("GOOD-2", content("둘", 2_000_000)));

        send(company, "application/x-ndjson", file)
                .then()
                .statusCode(200)
                .body("made", equalTo(2))
                .body("refused", equalTo(5))
                .body("lines.line", contains(1, 2, 3, 4, 6, 7, 8))
                .body("lines.outcome", contains("MADE", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "MADE"))
                .body("lines[2].problem.code", equalTo("SKU_FORM"))
                .body("lines[3].problem.code", equalTo("PRICE_RANGE"))
                .body("lines[4].problem.violations.pointer", hasItem("/listing/title/ko"))
                .body("lines[5].problem.violations.pointer", contains("/listing/titel"));
        get(company.token(), company.path() + "/listings")
                .then()
                .body("items.sku", containsInAnyOrder("GOOD-1", "GOOD-2"));
    }

    @Test
    void sentAgainChangesNothingAndAChangedLineAlone() {
        Company company = aSupplier();
        String first = line("A", content("하나", 1_000_000)) + "\n" + line("B", content("둘", 2_000_000));
        send(company, "application/x-ndjson", first).then().body("made", equalTo(2));
        send(company, "application/x-ndjson", first).then().body("unchanged", equalTo(2));

        String second = line("A", content("하나", 1_000_000)) + "\n" + line("B", content("둘", 2_100_000));
        send(company, "application/x-ndjson", second)
                .then()
                .body("unchanged", equalTo(1))
                .body("drafted", equalTo(1));
    }

    @Test
    void goesToReviewAtOnceWhenAsked() {
        Company company = aSupplier();

        send(company, "application/x-ndjson", line("A", content("하나", 1_000_000)), "?submit=true")
                .then()
                .body("lines[0].submitted", equalTo(true));
        get(company.token(), company.path() + "/listings/A").then().body("open.status", equalTo("IN_REVIEW"));
    }

    @Test
    void mayBeASpreadsheet() {
        Company company = aSupplier();
        String text = "경리나라,비대면 경리," + CATEGORY + ",1,30,N,Y,https://serp.example,";
        String file = HEAD + "S1," + text + "Y10,10인,1980000,12,10\n" + "S1,,,,,,,,,Y20,20인,3960000,12,20\n" + "S2,"
                + text + "Y10,10인,비쌈,12,10\n";

        send(company, "text/csv; charset=utf-8", file)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("MADE", "REFUSED"))
                .body("lines[1].line", equalTo(4))
                .body("lines[1].problem.violations.pointer", contains("/price"))
                .body("lines[1].problem.violations.message", contains("형식이 맞지 않습니다"));
        given().auth()
                .oauth2(company.token())
                .header("Content-Type", "text/csv")
                .header("Accept-Language", "en")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(company.path() + "/listings/bulk")
                .then()
                .body("lines[1].problem.violations.message", contains("The form is wrong"));
        get(company.token(), company.path() + "/listings/S1").then().body("plans", hasSize(2));
    }

    @Test
    void refusesTheRowsOfAmountsNobodyCanPay() {
        Company company = aSupplier();
        String text = "경리나라,비대면 경리," + CATEGORY + ",1,30,N,Y,https://serp.example,";
        String head = HEAD.replace("seats\n", "seats,contractPrice\n");
        String file = head + "S1," + text + "Y10,10인,-5,12,10,\n" + "S2," + text + "Y10,10인,1980000,12,10,-1\n"
                + "S3," + text + "Y10,10인,9000000000000000000,12,10,\n" + "S4," + text + "Y10,10인,1980000,-12,10,\n"
                + "S5," + text + "Y10\0,10인,1980000,12,10,\n" + "S6," + text + "Y10,10인,1980000,12,10,1980000\n";

        send(company, "text/csv; charset=utf-8", file)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "MADE"))
                .body("lines[0].problem.violations.pointer", contains("/price"))
                .body("lines[1].problem.violations.pointer", contains("/contractPrice"))
                .body("lines[2].problem.violations.pointer", contains("/price"))
                .body("lines[3].problem.violations.pointer", contains("/listing/plans/0/termMonths"))
                .body("lines[4].problem.violations.pointer", contains("/planCode"));
    }

    @Test
    void refusesLinesWithNothingInThem() {
        Company company = aSupplier();
        Map<String, Object> listing = content("빈 요금제", 1_000_000);
        listing.put("plans", java.util.Arrays.asList((Object) null));
        String file = String.join(
                "\n",
                "null",
                line("NO-PLAN", listing),
                line("NUL", content("\0", 1_000_000)),
                line("NEGATIVE", content("음수", -5)),
                line("GOOD", content("하나", 1_000_000)));

        send(company, "application/x-ndjson", file)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("REFUSED", "REFUSED", "REFUSED", "REFUSED", "MADE"))
                .body("lines[1].problem.violations.pointer", contains("/listing/plans/0"))
                .body("lines[2].problem.violations.pointer", contains("/listing/title/ko"))
                .body("lines[3].problem.violations.pointer", contains("/listing/plans/0/price"));
    }

    @Test
    void isRefusedWholeOnlyWhenThereIsNothingInItOrItsColumnsAreUnknown() {
        Company company = aSupplier();
        send(company, "application/x-ndjson", "\n\n").then().statusCode(422).body("code", equalTo("NO_LINES"));
        send(company, "text/csv", HEAD.replace("sku", "상품번호")).then().statusCode(400);
        bytes(company, "text/csv", HEAD + "S1,경리나라", Charset.forName("EUC-KR"))
                .then()
                .statusCode(200)
                .body("lines[0].problem.violations[0].message", equalTo("UTF-8이 아닙니다"));
        bytes(company, "application/x-ndjson", "x".repeat(3_000_000), StandardCharsets.US_ASCII)
                .then()
                .statusCode(200)
                .body("refused", equalTo(1));
        send(company, "application/json", "{}").then().statusCode(415);
    }

    private static String line(String sku, Map<String, Object> listing) {
        try {
            return JSON.writeValueAsString(Map.of("sku", sku, "listing", listing));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response send(Company company, String type, String file) {
        return send(company, type, file, "");
    }

    private static Response send(Company company, String type, String file, String query) {
        return given().auth()
                .oauth2(company.token())
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(company.path() + "/listings/bulk" + query);
    }

    private static Response bytes(Company company, String type, String file, Charset charset) {
        return given().auth()
                .oauth2(company.token())
                .header("Content-Type", type)
                .body(file.getBytes(charset))
                .post(company.path() + "/listings/bulk");
    }
}
