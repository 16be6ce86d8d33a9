package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.referral.KindView;
import kr.ieum.referral.ReferralId;
import kr.ieum.referral.ReferralStatus;
import kr.ieum.referral.ReferralView;
import kr.ieum.referral.Referrals;
import kr.ieum.referral.Subject;
import kr.ieum.referral.Terms;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import kr.ieum.web.Trouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Referrals to other bodies: what is sent to whom and what it bars from is read before the consent, which can be taken back. */
@Path("/supplier/referrals")
@RolesAllowed(SUPPLIER_MEMBER)
class OwnReferralsPage {
    private final Referrals referrals;
    private final Seller seller;
    private final Forms forms;

    OwnReferralsPage(Referrals referrals, Seller seller, Forms forms) {
        this.referrals = referrals;
        this.seller = seller;
        this.forms = forms;
    }

    /** What the forms of a referral's page do. */
    private enum Move {
        CONSENT,
        WITHDRAW
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance referrals(Page<ReferralView> page, List<KindView> kinds);

        static native TemplateInstance referral(
                Sheet sheet, ReferralView referral, KindView kind, @Nullable Terms terms, @Nullable Trouble trouble);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@BeanParam PageRequest page) {
        seller.company();
        return Templates.referrals(referrals.of(null, null, page, seller.caller()), referrals.kinds(Subject.SUPPLIER));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") ReferralId id) {
        return one(id, Sheet.blank());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") ReferralId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    switch (sent.move(Move.class)) {
                        case WITHDRAW ->
                            referrals.withdraw(id, sent.as(Because.class).reason(), sent.version(), seller.caller());
                        case CONSENT ->
                            referrals.consent(
                                    id,
                                    sent.value("termsHash"),
                                    Set.copyOf(sent.sheet().values("warning")),
                                    sent.version(),
                                    seller.caller());
                    }
                    return "/supplier/referrals/" + id + "?done";
                },
                sheet -> one(id, sheet));
    }

    /** What keeps a draft from being consented to stands where the terms would. */
    private TemplateInstance one(ReferralId id, Sheet sheet) {
        ReferralView referral = referrals.get(id, seller.caller());
        KindView kind = referrals.kindOf(referral);
        if (referral.status() != ReferralStatus.DRAFT) return Templates.referral(sheet, referral, kind, null, null);
        try {
            return Templates.referral(sheet, referral, kind, referrals.terms(id, seller.caller()), null);
        } catch (Refused refused) {
            return Templates.referral(sheet, referral, kind, null, forms.trouble(refused));
        }
    }
}
