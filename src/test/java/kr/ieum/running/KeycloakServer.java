package kr.ieum.running;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Keycloak on the loopback, as its makers pack it, with the realm of {@code docker/}. */
final class KeycloakServer implements AutoCloseable {
    static final String WEB_SECRET = "the-web-secret-of-this-run";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMIN = "admin";

    private final OwnProcess process;
    private final String url;

    private KeycloakServer(OwnProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** @param publicUrl where the application is for people, as the realm file wants to know */
    static KeycloakServer start(Path home, String publicUrl) throws IOException, InterruptedException {
        Path distribution = distribution();
        Path imported = Files.createDirectories(distribution.resolve("data").resolve("import"));
        Files.copy(
                Path.of("docker", "keycloak", "ieum-realm.json"),
                imported.resolve("ieum.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = Loopback.freePort();
        OwnProcess process = OwnProcess.start(
                home,
                "keycloak",
                List.of(
                        "bash",
                        distribution.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm"),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN,
                        "IEUM_PUBLIC_URL", publicUrl,
                        "IEUM_WEB_SECRET", WEB_SECRET,
                        "JAVA_HOME", System.getProperty("java.home")));
        KeycloakServer server = new KeycloakServer(process, "http://127.0.0.1:" + port);
        try {
            process.awaitAnswer(server.issuer() + "/.well-known/openid-configuration", 200, PATIENCE);
            server.admin("partialImport", Files.readString(Path.of("docker", "keycloak", "sample-people.json")));
        } catch (Throwable failure) {
            server.close();
            throw failure;
        }
        return server;
    }

    String issuer() {
        return url + "/realms/ieum";
    }

    /** What a machine is given for its secret. */
    String machineToken(String clientId, String secret) {
        return token(
                "ieum", Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** A good token of this very server, but of the realm its keepers use. */
    String foreignToken() {
        return token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN));
    }

    /** Adds a supplier's machine to the realm, as an administrator would. */
    void addMachine(String clientId, String secret, List<String> scopes, Map<String, String> attributes) {
        admin(
                "partialImport",
                Map.of(
                        "ifResourceExists",
                        "FAIL",
                        "clients",
                        List.of(Map.of(
                                "clientId", clientId,
                                "secret", secret,
                                "serviceAccountsEnabled", true,
                                "standardFlowEnabled", false,
                                "defaultClientScopes", scopes,
                                "attributes", attributes)),
                        "users",
                        List.of(Map.of(
                                "username",
                                "service-account-" + clientId,
                                "serviceAccountClientId",
                                clientId,
                                "enabled",
                                true,
                                "realmRoles",
                                List.of("SUPPLIER_MEMBER")))));
    }

    String token(String realm, Map<String, String> form) {
        Response answer = given().formParams(form).post(url + "/realms/" + realm + "/protocol/openid-connect/token");
        return answer.then().statusCode(200).extract().path("access_token");
    }

    private void admin(String path, Object body) {
        given().auth()
                .oauth2(foreignToken())
                .contentType("application/json")
                .body(body)
                .post(url + "/admin/realms/ieum/" + path)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private static Path distribution() throws IOException {
        Path unpacked = Path.of("target", "keycloak").toAbsolutePath();
        try (var directories = Files.list(unpacked)) {
            return directories
                    .filter(directory -> directory.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Keycloak in " + unpacked));
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
