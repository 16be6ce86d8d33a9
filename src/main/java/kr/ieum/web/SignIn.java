package kr.ieum.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door: whoever comes here is sent to the identity provider first, and then to where his work is. */
@Path("/login")
class SignIn {
    private final Here here;

    SignIn(Here here) {
        this.here = here;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response enter() {
        return Response.seeOther(URI.create(home())).build();
    }

    /** The first place that is the reader's own. */
    private String home() {
        return here.places().stream()
                .filter(Place::isOwn)
                .map(Place::path)
                .findFirst()
                .orElse("/");
    }
}
