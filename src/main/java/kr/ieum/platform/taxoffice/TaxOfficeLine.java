package kr.ieum.platform.taxoffice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * One call to the tax office over HTTP. It stands on the JDK's client and not on a REST client interface because the key
 * must go into the URL exactly as it is, and so that every fault of the other side can be tested without a server.
 * Redirects are not followed: they would carry the key elsewhere. It is made when the application starts, so that a wrong
 * setting shows then and not when the first firm registers.
 */
@Startup
@ApplicationScoped
class TaxOfficeLine {
    private static final Logger LOG = Logger.getLogger(TaxOfficeLine.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String url;
    private final Optional<ServiceKey> key;
    private final Duration patience;
    private final HttpClient http;

    /** @param patience for the whole answer, to its last byte */
    TaxOfficeLine(
            @ConfigProperty(
                            name = "ieum.tax-office.url",
                            defaultValue = "https://api.odcloud.kr/api/nts-businessman/v1")
                    String url,
            @ConfigProperty(name = "ieum.tax-office.key") Optional<String> key,
            @ConfigProperty(name = "ieum.tax-office.timeout", defaultValue = "PT5S") Duration patience) {
        this.url = checked(url);
        this.key = key.map(ServiceKey::new);
        if (key.isEmpty()) LOG.warn("ieum.tax-office.key is not set: the state of businesses stays unknown");
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** @throws TaxOfficeUnavailable when there is no answer, or none that says OK */
    <T> T ask(String path, Object question, Class<T> answer) {
        HttpResponse<String> response = send(request(path, question));
        if (response.statusCode() >= 500)
            throw TaxOfficeUnavailable.forNow("the tax office failed: HTTP " + response.statusCode(), null);
        try {
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200
                    || !"OK".equals(body.path("status_code").asText())) throw refused(response.statusCode(), body);
            return JSON.treeToValue(body, answer);
        } catch (JsonProcessingException notUnderstood) {
            throw TaxOfficeUnavailable.because(
                    "the tax office's answer is not understood: HTTP " + response.statusCode());
        }
    }

    /** The gateway says {@code code} and {@code msg}, the service behind it {@code status_code}. */
    private static TaxOfficeUnavailable refused(int httpStatus, JsonNode body) {
        String code = body.path("status_code").asText(body.path("code").asText());
        String message = "the tax office refused: HTTP " + httpStatus + " " + code + " "
                + body.path("msg").asText();
        return code.equals("INTERNAL_ERROR")
                ? TaxOfficeUnavailable.forNow(message.strip(), null)
                : TaxOfficeUnavailable.because(message.strip());
    }

    private HttpRequest request(String path, Object question) {
        ServiceKey known = key.orElseThrow(() -> TaxOfficeUnavailable.because("ieum.tax-office.key is not set"));
        return HttpRequest.newBuilder(URI.create(url + path + "?serviceKey=" + known.inQuery()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(written(question)))
                .build();
    }

    /** Waits itself, because the client's own time limit ends with the headers and the body may come in drops. */
    private HttpResponse<String> send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> coming =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException noConnection) {
            throw TaxOfficeUnavailable.forNow("the tax office cannot be reached", noConnection.getCause());
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw TaxOfficeUnavailable.forNow("the tax office did not answer within " + patience, late);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw TaxOfficeUnavailable.because("interrupted while asking the tax office");
        }
    }

    /** Checked before the key is joined to it, so that no complaint about the URL can show the key. */
    private static String checked(String url) {
        if (!url.matches("https?://[^/?# ]+[^?# ]*"))
            throw new IllegalArgumentException("ieum.tax-office.url is not the address of a service: " + url);
        return URI.create(url).toString().replaceFirst("/+$", "");
    }

    private static String written(Object question) {
        try {
            return JSON.writeValueAsString(question);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
