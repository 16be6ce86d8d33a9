package kr.ieum.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds to every answer what follows from its body: the ETag of a thing, the link to a collection's next part. */
class AnswerHeaders {
    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Versioned thing
                && !response.getHeaders().containsKey(HttpHeaders.ETAG))
            response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(thing.version()));
        if (response.getEntity() instanceof Paged page && page.next() != null)
            response.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(uri, page.next())));
    }

    private static String next(UriInfo uri, String cursor) {
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
