package kr.ieum.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code openapi.yaml} is the contract, generated from the code. When it drifts, read the difference; if it is meant, write
 * the file anew with {@code mvn verify -Dcontract.write=true} and commit it.
 */
@QuarkusTest
class TheContractTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void isWhatTheCodeOffers() throws IOException {
        String offered = offered();
        if (Boolean.getBoolean("contract.write")) Files.writeString(COMMITTED, offered);
        assertThat(sorted(Files.readString(COMMITTED))).isEqualTo(sorted(offered));
    }

    /** In what order the names of one thing are written differs from build to build. */
    private static String sorted(String yaml) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        return mapper.writeValueAsString(mapper.readValue(yaml, Object.class));
    }

    /** Without the address of this machine's identity provider, which is another in every run. */
    private static String offered() {
        String yaml = new String(
                given().header("Accept", "application/yaml").get("/q/openapi").asByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        return yaml.replaceAll("http://127\\.0\\.0\\.1:\\d+/ieum", "https://id.example/ieum")
                .replaceAll("(?m)^servers:\\R(?:- url:.*\\R(?:  description:.*\\R)?)*", "");
    }
}
