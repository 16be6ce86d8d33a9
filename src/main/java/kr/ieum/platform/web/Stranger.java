package kr.ieum.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Tells, before anybody is recognised, who does not even claim to be somebody, and what is a page. */
public final class Stranger {
    private static final String SESSION = "q_session";

    private Stranger() {}

    /** Everything but the API and the machine room is a page for people, or a part of one. */
    public static boolean asksForAPage(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/q/");
    }

    static boolean is(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.cookies().stream().map(Cookie::getName).noneMatch(name -> name.startsWith(SESSION));
    }
}
