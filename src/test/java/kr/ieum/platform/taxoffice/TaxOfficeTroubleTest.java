package kr.ieum.platform.taxoffice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static kr.ieum.platform.taxoffice.TaxOfficeStub.json;
import static kr.ieum.platform.taxoffice.TaxOfficeStub.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ieum.platform.company.BusinessNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaxOfficeTroubleTest {
    private static final BusinessNumber NUMBER = BusinessNumber.of("124-81-00998");
    private static final String HTML = "<!DOCTYPE html><html><body>서비스 점검 중입니다</body></html>";

    private final TaxOfficeStub stub = new TaxOfficeStub();
    private final TaxOffice taxOffice = stub.client();

    static Stream<ResponseDefinitionBuilder> passing() {
        return Stream.of(
                aResponse().withStatus(500).withBody(HTML),
                aResponse().withStatus(503),
                json("{\"status_code\":\"INTERNAL_ERROR\"}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aPassingTroubleIsTriedThreeTimes(ResponseDefinitionBuilder answer) {
        stub.answersStatus(answer);

        assertThatThrownBy(() -> taxOffice.statusOf(List.of(NUMBER))).isInstanceOf(TaxOfficeUnavailable.class);
        assertThat(stub.requests()).hasSize(3);
    }

    static Stream<ResponseDefinitionBuilder> lasting() {
        return Stream.of(
                json("{\"code\":-401,\"msg\":\"유효하지 않은 인증키 입니다.\"}").withStatus(401),
                json("{\"code\":-401,\"msg\":\"유효하지 않은 인증키 입니다.\"}"),
                json("{\"status_code\":\"BAD_JSON_REQUEST\"}").withStatus(400),
                json("{\"status_code\":\"REQUEST_DATA_MALFORMED\"}").withStatus(411),
                json("{\"status_code\":\"TOO_LARGE_REQUEST\"}").withStatus(413),
                json("{\"status_code\":\"HTTP_ERROR\"}").withStatus(404),
                json("{\"status_code\":\"OK\",\"data\":\"many\"}"),
                json("{\"status_code\":\"OK\"}").withStatus(202),
                json("{\"status_code\":\"OK\",\"data\":["),
                json("[]"),
                json(""),
                aResponse().withHeader("Content-Type", "text/html").withBody(HTML),
                aResponse().withStatus(302).withHeader("Location", "https://example.com/"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void aLastingTroubleIsNotTriedAgain(ResponseDefinitionBuilder answer) {
        stub.answersStatus(answer);

        assertThatThrownBy(() -> taxOffice.statusOf(List.of(NUMBER)))
                .isInstanceOf(TaxOfficeUnavailable.class)
                .hasMessageNotContaining("abc123");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void theCodeOfARefusalIsTold() {
        stub.answersStatus(json("{\"code\":-401,\"msg\":\"유효하지 않은 인증키 입니다.\"}").withStatus(401));

        assertThatThrownBy(() -> taxOffice.statusOf(List.of(NUMBER)))
                .hasMessageContainingAll("401", "유효하지 않은 인증키 입니다.");
    }

    @Test
    void anAnswerAfterTwoFailuresIsAnAnswer() {
        script("", aResponse().withStatus(502), "one");
        script("one", aResponse().withFault(Fault.EMPTY_RESPONSE), "two");
        script("two", json(recorded("status.json")), "two");

        assertThat(taxOffice.statusOf(List.of(NUMBER))).containsOnlyKeys(NUMBER);
        assertThat(stub.requests()).hasSize(3);
    }

    static Stream<ResponseDefinitionBuilder> late() {
        int afterwards = (int) TaxOfficeStub.LITTLE_PATIENCE.toMillis() * 10;
        return Stream.of(
                json(recorded("status.json")).withFixedDelay(afterwards),
                json(recorded("status.json")).withChunkedDribbleDelay(20, afterwards));
    }

    @ParameterizedTest
    @MethodSource("late")
    void anAnswerThatIsLateOrComesInDropsIsGivenUp(ResponseDefinitionBuilder answer) {
        stub.answersStatus(answer);

        assertThatThrownBy(() -> stub.hurriedClient().statusOf(List.of(NUMBER)))
                .isInstanceOf(TaxOfficeUnavailable.class)
                .hasMessageContaining("did not answer within");
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void aTaxOfficeThatIsDownIsLeftInPeace() {
        stub.answersStatus(aResponse().withStatus(500));
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> taxOffice.statusOf(List.of(NUMBER))).isInstanceOf(TaxOfficeUnavailable.class);

        assertThat(stub.requests()).hasSize(6);
    }

    @Test
    void nobodyListeningIsUnavailable() {
        TaxOffice nowhere = TaxOfficeStub.client("http://127.0.0.1:1/api", Optional.of("abc123"));

        assertThatThrownBy(() -> nowhere.statusOf(List.of(NUMBER)))
                .isInstanceOf(TaxOfficeUnavailable.class)
                .hasStackTraceContaining("ConnectException");
    }

    @Test
    void withoutAKeyNothingIsAskedAndNothingPasses() {
        TaxOffice keyless = TaxOfficeStub.client(stub.server().baseUrl(), Optional.empty());

        assertThatThrownBy(() -> keyless.statusOf(List.of(NUMBER)))
                .isInstanceOf(TaxOfficeUnavailable.class)
                .hasMessageContaining("ieum.tax-office.key");
        assertThat(stub.requests()).isEmpty();
    }

    private void script(String state, ResponseDefinitionBuilder answer, String next) {
        stub.server()
                .stubFor(post(urlPathEqualTo("/api/nts-businessman/v1/status"))
                        .inScenario("recovery")
                        .whenScenarioStateIs(state.isEmpty() ? Scenario.STARTED : state)
                        .willReturn(answer)
                        .willSetStateTo(next));
    }
}
