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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.database.StoredJson;
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
    private final MessageRepository messages;
    private final StoredJson json;
    private final Clock clock;

    InboxResource(CurrentCaller callers, Firms firms, MessageRepository messages, StoredJson json, Clock clock) {
        this.callers = callers;
        this.firms = firms;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
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
        List<Message> found =
                asked(firm).map(each -> messages.page(page, each, unreadOnly)).orElse(List.of());
        return Page.of(found, page, message -> message.id().toString())
                .map(message -> message.view(json, Language.of(language)));
    }

    @GET
    @Path("/unread")
    @RolesAllowed(FIRM_MEMBER)
    @Operation(summary = "읽지 않은 글의 수")
    @Transactional
    public Unread unread() {
        return new Unread(asked(null).map(messages::unread).orElse(0L));
    }

    @GET
    @Path("/messages/{id}")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, AUDITOR})
    @Operation(summary = "글 하나", description = "보기만 해서는 읽은 것으로 되지 않습니다.")
    @Transactional
    public MessageView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return visible(id).view(json, Language.of(language));
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
        Message message = visible(id);
        IfMatch.check(ifMatch, message.version());
        message.read(clock.instant());
        messages.flush();
        return Made.ok(message.view(json, Language.of(language)));
    }

    /** Nobody writes to a firm that has not registered yet, and its people ask all the same. */
    private Optional<FirmId> asked(@Nullable FirmId firm) {
        Caller caller = callers.get();
        if (!caller.isStaff()) return firms.byNumber(caller.companyOrRefuse()).map(FirmView::id);
        if (firm == null) throw CommonProblem.INVALID_PARAMETER.with("parameter", "firmId", "expected", "uuid");
        return Optional.of(firms.get(firm).id());
    }

    private Message visible(UUID id) {
        Message message = messages.get(id);
        callers.get().mustSee(firms.get(message.firm()).businessNumber());
        return message;
    }
}
