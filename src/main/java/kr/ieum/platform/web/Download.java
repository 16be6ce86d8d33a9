package kr.ieum.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are files to keep. */
public final class Download {
    /** What such an endpoint produces: only for who asks for it, as JSON is meant by everybody else. */
    public static final String CSV = "text/csv;charset=UTF-8;qs=0.5";

    private Download() {}

    /** @param name of the file, in ASCII and without its ending */
    public static <T> RestResponse<T> csv(String name, T lines) {
        return RestResponse.ResponseBuilder.ok(lines, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
