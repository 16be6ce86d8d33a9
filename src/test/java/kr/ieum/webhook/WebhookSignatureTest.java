package kr.ieum.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final UUID ID = UUID.fromString("018bcfe5-6800-7000-8000-000000000001");

    /** Reckoned apart, with Python's hmac. */
    @Test
    void isTheHmacOfIdTimestampAndBody() {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        assertThat(WebhookSignature.header(List.of(secret), ID, 1_614_265_330, "{}"))
                .isEqualTo("v1,MMu7F8gaQ6D7Ak4rVTq8CF+ILB1gCMd5VTXb20FUYZY=");
    }

    @Test
    void hasOneSignatureForEachSecretThatIsValid() {
        List<String> secrets = List.of(WebhookSignature.newSecret(), WebhookSignature.newSecret());

        String[] signatures = WebhookSignature.header(secrets, ID, 1, "{}").split(" ");

        assertThat(signatures).hasSize(2).doesNotHaveDuplicates().allMatch(signature -> signature.startsWith("v1,"));
    }

    @Test
    void secretsHave32RandomBytes() {
        String secret = WebhookSignature.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(WebhookSignature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
