package kr.ieum.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the identity provider sends back whom it did not let in. */
@Path("/login-failed")
class FailedSignIn {
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String tell() {
        throw PageProblem.LOG_IN_FAILED.with();
    }
}
