package kr.ieum.web.partner;

import static kr.ieum.identity.Duty.Names.PARTNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.referral.KindView;
import kr.ieum.referral.Outcome;
import kr.ieum.referral.PartnerReferral;
import kr.ieum.referral.PartnerReferrals;
import kr.ieum.referral.ReferralId;
import kr.ieum.web.Answers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A referral at its partner's: taken or declined, begun, and closed with the result its kind asks for. */
@Path("/partner/referrals/{id}")
@RolesAllowed(PARTNER)
class PartnerReferralPage {
    private final PartnerReferrals referrals;
    private final CurrentCaller callers;
    private final Forms forms;
    private final ObjectMapper json;

    PartnerReferralPage(PartnerReferrals referrals, CurrentCaller callers, Forms forms, ObjectMapper json) {
        this.referrals = referrals;
        this.callers = callers;
        this.forms = forms;
        this.json = json;
    }

    /** Why a case is not taken. */
    record Because(@NotBlank @Size(max = 500) String reason) {}

    /** How a case ended. */
    record Closing(@NotNull Outcome outcome) {}

    /** What the page's buttons say. */
    private enum Move {
        ACCEPT,
        DECLINE,
        START,
        CLOSE
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance received(Sheet sheet, PartnerReferral referral, KindView kind);

        static native TemplateInstance envelope(PartnerReferral referral, KindView kind, String content);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") ReferralId id) {
        return one(id, Sheet.blank());
    }

    /** Reading what was sent is recorded, so it is a page of its own. */
    @GET
    @Path("/envelope")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance envelope(@PathParam("id") ReferralId id) throws JsonProcessingException {
        PartnerReferral referral = referrals.get(id, callers.get());
        String content = json.readTree(referrals.envelope(id, callers.get())).toPrettyString();
        return Templates.envelope(referral, referrals.kindOf(referral), content);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") ReferralId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    move(id, sent);
                    return "/partner/referrals/" + id + "?done";
                },
                sheet -> one(id, sheet));
    }

    private void move(ReferralId id, Forms.Sent sent) {
        Caller caller = callers.get();
        IfMatch version = sent.version();
        switch (sent.move(Move.class)) {
            case DECLINE -> referrals.decline(id, sent.as(Because.class).reason(), version, caller);
            case START -> referrals.start(id, version, caller);
            case CLOSE -> {
                KindView kind = referrals.kindOf(referrals.get(id, caller));
                Outcome outcome = sent.as(Closing.class).outcome();
                referrals.close(id, outcome, Answers.of(sent.sheet(), kind.result()), version, caller);
            }
            case ACCEPT -> referrals.accept(id, version, caller);
        }
    }

    private TemplateInstance one(ReferralId id, Sheet sheet) {
        PartnerReferral referral = referrals.get(id, callers.get());
        return Templates.received(sheet, referral, referrals.kindOf(referral));
    }
}
