package kr.ieum.platform.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** PostgreSQL cannot store the character U+0000, so nothing is named by it and nothing can be looked for with it. */
class NoNul {
    @ServerRequestFilter(preMatching = true)
    public void check(UriInfo uri) {
        if (hasNul(uri.getPath())) throw CommonProblem.NOT_FOUND.with();
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet())
            if (parameter.getValue().stream().anyMatch(NoNul::hasNul))
                throw CommonProblem.INVALID_PARAMETER.with("parameter", parameter.getKey(), "expected", "≠ U+0000");
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
