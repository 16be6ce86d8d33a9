package kr.ieum.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An endpoint that does not say what it consumes takes JSON. Left alone, the framework would try to make anything that
 * has a constructor for one text out of plain text.
 */
class JsonUnlessSaid {

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo endpoint) {
        if (isEmpty(request) || isJson(request)) return;
        boolean says = endpoint.getResourceMethod().isAnnotationPresent(Consumes.class)
                || endpoint.getResourceClass().isAnnotationPresent(Consumes.class);
        if (!says) throw new NotSupportedException();
    }

    /** Some clients name a type for a body they do not send. */
    private static boolean isEmpty(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") == null : length.equals("0");
    }

    private static boolean isJson(ContainerRequestContext request) {
        try {
            MediaType type = request.getMediaType();
            return type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
