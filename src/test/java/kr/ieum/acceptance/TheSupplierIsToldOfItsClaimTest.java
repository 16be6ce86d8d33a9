package kr.ieum.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static kr.ieum.acceptance.Research.MSIT;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TheSupplierIsToldOfItsClaimTest {
    private final WireMockServer erp =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void listen() {
        erp.start();
        erp.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void hangUp() {
        erp.stop();
    }

    @Test
    void whenItIsDecidedAndWhenItLapses() {
        Company company = Supply.aSellingSupplier();
        json(company.token())
                .header("If-None-Match", "*")
                .body(Map.of("url", erp.url("/ieum")))
                .put(company.path() + "/webhook")
                .then()
                .statusCode(200);
        String listing = Supply.aPublishedListing(company, "MEET-1", 550_000);
        String output = Research.registered(Research.aNumber(), Research.content(Research.numberOf(company)));
        String link = Research.claimed(company, output, listing);
        Research.decide(MSIT, link, "CONFIRM").then().statusCode(200);
        move(MSIT, "/api/v1/tech-outputs/" + output, "/withdrawal", Map.of("reason", "과제 결과가 취소됨"))
                .then()
                .statusCode(200);

        List<JsonPath> told = Patience.until("the lapse is told", this::ofLinks, all -> all.size() == 2);
        assertThat(told)
                .extracting(body -> body.getString("type"))
                .containsExactly("output-link.confirmed", "output-link.lapsed");
        assertThat(told.get(1).getString("data.endReason")).isEqualTo("OUTPUT_WITHDRAWN");
        assertThat(told.get(1).getString("data.listingId")).isEqualTo(listing);
    }

    private List<JsonPath> ofLinks() {
        return erp.findAll(postRequestedFor(urlEqualTo("/ieum"))).stream()
                .map(request -> JsonPath.from(request.getBodyAsString()))
                .filter(body -> body.getString("type").startsWith("output-link"))
                .toList();
    }
}
