package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.SupplierListings;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.referral.KindView;
import kr.ieum.referral.NewReferral;
import kr.ieum.referral.Referrals;
import kr.ieum.referral.Subject;
import kr.ieum.web.Answers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Asks to be referred: what the kind wants told is asked, the rest is known. Nothing leaves before the consent. */
@Path("/supplier/new-referral/{kind}")
@RolesAllowed(SUPPLIER_MEMBER)
class NewReferralPage {
    private final Referrals referrals;
    private final SupplierListings listings;
    private final Seller seller;
    private final Forms forms;

    NewReferralPage(Referrals referrals, SupplierListings listings, Seller seller, Forms forms) {
        this.referrals = referrals;
        this.listings = listings;
        this.seller = seller;
        this.forms = forms;
    }

    /** Which listing it is about, if one. */
    record About(@Nullable ListingId listingId) {}

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance newReferral(Sheet sheet, KindView kind, List<ListingView> listings);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("kind") String kind) {
        return form(kind(kind), Sheet.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(@PathParam("kind") String code, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        KindView kind = kind(code);
        return sent.once(
                () -> {
                    ListingId listing = sent.as(About.class).listingId();
                    NewReferral asked = new NewReferral(code, listing, null, Answers.of(sent.sheet(), kind.told()));
                    return "/supplier/referrals/"
                            + referrals.draft(asked, seller.caller()).id() + "?done";
                },
                sheet -> form(kind, sheet));
    }

    private KindView kind(String code) {
        return referrals.kinds(Subject.SUPPLIER).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::with);
    }

    private TemplateInstance form(KindView kind, Sheet sheet) {
        return Templates.newReferral(
                sheet,
                kind,
                listings.of(seller.id(), new PageRequest(), seller.caller()).items());
    }
}
