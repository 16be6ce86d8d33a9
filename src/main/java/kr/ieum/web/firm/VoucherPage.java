package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import kr.ieum.catalogue.search.Purse;
import kr.ieum.catalogue.search.Searches;
import kr.ieum.firm.Firms;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One voucher: what is left of it, until when, what it can be spent on, and a sheet of paper to carry. */
@Path("/firm/vouchers/{id}")
@RolesAllowed(FIRM_MEMBER)
class VoucherPage {
    private final Vouchers vouchers;
    private final Programmes programmes;
    private final Firms firms;
    private final Searches searches;
    private final CurrentCaller callers;
    private final Forms forms;

    VoucherPage(
            Vouchers vouchers,
            Programmes programmes,
            Firms firms,
            Searches searches,
            CurrentCaller callers,
            Forms forms) {
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.firms = firms;
        this.searches = searches;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance voucher(
                VoucherView voucher, kr.ieum.voucher.Purse purse, Purse buys, RuleSet rules);

        static native TemplateInstance paper(
                VoucherView voucher, kr.ieum.voucher.Purse purse, RuleSet rules, String firm, RawString picture);

        static native TemplateInstance giveBack(Sheet sheet, VoucherView voucher, kr.ieum.voucher.Purse purse);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") VoucherId id) {
        VoucherView voucher = own(id);
        return Templates.voucher(
                voucher, vouchers.purse(voucher), searches.purse(id.value(), callers.get()), rules(voucher));
    }

    @GET
    @Path("/paper")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance paper(@PathParam("id") VoucherId id) {
        VoucherView voucher = own(id);
        return Templates.paper(
                voucher,
                vouchers.purse(voucher),
                rules(voucher),
                firms.get(voucher.firmId()).name(),
                new RawString(vouchers.picture(voucher)));
    }

    @GET
    @Path("/return")
    @Operation(hidden = true)
    public TemplateInstance giveBack(@PathParam("id") VoucherId id) {
        return giveBack(id, Sheet.blank());
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response giveBack(@PathParam("id") VoucherId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    vouchers.giveBack(id, sent.version(), callers.get());
                    return "/firm/vouchers/" + id;
                },
                sheet -> giveBack(id, sheet));
    }

    private TemplateInstance giveBack(VoucherId id, Sheet sheet) {
        VoucherView voucher = own(id);
        return Templates.giveBack(sheet, voucher, vouchers.purse(voucher));
    }

    private RuleSet rules(VoucherView voucher) {
        return programmes.rules(voucher.programme(), voucher.ruleVersion());
    }

    private VoucherView own(VoucherId id) {
        return vouchers.seen(id, callers.get());
    }
}
