package kr.ieum.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ieum.platform.RequiredSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class TheComposeFileTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(PASSWORD|SECRET|SESSION_KEY|DATA_KEY|INDEX_KEY|OFFICE_KEY)$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?}");

    private final String text = Files.readString(DOCKER.resolve("compose.yaml"));
    private final JsonNode compose = read(text);

    TheComposeFileTest() throws IOException {}

    @Test
    void followsTheComposeSpecification() throws IOException {
        assertThat(schema().validate(compose)).isEmpty();
    }

    @Test
    void wouldBeToldIfItDidNot() throws IOException {
        assertThat(schema().validate(read("services: {ieum: {imgae: ieum}}"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ieum-1", "ieum-2", "migration"})
    void givesEveryInstanceEverySettingItCannotRunWithout(String service) {
        JsonNode environment = compose.at("/services/" + service + "/environment");
        assertThat(environment.fieldNames())
                .toIterable()
                .containsAll(
                        Arrays.stream(RequiredSettings.values()).map(Enum::name).toList());
    }

    @Test
    void holdsNoSecret() {
        List<JsonNode> environments = compose.findValues("environment");
        assertThat(environments).isNotEmpty();
        for (JsonNode environment : environments) {
            environment.properties().stream()
                    .filter(entry -> SECRET_NAME.matcher(entry.getKey()).matches())
                    .filter(entry -> !entry.getValue().isNull())
                    .forEach(entry -> assertThat(entry.getValue().asText())
                            .as(entry.getKey())
                            .matches(VARIABLE));
        }
    }

    @Test
    void tellsNobodyButTheMigrationTheOwnersPassword() {
        assertThat(services())
                .filteredOn(service ->
                        compose.at("/services/" + service + "/environment").has("IEUM_DB_OWNER_PASSWORD"))
                .containsExactlyInAnyOrder("migration", "postgres");
    }

    @Test
    void waitsForWhatEachPartNeeds() {
        assertThat(condition("migration", "postgres")).isEqualTo("service_healthy");
        for (String instance : List.of("ieum-1", "ieum-2")) {
            assertThat(condition(instance, "migration")).isEqualTo("service_completed_successfully");
            assertThat(condition(instance, "keycloak")).isEqualTo("service_healthy");
            assertThat(condition("proxy", instance)).isEqualTo("service_healthy");
        }
    }

    @Test
    void trustsOnlyTheAddressTheProxyHas() {
        String proxy =
                compose.at("/services/proxy/networks/outside/ipv4_address").asText();
        assertThat(compose.at("/services/ieum-1/environment/IEUM_TRUSTED_PROXIES")
                        .asText())
                .isEqualTo(proxy)
                .isNotEmpty();
        assertThat(compose.at("/services/keycloak/environment/KC_PROXY_TRUSTED_ADDRESSES")
                        .asText())
                .isEqualTo(proxy);
    }

    @Test
    void letsOnlyTheProxyBeReachedFromOutside() {
        assertThat(services())
                .filteredOn(service -> compose.at("/services/" + service).has("ports"))
                .containsExactlyInAnyOrder("proxy", "keycloak");
        assertThat(compose.at("/services/keycloak/ports/0").asText()).startsWith("127.0.0.1:");
    }

    @Test
    void demandsOnlyVariablesThatTheExampleNames() throws IOException {
        List<String> named = example().map(line -> line.split("=", 2)[0]).toList();
        List<String> demanded =
                VARIABLE.matcher(text).results().map(match -> match.group(1)).toList();
        assertThat(named).containsAll(demanded);
        assertThat(named)
                .containsAll(
                        Arrays.stream(RequiredSettings.values()).map(Enum::name).toList());
    }

    @Test
    void hasAnExampleWithoutSecrets() throws IOException {
        assertThat(example()
                        .filter(line ->
                                SECRET_NAME.matcher(line.split("=", 2)[0]).matches()))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void mountsFilesThatAreThere() {
        for (String service : services()) {
            for (JsonNode volume : compose.at("/services/" + service + "/volumes")) {
                String source = volume.asText().split(":")[0];
                if (source.startsWith("./")) assertThat(DOCKER.resolve(source)).exists();
            }
        }
    }

    private List<String> services() {
        List<String> names = new ArrayList<>();
        compose.get("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String condition(String service, String needed) {
        return compose.at("/services/" + service + "/depends_on/" + needed + "/condition")
                .asText();
    }

    private static Stream<String> example() throws IOException {
        return Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                .filter(line -> line.contains("="))
                .filter(line -> !line.startsWith("#"));
    }

    /** By a reader that resolves anchors and merges, which Jackson's does not. */
    private static JsonNode read(String yaml) {
        return new YAMLMapper().valueToTree(new Yaml().load(yaml));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream file = TheComposeFileTest.class.getResourceAsStream("/docker/compose-spec.json")) {
            JsonNode schema = new YAMLMapper().readTree(file);
            // Left over from an older draft than the one the schema names; the validator would refuse it.
            for (JsonNode part : schema.findParents("id")) {
                if (part.get("id").isTextual()) ((ObjectNode) part).remove("id");
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(schema);
        }
    }
}
