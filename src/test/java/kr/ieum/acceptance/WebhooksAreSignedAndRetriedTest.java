package kr.ieum.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.aSupplier;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.ieum.acceptance.Supply.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhooksAreSignedAndRetriedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WireMockServer erp =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private Company company = new Company("", "");
    private String secret = "";

    @BeforeEach
    void listen() {
        company = aSupplier();
        erp.start();
        secret = json(company.token())
                .header("If-None-Match", "*")
                .body(Map.of("url", erp.url("/ieum")))
                .put(company.path() + "/webhook")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    @AfterEach
    void hangUp() {
        erp.stop();
    }

    @Test
    void aReceiverCanTellThatItWasUs() throws Exception {
        erp.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        suspend();

        LoggedRequest told = awaitRequests(1).get(0);
        JsonPath body = JsonPath.from(told.getBodyAsString());
        assertThat(body.getString("type")).isEqualTo("supplier.status");
        assertThat(body.getString("data.status")).isEqualTo("SUSPENDED");
        assertThat(told.getHeader("webhook-signature")).isEqualTo(signature(secret, told));
    }

    @Test
    void whatFailedComesAgainWithTheSameIdUntilItIsTaken() {
        erp.stubFor(any(anyUrl())
                .inScenario("flaky")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("well"));
        erp.stubFor(any(anyUrl())
                .inScenario("flaky")
                .whenScenarioStateIs("well")
                .willReturn(aResponse().withStatus(200)));
        suspend();

        List<LoggedRequest> told = awaitRequests(2);
        assertThat(told)
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(told.get(0).getHeader("webhook-id"));
        await(() -> get(company.token(), company.path() + "/webhook/attempts")
                        .jsonPath()
                        .getList("items")
                        .size()
                == 2);
        get(company.token(), company.path() + "/webhook/attempts")
                .then()
                .body("items.delivered", contains(true, false))
                .body("items[1].failure", equalTo("answered 503"));
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgain() {
        erp.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(410)));

        test().then().statusCode(200).body("delivered", equalTo(false)).body("httpStatus", equalTo(410));
        get(company.token(), company.path() + "/webhook").then().body("enabled", equalTo(false));
        suspend();
        assertThat(erp.findAll(postRequestedFor(urlEqualTo("/ieum")))).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        erp.stubFor(any(urlEqualTo("/ieum"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", erp.url("/inside"))));

        test().then().body("delivered", equalTo(false)).body("failure", equalTo("answered 302"));
        assertThat(erp.findAll(postRequestedFor(urlEqualTo("/inside")))).isEmpty();
    }

    @Test
    void theSecretIsToldOnceAndTheOldOneSignsForADayMore() throws Exception {
        erp.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        get(company.token(), company.path() + "/webhook").then().body("secret", nullValue());
        String renewed = json(company.token())
                .header("If-Match", tag(company.token(), company.path() + "/webhook"))
                .put(company.path() + "/webhook/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        test().then().body("delivered", equalTo(true));
        LoggedRequest told = awaitRequests(1).get(0);
        assertThat(told.getHeader("webhook-signature"))
                .isEqualTo(signature(renewed, told) + " " + signature(secret, told));
    }

    @Test
    void anAddressInsideOurNetworkIsRefused() {
        json(company.token())
                .header("If-Match", tag(company.token(), company.path() + "/webhook"))
                .body(Map.of("url", "https://169.254.169.254/latest/meta-data"))
                .put(company.path() + "/webhook")
                .then()
                .statusCode(422)
                .body("code", equalTo("WEBHOOK_ADDRESS"));
    }

    private void suspend() {
        Map<String, Object> reason = Map.of("reason", "물품 제공이 확인됨");
        move(REVIEWER, company.path(), "/suspension", reason).then().statusCode(202);
        move(SECOND_REVIEWER, company.path(), "/suspension", reason).then().statusCode(200);
    }

    private io.restassured.response.Response test() {
        return post(company.token(), company.path() + "/webhook/tests", Map.of());
    }

    private List<LoggedRequest> awaitRequests(int number) {
        await(() -> erp.findAll(postRequestedFor(urlEqualTo("/ieum"))).size() >= number);
        return erp.findAll(postRequestedFor(urlEqualTo("/ieum")));
    }

    private interface Question {
        boolean isTrue();
    }

    private static void await(Question question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.isTrue()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private static String signature(String secret, LoggedRequest told) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed =
                told.getHeader("webhook-id") + "." + told.getHeader("webhook-timestamp") + "." + told.getBodyAsString();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
