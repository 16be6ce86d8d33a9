package kr.ieum.platform.taxoffice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static kr.ieum.platform.taxoffice.TaxOfficeStub.json;
import static kr.ieum.platform.taxoffice.TaxOfficeStub.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.ieum.platform.company.BusinessNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxOfficeStatusTest {
    private static final BusinessNumber CONTINUING = BusinessNumber.of("124-81-00998");
    private static final BusinessNumber SUSPENDED = BusinessNumber.of("220-81-62517");
    private static final BusinessNumber CLOSED = BusinessNumber.of("120-81-47521");
    private static final BusinessNumber UNKNOWN = BusinessNumber.of("104-86-12345");

    private final TaxOfficeStub stub = new TaxOfficeStub();
    private final TaxOffice taxOffice = stub.client();

    @Test
    void tellsEachStateWithItsDate() {
        stub.answersStatus(json(recorded("status.json")));

        Map<BusinessNumber, TaxStatus> known = taxOffice.statusOf(List.of(CONTINUING, SUSPENDED, CLOSED, UNKNOWN));

        assertThat(known)
                .containsOnlyKeys(CONTINUING, SUSPENDED, CLOSED, UNKNOWN)
                .containsEntry(
                        CONTINUING,
                        new TaxStatus(
                                CONTINUING, TaxState.CONTINUING, "01", null, TaxOfficeStub.NOW, TaxOffice.SOURCE));
        assertThat(statusIn(known, SUSPENDED).state()).isEqualTo(TaxState.SUSPENDED);
        assertThat(statusIn(known, SUSPENDED).taxType()).contains(TaxType.EXEMPT);
        assertThat(statusIn(known, SUSPENDED).endedOn()).isEqualTo("2021-04-30");
        assertThat(statusIn(known, CLOSED).state()).isEqualTo(TaxState.CLOSED);
        assertThat(statusIn(known, CLOSED).taxType()).contains(TaxType.SIMPLIFIED_INVOICING);
        assertThat(statusIn(known, CLOSED).endedOn()).isEqualTo("2021-12-31");
        assertThat(statusIn(known, UNKNOWN).state()).isEqualTo(TaxState.UNREGISTERED);
        assertThat(statusIn(known, UNKNOWN).taxType()).isEmpty();
    }

    @Test
    void asksWithDigitsOnlyAndEachNumberOnce() throws Exception {
        stub.answersStatus(json(recorded("status.json")));

        taxOffice.statusOf(List.of(CONTINUING, SUSPENDED, CONTINUING));

        assertThat(new ObjectMapper().readTree(stub.requests().get(0).getBody()))
                .isEqualTo(new ObjectMapper().readTree("{\"b_no\":[\"1248100998\",\"2208162517\"]}"));
        assertThat(stub.requests().get(0).header("Content-Type").firstValue()).isEqualTo("application/json");
    }

    @Test
    void asksNothingForNobody() {
        assertThat(taxOffice.statusOf(List.of())).isEmpty();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void anAnswerForAnotherNumberIsNotTakenForTheOneAsked() {
        stub.answersStatus(json(recorded("status.json").replace("1248100998", "1248100999")));

        assertThat(taxOffice.statusOf(List.of(CONTINUING, CLOSED))).containsOnlyKeys(CLOSED);
        assertThatThrownBy(() -> taxOffice.statusOf(List.of(CONTINUING))).isInstanceOf(TaxOfficeUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'b_no':'1248100998','b_stt_cd':'09','tax_type_cd':'01'}",
                "{'b_no':'1248100998','b_stt_cd':'','tax_type':''}",
                "{'b_no':'1248100998','b_stt_cd':null,'tax_type':null}",
                "{'b_no':'1248100998'}",
                "{'b_stt_cd':'01'}",
                "{}",
                "null"
            })
    void aRowThatSaysNothingLeavesTheBusinessUnknown(String row) {
        stub.answersStatus(json(("{'status_code':'OK','data':[" + row + "]}").replace('\'', '"')));

        assertThatThrownBy(() -> taxOffice.statusOf(List.of(CONTINUING))).isInstanceOf(TaxOfficeUnavailable.class);
    }

    @Test
    void aNewTaxTypeAndABrokenDateDoNotHideTheState() {
        stub.answersStatus(json(
                "{'status_code':'OK','data':[{'b_no':'1248100998','b_stt_cd':'03','tax_type_cd':'42','end_dt':'2021'}]}"
                        .replace('\'', '"')));

        TaxStatus status = statusIn(taxOffice.statusOf(List.of(CONTINUING)), CONTINUING);

        assertThat(status.state()).isEqualTo(TaxState.CLOSED);
        assertThat(status.taxTypeCode()).isEqualTo("42");
        assertThat(status.taxType()).isEmpty();
        assertThat(status.endedOn()).isNull();
    }

    @Test
    void asksForAHundredAtATime() throws Exception {
        stub.answersStatus(json("{\"status_code\":\"OK\",\"data\":[]}"));
        List<BusinessNumber> many = validNumbers(250);

        assertThatThrownBy(() -> taxOffice.statusOf(many)).isInstanceOf(TaxOfficeUnavailable.class);

        List<Integer> sizes = new ArrayList<>();
        for (var request : stub.requests())
            sizes.add(new ObjectMapper().readTree(request.getBody()).get("b_no").size());
        assertThat(sizes).containsExactlyInAnyOrder(100, 100, 50);
    }

    @Test
    void whatWasLearntIsKeptWhenAnotherCallFails() {
        List<BusinessNumber> many = validNumbers(150);
        BusinessNumber last = many.get(149);
        stub.answersStatus(aResponse().withStatus(500));
        stub.server()
                .stubFor(post(urlPathEqualTo("/api/nts-businessman/v1/status"))
                        .withRequestBody(containing(last.digits()))
                        .willReturn(json("{\"status_code\":\"OK\",\"data\":[{\"b_no\":\"" + last.digits()
                                + "\",\"b_stt_cd\":\"01\",\"tax_type_cd\":\"01\"}]}")));

        assertThat(taxOffice.statusOf(many)).containsOnlyKeys(last);
    }

    private static TaxStatus statusIn(Map<BusinessNumber, TaxStatus> known, BusinessNumber number) {
        return Objects.requireNonNull(known.get(number), number::toString);
    }

    private static List<BusinessNumber> validNumbers(int count) {
        return LongStream.range(2_010_100_010L, 2_010_110_000L)
                .mapToObj(String::valueOf)
                .filter(BusinessNumber::isValid)
                .limit(count)
                .map(BusinessNumber::of)
                .collect(Collectors.toList());
    }
}
