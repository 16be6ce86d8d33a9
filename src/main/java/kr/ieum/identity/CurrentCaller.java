package kr.ieum.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Tells who is calling: facade of this room for everybody who needs to know. */
@ApplicationScoped
public class CurrentCaller {
    private static final String MEMO = Caller.class.getName();

    private final SecurityIdentity security;
    private final Instance<RoutingContext> request;
    private final CompanyBindings bindings;

    CurrentCaller(SecurityIdentity security, Instance<RoutingContext> request, CompanyBindings bindings) {
        this.security = security;
        this.request = request;
        this.bindings = bindings;
    }

    /** @throws kr.ieum.platform.problem.Refused with 401 when nobody is logged in */
    public Caller get() {
        if (security.isAnonymous()) throw CommonProblem.LOG_IN.with();
        RoutingContext context = request.get();
        Caller known = context.get(MEMO);
        if (known != null) return known;
        Caller caller = bindings.recognise(claimed());
        context.put(MEMO, caller);
        return caller;
    }

    /**
     * The caller as the token has it, before anybody has looked up which company the account is bound to: for
     * {@link KeyedBatch}, which looks up many at once.
     *
     * @throws kr.ieum.platform.problem.Refused with 401 when nobody is logged in
     */
    Caller claimed() {
        if (security.isAnonymous()) throw CommonProblem.LOG_IN.with();
        return read((JsonWebToken) security.getPrincipal(), request.get());
    }

    /** Whether anybody is logged in; the pre-check and the catalogue are for everyone. */
    public boolean isAnonymous() {
        return !Arc.container().requestContext().isActive() || security.isAnonymous();
    }

    private Caller read(JsonWebToken token, RoutingContext context) {
        String account = token.getSubject() == null ? text(token, "azp") : token.getSubject();
        if (account == null) throw CommonProblem.LOG_IN.with();
        String name = text(token, "name");
        return new Caller(
                account,
                name == null ? account : name,
                duties(),
                number(token),
                context.request().remoteAddress().hostAddress(),
                date(token),
                text(token, "position"),
                text(token, "partner_body"));
    }

    private Set<Duty> duties() {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        Arrays.stream(Duty.values())
                .filter(duty -> security.hasRole(duty.name()))
                .forEach(duties::add);
        return duties;
    }

    private static @Nullable BusinessNumber number(JsonWebToken token) {
        String digits = text(token, "business_number");
        return digits != null && BusinessNumber.isValid(digits) ? new BusinessNumber(digits) : null;
    }

    private static @Nullable LocalDate date(JsonWebToken token) {
        try {
            String date = text(token, "birthdate");
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof JsonString json) return json.getString();
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
