package kr.ieum.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of endpoints that make something. */
public final class Made {
    private Made() {}

    /** 201 with the place of what was made. */
    public static <T> RestResponse<T> at(String path, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/v1" + path)
                .build();
    }

    public static <T> RestResponse<T> ok(T view) {
        return RestResponse.ok(view);
    }
}
