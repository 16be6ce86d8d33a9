package kr.ieum.testing;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Doors to try tokens on. They exist in tests only and are in no contract. */
@Path("/api/testing")
class DutyDoor {
    @Inject
    JsonWebToken token;

    @Inject
    Clock clock;

    @GET
    @Path("/anyone")
    @Authenticated
    @Operation(hidden = true)
    public String anyone() {
        return token.getSubject() + " " + token.getClaim("business_number");
    }

    @GET
    @Path("/reviewers")
    @RolesAllowed("REVIEWER")
    @Operation(hidden = true)
    public String reviewers() {
        return token.getSubject();
    }

    @GET
    @Path("/suppliers")
    @RolesAllowed("SUPPLIER_MEMBER")
    @Operation(hidden = true)
    public String suppliers() {
        return token.getSubject();
    }

    @GET
    @Path("/time")
    @Operation(hidden = true)
    public String time() {
        return clock.instant().toString();
    }
}
