package kr.ieum.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static kr.ieum.acceptance.Referring.atPartner;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ieum.acceptance.Referring.Kind;
import kr.ieum.acceptance.Supply.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that is known of somebody has a mark, every kind sends once, and in all that left (the bytes that are kept,
 * what the partner pulls, what its webhook was told) no mark is found but of fields on the kind's list.
 */
@QuarkusTest
class NothingLeavesThatIsNotOnTheListTest {
    private final WireMockServer partner =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final Map<String, String> marks = new HashMap<>();

    @BeforeEach
    void listen() {
        partner.start();
        partner.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void hangUp() {
        partner.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security-consulting",
                "security-certification",
                "digital-learning",
                "guarantee",
                "fund",
                "demonstration-site",
                "startup-support"
            })
    void ofAnyKind(String base) {
        Kind kind = Referring.aKind(base);
        json(kind.partner())
                .header("If-None-Match", "*")
                .body(Map.of("url", partner.url("/in")))
                .put("/api/v1/partner/webhook")
                .then()
                .statusCode(200);
        List<Map<String, Object>> sends = get(REVIEWER, kind.path()).path("sends");
        List<String> list =
                sends.stream().map(field -> (String) field.get("field")).toList();
        String subject = get(REVIEWER, kind.path()).path("subject");
        String path = drafted(kind, subject);
        String owner = subject.equals("REGION_GROUP") ? REVIEWER : ownerToken;
        everyOtherFieldIsRefused(kind, list, owner, subject);
        Referring.agree(owner, path);
        Referring.send(path).then().statusCode(200);

        String kept = get(REVIEWER, path + "/envelope?purpose=시험").asString();
        String pulled = get(kind.partner(), atPartner(path) + "/envelope").asString();
        assertThat(pulled).isEqualTo(kept);
        Map<String, Object> left = io.restassured.path.json.JsonPath.from(kept).getMap("fields");
        assertThat(list).containsAll(left.keySet());
        // That the marks are found where they belong shows that they would be found where they do not.
        sends.stream().filter(field -> marks.containsKey(field.get("field"))).forEach(field -> assertThat(kept)
                .contains(marks.get(field.get("field"))));

        String webhook = Patience.until(
                        "the webhook",
                        () -> partner.findAll(
                                postRequestedFor(com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo("/in"))),
                        told -> !told.isEmpty())
                .stream()
                .map(LoggedRequest::getBodyAsString)
                .collect(Collectors.joining());
        String pages = get(kind.partner(), "/api/v1/partner/referrals").asString()
                + get(kind.partner(), atPartner(path)).asString();
        assertThat(webhook).contains("referral.sent");
        marks.forEach((field, mark) -> {
            if (!list.contains(field)) assertThat(kept).as(field).doesNotContain(mark);
            assertThat(webhook).as(field).doesNotContain(mark);
            assertThat(pages).as(field).doesNotContain(mark);
        });
    }

    private String ownerToken = "";

    private String drafted(Kind kind, String subject) {
        return switch (subject) {
            case "SUPPLIER" -> supplier(kind);
            case "FIRM" -> firm(kind);
            default -> {
                Referring.switchOn(kind);
                marks.put("group.region", "4111312345");
                yield Referring.draft(REVIEWER, kind, null, "4111312345");
            }
        };
    }

    private String supplier(Kind kind) {
        Company company = Supply.aSellingSupplier();
        ownerToken = company.token();
        Map<String, Object> details = Supply.details();
        put(details, "name", "supplier.name", "표지이름육오사");
        put(details, "representativeName", "-representative", "표지대표자");
        put(details, "email", "-email", "mark-email@mark.example");
        put(details, "phone", "-phone", "031-765-4321");
        put(details, "description", "-description", "표지설명문구");
        put(details, "homepage", "-homepage", "https://mark-homepage.example");
        put(details, "region", "supplier.region", "4111198765");
        details.put("payoutAccount", Supply.account("998877665544"));
        marks.put("-account", "998877665544");
        json(company.token())
                .header("If-Match", Supply.tag(company.token(), company.path()))
                .body(details)
                .put(company.path())
                .then()
                .statusCode(200);
        post(company.token(), company.path() + "/incidents", Map.of("kind", "INTRUSION", "occurredOn", "2020-02-29"))
                .then()
                .statusCode(201);
        marks.put("-incident", "2020-02-29");
        marks.put(
                "supplier.businessNumber", get(company.token(), company.path()).path("businessNumber"));
        Map<String, Object> content = Supply.content("표지상품명", 567_891);
        put(content, "description", "-listing.description", "표지상품설명");
        put(content, "priceEvidence", "-listing.evidence", "표지가격근거");
        String listing = Supply.publish(company, "MARKED-SKU", content);
        marks.put("listing.title", "표지상품명");
        marks.put("-listing.price", "567891");
        marks.put("-listing.sku", "MARKED-SKU");
        marks.put("listing.id", listing);
        marks.put("listing.url", "https://www.serp.example");
        marks.put("listing.category", Supply.CATEGORY);
        return Referring.draft(company.token(), kind, listing, null);
    }

    private String firm(Kind kind) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "name", "firm.name", "표지기업이름");
        put(details, "region", "firm.region", "4111187654");
        put(details, "openedOn", "firm.openedOn", "2016-04-05");
        put(details, "email", "-email", "mark-firm@mark.example");
        put(details, "phone", "-phone", "031-876-5432");
        put(details, "representativeName", "-representative", "표지대표");
        details.put("sales", 812_345_678);
        marks.put("firm.salesWon", "812345678");
        details.put("refundAccount", Map.of("bankCode", "004", "number", "88776655443322", "holder", "표지기업이름"));
        marks.put("-account", "88776655443322");
        String number = Supply.aBusinessNumber();
        marks.put("firm.businessNumber", number);
        Demand.Firm firm = Demand.aFirm(number, LocalDate.of(1979, 3, 14), details);
        ownerToken = firm.token();
        return Referring.draft(firm.token(), kind, null, null);
    }

    /** What other kinds ask for this one refuses to take, by name. */
    private static void everyOtherFieldIsRefused(Kind kind, List<String> list, String token, String subject) {
        for (String other : List.of(
                "security.wish",
                "money.use",
                "fund.deckUrl",
                "contact.email",
                "group.topic",
                "health.bloodPressure",
                "supplier.name")) {
            if (list.contains(other) && !other.equals("supplier.name")) continue;
            Map<String, Object> asked =
                    Referring.referral(kind, null, subject.equals("REGION_GROUP") ? "1111010100" : null);
            Map<String, Object> answers = Referring.answers(kind);
            answers.put(other, "표지");
            asked.put("answers", answers);
            String code = post(token, "/api/v1/referrals", asked)
                    .then()
                    .statusCode(422)
                    .extract()
                    .path("code");
            assertThat(code).as(other).isEqualTo("FIELD_NOT_TAKEN");
        }
    }

    private void put(Map<String, Object> details, String key, String field, String mark) {
        details.put(key, mark);
        marks.put(field, mark);
    }
}
