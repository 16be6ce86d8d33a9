package kr.ieum.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import kr.ieum.dev.SamplePeople;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TheFirstPageTest {
    @Test
    void isKoreanUnlessEnglishIsAskedFor() {
        assertThat(page("ko-KR,ko;q=0.9", "")).contains("<html lang=\"ko\">", "지금 돌고 있는 것", "href=\"/?lang=en\"");
        assertThat(page("fr", "")).contains("<html lang=\"ko\">");
        assertThat(page("en-GB,en;q=0.8", "")).contains("<html lang=\"en\">", "What is running", "href=\"/?lang=ko\"");
        assertThat(page("en", "?lang=ko")).contains("<html lang=\"ko\">");
        assertThat(page("ko", "?lang=en")).contains("<html lang=\"en\">");
        assertThat(page("ko", "?lang=%22%3E%3Cb%3E"))
                .contains("<html lang=\"ko\">")
                .doesNotContain("<b>");
    }

    @Test
    void saysWhatRunsAndWhereToWork() {
        assertThat(page("en", ""))
                .contains("href=\"/q/swagger-ui\"", "PostgreSQL 1", "http://127.0.0.1:", "Sealed audit blocks");
    }

    @Test
    void namesEverySamplePersonAndThePassword() {
        String page = page("en", "");
        assertThat(page).contains("Everybody&#39;s password is ieum");
        SamplePeople.all().people().forEach(person -> assertThat(page)
                .contains(person.username(), person.doesInEnglish()));
    }

    @Test
    void runsNoScriptAndFetchesNothingFromElsewhere() {
        Response answer = given().get("/");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.asString())
                .doesNotContain("<script")
                .doesNotContain("<style")
                .doesNotContain("style=");
        assertThat(Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                        .matcher(answer.asString())
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("/") || link.startsWith("#"));
        given().get("/ieum.css").then().statusCode(200);
        given().get("/ieum.svg").then().statusCode(200);
    }

    private static String page(String acceptLanguage, String query) {
        return given().header("Accept-Language", acceptLanguage)
                .get("/" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
