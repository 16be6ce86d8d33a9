package kr.ieum.platform.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Nothing is named by text that cannot be stored, and nothing can be looked for with it. */
class NoNul {
    @ServerRequestFilter(preMatching = true)
    public void check(UriInfo uri) {
        if (!Storable.is(uri.getPath())) throw CommonProblem.NOT_FOUND.with();
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet())
            if (!Storable.is(parameter.getKey())
                    || parameter.getValue().stream().anyMatch(text -> !Storable.is(text)))
                throw Storable.refused(parameter.getKey());
    }
}
