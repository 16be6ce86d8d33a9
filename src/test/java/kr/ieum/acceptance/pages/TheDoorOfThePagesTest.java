package kr.ieum.acceptance.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kr.ieum.testing.IeumTestResource;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Logging in and out of the pages, and what stands before them. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class TheDoorOfThePagesTest {

    @Test
    void whoeverIsNotLoggedInIsSentToTheIdentityProvider() {
        Response answer = Visitor.anybody().get("/firm");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .startsWith(System.getProperty("ieum.oidc.issuer"))
                .contains("client_id=ieum-web", "code_challenge=");
    }

    @Test
    void theSessionIsACookieThatNoScriptSees() {
        Visitor hana = Visitor.of("owner.hana");
        assertThat(hana.get("/").asString()).contains("김하나");
        assertThat(hana.setCookies())
                .anyMatch(cookie -> cookie.startsWith("q_session_pages"))
                .filteredOn(cookie -> cookie.startsWith("q_session") || cookie.startsWith("ieum_form"))
                .allMatch(cookie -> cookie.contains("HTTPOnly") || cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax") || cookie.contains("SameSite=Strict"));
    }

    @Test
    void whoeverLogsOutIsNobodyAgain() {
        Visitor hana = Visitor.of("owner.hana");
        assertThat(hana.get("/firm").statusCode()).isEqualTo(200);
        hana.follow(hana.get("/logout"));
        assertThat(hana.get("/firm").statusCode()).isEqualTo(302);
        assertThat(hana.get("/").asString()).doesNotContain("김하나");
    }

    @Test
    void aTokenOpensNoPageAndACookieNoApi() {
        assertThat(given().redirects()
                        .follow(false)
                        .auth()
                        .oauth2(Tokens.of("owner.hana"))
                        .get("/firm")
                        .statusCode())
                .isEqualTo(302);
        assertThat(Visitor.of("owner.hana").get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whomTheProviderDidNotLetInIsTold() {
        Response answer = Visitor.anybody().get("/login-failed?error=access_denied");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).contains("로그인하지 못했습니다");
    }

    @Test
    void theFirstPageWeighsLittle() throws IOException {
        long bytes = 0;
        for (String part : List.of("/", "/ieum.css", "/ieum.svg")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(Visitor.anybody().get(part).asByteArray());
            }
            bytes += packed.size();
        }
        assertThat(bytes).isLessThan(150_000);
    }

    @Test
    void theLanguageStaysWithTheReader() {
        Visitor visitor = Visitor.anybody();
        assertThat(visitor.get("/").asString()).contains("<html lang=\"ko\">");
        assertThat(visitor.get("/?lang=en").asString()).contains("<html lang=\"en\">");
        assertThat(visitor.get("/").asString()).contains("<html lang=\"en\">", "href=\"/?lang=ko\"");
    }

    @Test
    void whatIsNotThereIsAPage() {
        Response answer = Visitor.anybody().get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("찾을 수 없습니다");
    }
}
