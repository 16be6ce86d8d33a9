package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Research.MSIT;
import static kr.ieum.acceptance.Research.OUTPUTS;
import static kr.ieum.acceptance.Research.aNumber;
import static kr.ieum.acceptance.Research.change;
import static kr.ieum.acceptance.Research.claim;
import static kr.ieum.acceptance.Research.claimed;
import static kr.ieum.acceptance.Research.content;
import static kr.ieum.acceptance.Research.decide;
import static kr.ieum.acceptance.Research.numberOf;
import static kr.ieum.acceptance.Research.register;
import static kr.ieum.acceptance.Research.registered;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnotherMinistrysOutputTest {
    private static final Map<String, String> REASON = Map.of("reason", "과제 결과가 취소됨");

    @Test
    void isNotThereForAPartnerOfAnotherBody() {
        String number = aNumber();
        Company company = Supply.aSellingSupplier();
        String output = registered(number, content(numberOf(company)));
        String link = claimed(company, output, Supply.aPublishedListing(company, "MEET-1", 550_000));
        String other = Research.anotherMinistry();

        get(other, OUTPUTS + "/" + number).then().statusCode(404);
        register(other, aNumber(), content(Supply.aBusinessNumber())).then().statusCode(404);
        send(other, "application/x-ndjson", "{}").then().statusCode(404);
        get(other, link).then().statusCode(404);
        get(other, "/api/v1/output-links?output=" + output).then().body("items.size()", equalTo(0));
        String tag = tag(MSIT, link);
        decideWith(other, link, tag).then().statusCode(404);
        withdraw(other, output, get(MSIT, OUTPUTS + "/" + number).header("ETag"))
                .then()
                .statusCode(404);
        post(other, "/api/v1/tech-outputs/" + output + "/demonstrations", plan())
                .then()
                .statusCode(404);
    }

    @Test
    void isNoneOfABodyThatIsNoMinistry() {
        String kisa = Tokens.of("partner.kisa");
        json(kisa)
                .header("If-None-Match", "*")
                .body(content(Supply.aBusinessNumber()))
                .put("/api/v1/ministries/KISA/tech-outputs/" + aNumber())
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_MINISTRY"));
        String nobodys =
                Tokens.someone("partner-" + aKey()).withDuties("PARTNER").token();
        register(nobodys, aNumber(), content(Supply.aBusinessNumber()))
                .then()
                .statusCode(403)
                .body("code", equalTo("NO_BODY"));
        String impostor = Tokens.someone("impostor-" + aKey())
                .withDuties("SUPPLIER_MEMBER")
                .with("partner_body", "MSIT")
                .token();
        register(impostor, aNumber(), content(Supply.aBusinessNumber())).then().statusCode(403);
        String output = registered(aNumber(), content(Supply.aBusinessNumber()));
        get(impostor, "/api/v1/tech-outputs/" + output).then().body("rights.licences", nullValue());
    }

    @Test
    void anotherSuppliersListingCannotBeClaimedForNorItsLinkTouched() {
        Company one = Supply.aSellingSupplier();
        Company other = Supply.aSellingSupplier();
        String output = registered(aNumber(), content(numberOf(one)));
        String listing = Supply.aPublishedListing(one, "MEET-1", 550_000);
        String link = claimed(one, output, listing);

        claim(other, output, listing).then().statusCode(404);
        claim(other, output, aKey()).then().statusCode(404);
        claim(one, aKey(), listing).then().statusCode(404);
        get(other.token(), link).then().statusCode(404);
        json(other.token())
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag(MSIT, link))
                .body(REASON)
                .post(link + "/withdrawal")
                .then()
                .statusCode(404);
        decideWith(one.token(), link, tag(MSIT, link)).then().statusCode(403);
        get(Supply.REVIEWER, link).then().statusCode(200);
    }

    @Test
    void aChangeNeedsWhatWasReadAndACreationSaysSo() {
        String number = aNumber();
        Map<String, Object> content = content(Supply.aBusinessNumber());
        String path = OUTPUTS + "/" + number;
        json(MSIT).body(content).put(path).then().statusCode(428);
        json(MSIT).header("If-Match", "\"0\"").body(content).put(path).then().statusCode(412);
        registered(number, content);
        register(MSIT, number, content).then().statusCode(409).body("code", equalTo("ALREADY_THERE"));
        json(MSIT).body(content).put(path).then().statusCode(428);
        String stale = tag(MSIT, path);

        content.put("readinessLevel", 8);
        change(MSIT, number, content).then().statusCode(200).body("readinessLevel", equalTo(8));
        json(MSIT).header("If-Match", stale).body(content).put(path).then().statusCode(412);
        String now = tag(MSIT, path);
        change(MSIT, number, content).then().statusCode(200);
        assertThat(tag(MSIT, path)).as("the same again is no change").isEqualTo(now);
    }

    @Test
    void aMoveNeedsAKeyAndWhatWasRead() {
        Company company = Supply.aSellingSupplier();
        String output = registered(aNumber(), content(numberOf(company)));
        String listing = Supply.aPublishedListing(company, "MEET-1", 550_000);
        String claims = "/api/v1/tech-outputs/" + output + "/links";
        Map<String, String> claim = Map.of("listingId", listing, "grounds", "넣었습니다");
        json(company.token()).body(claim).post(claims).then().statusCode(400);
        String key = aKey();
        String id = claimWith(company, claims, key, claim)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        claimWith(company, claims, key, claim).then().statusCode(201).body("id", equalTo(id));
        claimWith(company, claims, key, Map.of("listingId", listing, "grounds", "다른 근거"))
                .then()
                .statusCode(422);
        claimWith(company, claims, aKey(), claim)
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTPUT_LINKED_ALREADY"))
                .body("linkId", equalTo(id));
        String link = "/api/v1/output-links/" + id;
        Map<String, String> decision = Map.of("outcome", "CONFIRM", "reason", "확인함");
        json(MSIT)
                .header("Idempotency-Key", aKey())
                .body(decision)
                .post(link + "/decision")
                .then()
                .statusCode(428);
        String stale = tag(MSIT, link);
        decide(MSIT, link, "CONFIRM").then().statusCode(200);
        decideWith(MSIT, link, stale).then().statusCode(412);
        decide(MSIT, link, "REJECT").then().statusCode(409).body("code", equalTo("STATE"));
        withdraw(MSIT, output, "\"99\"").then().statusCode(412);
    }

    @Test
    void whatCannotBeIsRefusedByItsName() {
        refusedForm(Map.of("projectNumber", "171-110000"), "/projectNumber");
        refusedForm(Map.of("projectNumber", "0001100001"), "/projectNumber");
        refusedForm(Map.of("readinessLevel", 10), "/readinessLevel");
        refusedForm(Map.of("readinessLevel", "7"), "/readinessLevel");
        refusedForm(Map.of("kind", "HARDWARE"), "/kind");
        refusedForm(Map.of("title", "\0"), "/title");
        refusedForm(Map.of("endsOn", "2021-02-30"), "/endsOn");
        refusedForm(
                Map.of("performer", Map.of("businessNumber", "1234567890", "name", "가")), "/performer/businessNumber");
        refusedForm(Map.of("registrationNumbers", List.of("")), "/registrationNumbers/0");
        Map<String, Object> backwards =
                Research.licensed(Supply.aBusinessNumber(), Supply.aBusinessNumber(), "2022-01-01", "2021-12-31");
        register(MSIT, aNumber(), backwards).then().statusCode(422).body("code", equalTo("LICENCE_PERIOD"));
        Map<String, Object> owned =
                Research.licensed(Supply.aBusinessNumber(), Supply.aBusinessNumber(), "2021-01-01", "2021-12-31");
        @SuppressWarnings("unchecked")
        Map<String, Object> rights = new HashMap<>((Map<String, Object>) owned.get("rights"));
        rights.put("kind", "OWNED");
        owned.put("rights", rights);
        register(MSIT, aNumber(), owned).then().statusCode(422).body("code", equalTo("OWNED_AND_LICENSED"));
        register(MSIT, "번호", content(Supply.aBusinessNumber()))
                .then()
                .statusCode(400)
                .body("code", equalTo("OUTPUT_NUMBER_FORM"));
        given().get("/api/v1/tech-outputs?organisation=1").then().statusCode(400);
        given().get("/api/v1/tech-outputs?kind=HARDWARE").then().statusCode(400);
        given().get("/api/v1/tech-outputs/" + aKey()).then().statusCode(404);
    }

    @Test
    void aFileIsReadLineByLineAndABrokenOneCostsOnlyItself() {
        String performer = Supply.aBusinessNumber();
        String good = aNumber();
        String twice = aNumber();
        Map<String, Object> other = content(performer);
        other.put("field", "NO_SUCH_FIELD");
        Map<String, Object> better = content(performer);
        better.put("readinessLevel", 9);
        String file = String.join(
                "\n",
                line(good, content(performer)),
                "{\"number\":",
                line("BAD NUMBER", content(performer)),
                line(aNumber(), other),
                "",
                line(aNumber(), Map.of("title", "x")),
                "{\"number\":\"N\",\"output\":{\"titel\":1}}",
                line(twice, content(performer)),
                line(twice, better));

        send(MSIT, "application/x-ndjson", file)
                .then()
                .statusCode(200)
                .body("made", equalTo(2))
                .body("changed", equalTo(1))
                .body("refused", equalTo(5))
                .body("lines.line", equalTo(List.of(1, 2, 3, 4, 6, 7, 8, 9)))
                .body(
                        "lines.outcome",
                        equalTo(List.of(
                                "MADE", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "MADE", "CHANGED")))
                .body("lines[2].problem.code", equalTo("OUTPUT_NUMBER_FORM"))
                .body("lines[3].problem.code", equalTo("UNKNOWN_FIELD"))
                .body("lines[4].problem.violations.pointer", hasItems("/output/kind", "/output/performer"))
                .body("lines[5].problem.violations.pointer", hasItem("/output/titel"));
        get(MSIT, OUTPUTS + "/" + twice)
                .then()
                .body("readinessLevel", equalTo(9))
                .body("version", equalTo(1));
        send(MSIT, "application/x-ndjson", line(good, content(performer)))
                .then()
                .body("unchanged", equalTo(1));
        given().get("/api/v1/tech-outputs?organisation=" + performer)
                .then()
                .body("items.number", containsInAnyOrder(twice, good));
    }

    @Test
    void aFileMayBeASpreadsheet() {
        String performer = Supply.aBusinessNumber();
        String licensee = Supply.aBusinessNumber();
        String head =
                "number,projectNumber,title,performerNumber,performerName,kind,registrationNumbers,readinessLevel,field,rights,licences,endsOn\n";
        String rest = "," + performer + ",가온연구소,PATENT,10-2021-0000001;10-2021-0000002,6,AI,FEE,";
        String first = aNumber();
        String file = head + first + ",171-1100001,\"음성, 잡음\"" + rest + licensee
                + " 2021-01-01~2023-12-31,2020-12-31\n" + aNumber() + ",171-1100001,제목" + rest + "아무나,2020-12-31\n"
                + aNumber() + ",17,제목" + rest + ",2020-12-31\n";

        send(MSIT, "text/csv", file)
                .then()
                .statusCode(200)
                .body("lines.outcome", equalTo(List.of("MADE", "REFUSED", "REFUSED")))
                .body("lines[1].problem.violations.pointer", hasItem("/licences"))
                .body("lines[2].problem.violations.pointer", hasItem("/projectNumber"));
        get(MSIT, OUTPUTS + "/" + first)
                .then()
                .body("title", equalTo("음성, 잡음"))
                .body("registrationNumbers", equalTo(List.of("10-2021-0000001", "10-2021-0000002")))
                .body("rights.licences.businessNumber", equalTo(List.of(licensee)))
                .body("projectNumber", equalTo("1711100001"));
        send(MSIT, "text/csv", head.replace("title", "제목")).then().statusCode(400);
        send(MSIT, "text/csv", head).then().statusCode(422).body("code", equalTo("NO_LINES"));
    }

    private static void refusedForm(Map<String, Object> wrong, String pointer) {
        Map<String, Object> content = content(Supply.aBusinessNumber());
        content.putAll(wrong);
        register(MSIT, aNumber(), content).then().statusCode(400).body("violations.pointer", hasItem(pointer));
    }

    private static Response claimWith(Company company, String path, String key, Map<String, String> claim) {
        return json(company.token()).header("Idempotency-Key", key).body(claim).post(path);
    }

    private static Response decideWith(String token, String link, String tag) {
        return json(token)
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag)
                .body(Map.of("outcome", "CONFIRM", "reason", "확인함"))
                .post(link + "/decision");
    }

    private static Response withdraw(String token, String output, String tag) {
        return json(token)
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag)
                .body(REASON)
                .post("/api/v1/tech-outputs/" + output + "/withdrawal");
    }

    private static Map<String, Object> plan() {
        return Map.of("site", "세종시 초등학교", "from", "2020-03-01", "to", "2020-11-30");
    }

    private static String line(String number, Map<String, Object> output) {
        return ServedContract.JSON
                .valueToTree(Map.of("number", number, "output", output))
                .toString();
    }

    private static Response send(String token, String type, String file) {
        return given().auth()
                .oauth2(token)
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(OUTPUTS + "/bulk");
    }
}
