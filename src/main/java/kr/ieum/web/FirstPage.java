package kr.ieum.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The first page: what runs, where Swagger UI is, and in development whom to log in as. */
@Path("/")
class FirstPage {
    private final WhatRuns whatRuns;
    private final Optional<NewcomersGuide> guide;

    FirstPage(WhatRuns whatRuns, Instance<NewcomersGuide> guide) {
        this.whatRuns = whatRuns;
        this.guide = guide.stream().filter(NewcomersGuide::isHere).findFirst();
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance firstPage(WhatRuns.State state, @Nullable NewcomersGuide guide);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.firstPage(whatRuns.now(), guide.orElse(null));
    }
}
