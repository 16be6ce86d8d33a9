package kr.ieum.acceptance.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody at the pages without a browser: keeps cookies, and sends forms as they were made. */
final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final int MOST_HOPS = 8;

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final URI site;

    private Visitor() {
        site = URI.create("http://localhost:" + RestAssured.port);
    }

    /** Nobody in particular. */
    static Visitor anybody() {
        return new Visitor();
    }

    /** Logged in by code flow, as a sample person. */
    static Visitor of(String username) {
        Visitor visitor = new Visitor();
        Response provider = visitor.follow(visitor.get("/login"));
        assertThat(provider.asString()).contains("누구로 로그인할까요");
        String authorize = visitor.last;
        Response chosen = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .formParam("username", username)
                .post(authorize);
        visitor.follow(chosen);
        assertThat(visitor.get("/login").statusCode()).isEqualTo(303);
        return visitor;
    }

    private final List<String> setCookies = new ArrayList<>();
    private String last = "";

    /** Every cookie that was ever set, as it was set. */
    List<String> setCookies() {
        return setCookies;
    }

    Response get(String path) {
        return send(at(path), "GET", Map.of());
    }

    Response post(String path, Map<String, ?> form) {
        return send(at(path), "POST", form);
    }

    /** Fills in the form of a page and sends it to where the page is. */
    Response submit(String path, Map<String, ?> written) {
        return post(path, filled(get(path).asString(), written));
    }

    /** Sends the form of a page with a file in it. */
    Response upload(String path, String name, String content) {
        RequestSpecification request = given().redirects()
                .follow(false)
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        filled(get(path).asString(), Map.of()).forEach((field, value) -> request.multiPart(field, value.toString()));
        return request.cookies(cookies.computeIfAbsent(site.getAuthority(), first -> new HashMap<>()))
                .post(at(path));
    }

    static Map<String, Object> filled(String page, Map<String, ?> written) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (MatchResult field : HIDDEN.matcher(page).results().toList()) form.put(field.group(1), field.group(2));
        form.putAll(written);
        return form;
    }

    Response follow(Response answer) {
        Response at = answer;
        for (int hop = 0; at.header("Location") != null; hop++) {
            assertThat(hop).isLessThan(MOST_HOPS);
            at = send(site.resolve(at.header("Location")).toString(), "GET", Map.of());
        }
        return at;
    }

    private String at(String path) {
        return site + path;
    }

    private Response send(String address, String method, Map<String, ?> form) {
        last = address;
        String host = URI.create(address).getAuthority();
        RequestSpecification request = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies.computeIfAbsent(host, first -> new HashMap<>()));
        if (method.equals("POST"))
            request = request.urlEncodingEnabled(true)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(form);
        Response answer = request.request(method, address);
        setCookies.addAll(answer.headers().getValues("Set-Cookie"));
        cookies.get(host).putAll(answer.cookies());
        cookies.get(host).values().removeIf(String::isEmpty);
        return answer;
    }
}
