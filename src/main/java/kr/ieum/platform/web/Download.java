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
        return file(name + ".csv", "text/csv;charset=UTF-8", lines);
    }

    /** @param name of the file, in ASCII */
    public static <T> RestResponse<T> file(String name, String form, T content) {
        return RestResponse.ResponseBuilder.ok(content, form)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
