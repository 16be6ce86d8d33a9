package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static kr.ieum.acceptance.Supply.tag;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.testing.Tokens;

/** What ministries' research has brought forth, for stories over HTTP: each output has a number nobody else uses. */
public final class Research {
    static final String MSIT = Tokens.of("partner.msit");
    static final String OUTPUTS = "/api/v1/ministries/MSIT/tech-outputs";

    private Research() {}

    /** A partner of another ministry than MSIT. */
    static String anotherMinistry() {
        return Tokens.someone("partner-" + aKey())
                .withDuties("PARTNER")
                .with("partner_body", "MOHW")
                .token();
    }

    public static String aNumber() {
        return "ICT-" + aKey();
    }

    /** Performed by that company, which alone may sell what carries it. */
    public static Map<String, Object> content(String performer) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("projectNumber", "1711100001");
        content.put("title", "비대면 회의 음성 잡음 제거 소프트웨어");
        content.put("summary", "회의 음성에서 주변 소음을 실시간으로 없앱니다.");
        content.put("performer", Map.of("businessNumber", performer, "name", "가온연구소"));
        content.put("kind", "SOFTWARE");
        content.put("registrationNumbers", List.of("C-2021-000001"));
        content.put("readinessLevel", 7);
        content.put("field", "MEETING");
        content.put("rights", Map.of("kind", "OWNED"));
        content.put("endsOn", "2020-12-31");
        return content;
    }

    static Map<String, Object> licensed(String performer, String licensee, String from, String to) {
        Map<String, Object> content = content(performer);
        Map<String, String> licence = Map.of("businessNumber", licensee, "from", from, "to", to);
        content.put("rights", Map.of("kind", "LICENSED", "licences", List.of(licence)));
        return content;
    }

    static Response register(String token, String number, Map<String, Object> content) {
        return json(token).header("If-None-Match", "*").body(content).put(OUTPUTS + "/" + number);
    }

    static Response change(String token, String number, Map<String, Object> content) {
        String path = OUTPUTS + "/" + number;
        return json(token).header("If-Match", tag(token, path)).body(content).put(path);
    }

    /** @return its id */
    public static String registered(String number, Map<String, Object> content) {
        return register(MSIT, number, content).then().statusCode(201).extract().path("id");
    }

    static Response claim(Supply.Company company, String output, String listing) {
        return post(
                company.token(),
                "/api/v1/tech-outputs/" + output + "/links",
                Map.of("listingId", listing, "grounds", "과제의 소프트웨어를 회의 서비스에 넣었습니다"));
    }

    /** @return the path of the link */
    static String claimed(Supply.Company company, String output, String listing) {
        String id =
                claim(company, output, listing).then().statusCode(201).extract().path("id");
        return "/api/v1/output-links/" + id;
    }

    static Response decide(String token, String link, String outcome) {
        return move(token, link, "/decision", Map.of("outcome", outcome, "reason", "수행기관과 등록번호를 확인함"));
    }

    static String numberOf(Supply.Company company) {
        return Supply.get(company.token(), company.path()).path("businessNumber");
    }
}
