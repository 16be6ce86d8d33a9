package kr.ieum.platform.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where refusals and accidents become HTTP. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(Refused refused, HttpHeaders headers) {
        Problem problem = Problem.of(refused, language(headers));
        Response.ResponseBuilder answer = answer(problem);
        if (problem.status() == Kind.BUSY.status()) answer.header("Retry-After", 1);
        return answer.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        return answer(Problem.of(invalid, language(headers))).build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched, HttpHeaders headers) {
        return malformed(headers, Violations.of(mismatched, language(headers)));
    }

    @ServerExceptionMapper
    Response unreasonable(StreamConstraintsException unreasonable, HttpHeaders headers) {
        return malformed(headers, Violations.of(unreasonable, language(headers)));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(HttpHeaders headers) {
        return Response.fromResponse(common(CommonProblem.LOG_IN, headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(HttpHeaders headers) {
        return common(CommonProblem.NOT_ALLOWED, headers);
    }

    @ServerExceptionMapper(OptimisticLockException.class)
    Response overtaken(HttpHeaders headers) {
        return common(CommonProblem.STALE, headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, HttpHeaders headers) {
        Throwable cause = failure.getCause();
        int status = failure.getResponse().getStatus();
        if (failure instanceof RedirectionException elsewhere) return elsewhere.getResponse();
        if (cause instanceof Refused refused) return refused(refused, headers);
        if (status == 400 || cause instanceof com.fasterxml.jackson.core.JacksonException)
            return malformed(headers, cause == null ? List.of() : Violations.of(cause, language(headers)));
        return answer(Problem.of(typeOf(status), status, language(headers), List.of(), Map.of()))
                .build();
    }

    private static CommonProblem typeOf(int status) {
        return switch (status) {
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> CommonProblem.INVALID_REQUEST;
        };
    }

    @ServerExceptionMapper
    Response accident(Exception accident, HttpHeaders headers) {
        if (DatabaseRefusal.isConcurrent(accident)) return common(CommonProblem.CONCURRENT_CHANGE, headers);
        if (DatabaseRefusal.isUnstorable(accident)) return malformed(headers, List.of());
        if (DatabaseRefusal.isAway(accident) || accident instanceof OIDCException) {
            LOG.warnf("something Ieum stands on does not answer: %s", accident);
            return refused(CommonProblem.BUSY.with(), headers);
        }
        String requestId = UUID.randomUUID().toString();
        LOG.errorf(accident, "request %s failed", requestId);
        return answer(Problem.of(
                        CommonProblem.INTERNAL, 500, language(headers), List.of(), Map.of("requestId", requestId)))
                .build();
    }

    private static Response malformed(HttpHeaders headers, List<Violation> violations) {
        return answer(Problem.of(CommonProblem.INVALID_REQUEST, 400, language(headers), violations, Map.of()))
                .build();
    }

    private static Response common(CommonProblem type, HttpHeaders headers) {
        return answer(Problem.of(type, type.kind().status(), language(headers), List.of(), Map.of()))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
