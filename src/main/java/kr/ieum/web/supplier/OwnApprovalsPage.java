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
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.Agreement;
import kr.ieum.supplier.ApprovalId;
import kr.ieum.supplier.ApprovalStatus;
import kr.ieum.supplier.ApprovalView;
import kr.ieum.supplier.Approvals;
import kr.ieum.supplier.Evidence;
import kr.ieum.supplier.NewApproval;
import kr.ieum.supplier.SupplierId;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The way to selling: apply for a category, answer conditions, read the agreement and sign it. */
@Path("/supplier/approvals")
@RolesAllowed(SUPPLIER_MEMBER)
class OwnApprovalsPage {
    private final Approvals approvals;
    private final ForSale forSale;
    private final Seller seller;
    private final Forms forms;

    OwnApprovalsPage(Approvals approvals, ForSale forSale, Seller seller, Forms forms) {
        this.approvals = approvals;
        this.forSale = forSale;
        this.seller = seller;
        this.forms = forms;
    }

    /** What the forms of an approval's page do. */
    private enum Move {
        SIGN,
        ANSWER
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance approvals(
                Sheet sheet, List<ApprovalView> approvals, List<ForSale.Choice> fields);

        static native TemplateInstance approval(Sheet sheet, ApprovalView approval, @Nullable Agreement agreement);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show() {
        return all(Sheet.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        String[] field = sent.value("field").split("/", 2);
        if (field.length == 2) {
            form.putSingle("programme", field[0]);
            form.putSingle("category", field[1]);
        }
        return sent.once(
                () -> "/supplier/approvals/"
                        + approvals
                                .apply(seller.id(), sent.as(NewApproval.class), seller.caller())
                                .id() + "?done",
                this::all);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") ApprovalId id) {
        ApprovalView approval = approvals.get(seller.id(), id, seller.caller());
        return one(
                id,
                Sheet.blank()
                        .with("serviceHistory", approval.evidence().serviceHistory())
                        .with("priceEvidence", approval.evidence().priceEvidence()));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") ApprovalId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    SupplierId supplier = seller.id();
                    switch (sent.move(Move.class)) {
                        case SIGN ->
                            approvals.sign(supplier, id, sent.version(), sent.value("textHash"), seller.caller());
                        case ANSWER ->
                            approvals.answer(supplier, id, sent.version(), sent.as(Evidence.class), seller.caller());
                    }
                    return "/supplier/approvals/" + id + "?done";
                },
                sheet -> one(id, sheet));
    }

    private TemplateInstance all(Sheet sheet) {
        return Templates.approvals(
                sheet,
                approvals.of(seller.id(), new PageRequest(), seller.caller()).items(),
                forSale.fields());
    }

    private TemplateInstance one(ApprovalId id, Sheet sheet) {
        SupplierId supplier = seller.id();
        ApprovalView approval = approvals.get(supplier, id, seller.caller());
        boolean readable = approval.status() == ApprovalStatus.APPROVED || approval.agreedAt() != null;
        return Templates.approval(
                sheet, approval, readable ? approvals.agreement(supplier, id, seller.caller()) : null);
    }
}
