package kr.ieum.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.ieum.dev.SamplePeople;
import kr.ieum.identity.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheRealmFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Path.of("docker", "keycloak");

    private final JsonNode realm =
            JSON.readTree(FILES.resolve("ieum-realm.json").toFile());
    private final JsonNode samples =
            JSON.readTree(FILES.resolve("sample-people.json").toFile());

    TheRealmFileTest() throws IOException {}

    @Test
    void knowsEveryDutyAndNoOther() {
        assertThat(names(realm.at("/roles/realm"), "name").filter(name -> !name.startsWith("default-roles-")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Duty.values()).map(Enum::name).toList());
        assertThat(realm.at("/scopeMappings/0/clientScope").asText()).isEqualTo("ieum");
        assertThat(elements(realm.at("/scopeMappings/0/roles")).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Duty.values()).map(Enum::name).toList());
    }

    @Test
    void putsIntoTheTokenWhatTheApplicationReads() {
        JsonNode scope = named(realm.get("clientScopes"), "name", "ieum");
        assertThat(elements(scope.get("protocolMappers"))
                        .map(mapper -> mapper.at("/config/claim.name").asText())
                        .filter(claim -> !claim.isEmpty()))
                .containsExactlyInAnyOrder(
                        "name", "birthdate", "duties", "business_number", "position", "partner_body");
        assertThat(named(scope.get("protocolMappers"), "name", "audience")
                        .at("/config/included.custom.audience")
                        .asText())
                .isEqualTo("ieum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ieum-swagger", "ieum-web"})
    void demandsPkceOfEveryProgramPeopleLogInThrough(String id) {
        JsonNode client = named(realm.get("clients"), "clientId", id);
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(client.get("publicClient").asBoolean()).isEqualTo(id.equals("ieum-swagger"));
        assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(elements(client.get("defaultClientScopes")).map(JsonNode::asText))
                .contains("basic", "ieum");
    }

    @Test
    void letsOnlyAdministratorsSayWhoSomeoneIsAndForWhichCompany() throws IOException {
        JsonNode profile = JSON.readTree(
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
        for (String attribute :
                List.of("username", "firstName", "birthdate", "business_number", "position", "partner_body")) {
            assertThat(elements(named(profile.get("attributes"), "name", attribute)
                                    .at("/permissions/edit"))
                            .map(JsonNode::asText))
                    .as(attribute)
                    .containsExactly("admin");
        }
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void slowsDownWhoeverGuessesPasswords() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("accessTokenLifespan").asInt()).isBetween(60, 600);
    }

    @Test
    void holdsNobodyAndNoSecret() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.findValuesAsText("secret")).allMatch(secret -> secret.startsWith("${"));
    }

    @Test
    void hasTheSamplePeopleInAFileOfTheirOwn() {
        SamplePeople people = SamplePeople.all();
        assertThat(names(samples.get("clients"), "clientId"))
                .allMatch(machine -> people.machine(machine).isPresent());
        for (JsonNode user : samples.get("users")) {
            String name = user.get("username").asText();
            if (user.has("serviceAccountClientId")) continue;
            assertThat(people.person(name)).as(name).isPresent();
            assertThat(user.at("/credentials/0/temporary").asBoolean()).as(name).isTrue();
        }
        assertThat(names(samples.get("users"), "username")).contains("reviewer.lee", "service-account-webcash-erp");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<String> names(JsonNode array, String field) {
        return elements(array).map(element -> element.get(field).asText());
    }

    private static JsonNode named(JsonNode array, String field, String value) {
        return elements(array)
                .filter(element -> element.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
