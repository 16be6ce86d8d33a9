package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.supplier.SupplierDetails;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The company: registered once, then described anew. What is masked here has to be written again. */
@Path("/supplier/registration")
@RolesAllowed(SUPPLIER_MEMBER)
class CompanyPage {
    private final Suppliers suppliers;
    private final CurrentCaller callers;
    private final Forms forms;
    private final Clock clock;

    CompanyPage(Suppliers suppliers, CurrentCaller callers, Forms forms, Clock clock) {
        this.suppliers = suppliers;
        this.callers = callers;
        this.forms = forms;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance company(
                Sheet sheet, Caller caller, @Nullable SupplierView company, int ksicRevision);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        callers.get().companyOrRefuse();
        return form(suppliers.own(callers.get()).map(CompanyPage::written).orElseGet(Sheet::blank));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    SupplierDetails details = sent.as(SupplierDetails.class);
                    Caller caller = callers.get();
                    Optional<SupplierView> there = suppliers.own(caller);
                    if (there.isEmpty() || sent.value("version").isEmpty()) suppliers.register(caller, details);
                    else suppliers.describe(there.get().id(), sent.version(), details, caller);
                    return "/supplier?done";
                },
                this::form);
    }

    private static Sheet written(SupplierView company) {
        return Sheet.blank()
                .with("version", company.version())
                .with("name", company.name())
                .with("vatFree", company.vatFree())
                .with("industry.code", company.industry().code())
                .with("region", company.region().digits())
                .with("description", company.description())
                .with("homepage", company.homepage());
    }

    private TemplateInstance form(Sheet sheet) {
        return Templates.company(
                sheet,
                callers.get(),
                suppliers.own(callers.get()).orElse(null),
                KsicCode.revisionOn(KoreanTime.today(clock)));
    }
}
