package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import kr.ieum.testing.IeumTestResource;
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
