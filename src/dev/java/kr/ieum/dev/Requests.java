package kr.ieum.dev;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Requests as the provider shall see them. */
final class Requests {
    private Requests() {}

    /** As if it had been sent to the issuer's own address: the mock server would name itself after the Host header. */
    static OAuth2HttpRequest at(HttpUrl base, OAuth2HttpRequest request) {
        HttpUrl url = request.getOriginalUrl()
                .newBuilder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .build();
        Headers headers = request.getHeaders()
                .newBuilder()
                .set("Host", base.host() + ":" + base.port())
                .removeAll("X-Forwarded-Host")
                .removeAll("X-Forwarded-Proto")
                .removeAll("X-Forwarded-Port")
                .build();
        return new OAuth2HttpRequest(headers, request.getMethod(), url, request.getBody());
    }

    static OAuth2HttpRequest withBody(OAuth2HttpRequest request, String body) {
        return new OAuth2HttpRequest(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), body);
    }
}
