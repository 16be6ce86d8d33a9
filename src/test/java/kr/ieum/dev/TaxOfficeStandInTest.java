package kr.ieum.dev;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TaxOfficeStandInTest {
    private static final String OPEN = "01";
    private static final String CLOSED = "03";

    private static final TaxOfficeStandIn OFFICE = TaxOfficeStandIn.start();

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void a_number_is_in_business_unless_it_is_listed_otherwise() {
        ask("/status", Map.of("b_no", List.of("1018109870", "2118803338", "2148804447", "2298107772")))
                .statusCode(200)
                .body("status_code", equalTo("OK"))
                .body("request_cnt", equalTo(4))
                .body("match_cnt", equalTo(3))
                .body("data.b_stt_cd", equalTo(List.of("01", "02", "03", "")));
    }

    @Test
    void a_number_that_cannot_be_is_not_registered() {
        ask("/status", Map.of("b_no", List.of("1018109871"))).body("data[0].b_stt_cd", equalTo(""));
    }

    @Test
    void a_known_business_is_confirmed_and_another_is_not() {
        ask("/validate", Map.of("businesses", List.of(business("1018109870"), business("2298107772"))))
                .body("valid_cnt", equalTo(1))
                .body("data.valid", hasItems("01", "02"))
                .body("data[0].status.b_stt_cd", equalTo("01"));
    }

    @Test
    void more_than_a_hundred_at_once_are_too_many() {
        ask("/status", Map.of("b_no", Collections.nCopies(100, "1018109870"))).statusCode(200);
        ask("/status", Map.of("b_no", Collections.nCopies(101, "1018109870")))
                .statusCode(413)
                .body("status_code", equalTo("TOO_LARGE_REQUEST"));
    }

    @Test
    void what_is_not_json_is_refused_as_such() {
        given().contentType(ContentType.JSON)
                .body("{")
                .post(OFFICE.url() + "/status")
                .then()
                .statusCode(400)
                .body("status_code", equalTo("BAD_JSON_REQUEST"));
    }

    @Test
    void every_company_among_the_sample_people_has_a_number_it_knows() {
        assertThat(SamplePeople.all().people())
                .filteredOn(person -> person.businessNumber() != null)
                .allSatisfy(person -> assertThat(TaxpayerStatus.of(String.valueOf(person.businessNumber()))
                                .stateCode())
                        .isEqualTo(person.username().equals("owner.byeol") ? CLOSED : OPEN));
        assertThat(SamplePeople.all().machines()).allSatisfy(machine -> assertThat(
                        TaxpayerStatus.of(machine.businessNumber()).stateCode())
                .isEqualTo(OPEN));
    }

    private static Map<String, String> business(String number) {
        return Map.of("b_no", number, "start_dt", "20150401", "p_nm", "김하나");
    }

    private static ValidatableResponse ask(String path, Object question) {
        return given().contentType(ContentType.JSON)
                .body(question)
                .post(OFFICE.url() + path)
                .then();
    }
}
