package kr.ieum.firm.inbox;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A firm's inbox over HTTP. */
@Path("/api/v1/inbox")
@Tag(name = "수요기업")
class InboxResource {
    private final CurrentCaller callers;
    private final Firms firms;
    private final ReadInbox inbox;

    InboxResource(CurrentCaller callers, Firms firms, ReadInbox inbox) {
        this.callers = callers;
        this.firms = firms;
        this.inbox = inbox;
    }

    @Schema(name = "Unread", description = "읽지 않은 글의 수")
    record Unread(@Schema(examples = "3") long unread) {}

    @GET
    @Path("/messages")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, AUDITOR})
    @Operation(summary = "수신함", description = "자기 기업에 온 글, 새것부터. 담당자는 firmId로 기업을 정합니다.")
    @Transactional
    public Page<MessageView> list(
            @QueryParam("unread") boolean unreadOnly,
            @QueryParam("firmId") @Nullable FirmId firm,
            @HeaderParam("Accept-Language") @Nullable String language,
            @BeanParam PageRequest page) {
        Caller caller = callers.get();
        if (!caller.isStaff()) {
            caller.companyOrRefuse();
            return inbox.own(caller, unreadOnly, page, Language.of(language));
        }
        if (firm == null) throw CommonProblem.INVALID_PARAMETER.with("parameter", "firmId", "expected", "uuid");
        return inbox.of(firms.get(firm).id(), unreadOnly, page, Language.of(language));
    }

    @GET
    @Path("/unread")
    @RolesAllowed(FIRM_MEMBER)
    @Operation(summary = "읽지 않은 글의 수")
    @Transactional
    public Unread unread() {
        Caller caller = callers.get();
        caller.companyOrRefuse();
        return new Unread(inbox.unread(caller));
    }

    @GET
    @Path("/messages/{id}")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, AUDITOR})
    @Operation(summary = "글 하나", description = "보기만 해서는 읽은 것으로 되지 않습니다.")
    @Transactional
    public MessageView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return inbox.seen(id, callers.get(), Language.of(language));
    }

    @POST
    @Path("/messages/{id}/reading")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "읽음으로 표시", description = "처음 읽은 시각이 남습니다.")
    @Transactional
    public RestResponse<MessageView> read(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return Made.ok(inbox.read(id, ifMatch, callers.get(), Language.of(language)));
    }
}
