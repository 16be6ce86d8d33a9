package kr.ieum.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The provider's own answers, and what it adds to the mock server's. */
final class Responses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Responses() {}

    static OAuth2HttpResponse error(int status, String error) {
        Headers headers = Headers.of("Content-Type", "application/json;charset=UTF-8", "Cache-Control", "no-store");
        return new OAuth2HttpResponse(headers, status, "{\"error\":\"" + error + "\"}", null);
    }

    static OAuth2HttpResponse notFound() {
        return error(404, "not_found");
    }

    static OAuth2HttpResponse html(String page) {
        Headers headers = Headers.of(
                "Content-Type", "text/html;charset=UTF-8",
                "Cache-Control", "no-store",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return new OAuth2HttpResponse(headers, 200, page, null);
    }

    /** Swagger UI offers the grants that the discovery document lists, and the mock server lists none. */
    static OAuth2HttpResponse withGrantTypes(OAuth2HttpResponse discovery) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(discovery.getBody());
            document.putArray("grant_types_supported").add("authorization_code").add("client_credentials");
            return new OAuth2HttpResponse(
                    discovery.getHeaders(), discovery.getStatus(), JSON.writeValueAsString(document), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Scripts of other origins may read the answer: Swagger UI fetches its tokens by script. */
    static OAuth2HttpResponse readableFrom(@Nullable String origin, OAuth2HttpResponse response) {
        if (origin == null || response.getHeaders().get("Access-Control-Allow-Origin") != null) return response;
        Headers headers = response.getHeaders()
                .newBuilder()
                .set("Access-Control-Allow-Origin", origin)
                .build();
        return new OAuth2HttpResponse(headers, response.getStatus(), response.getBody(), response.getBytesBody());
    }
}
