package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a supplier's people come in: the steps of their way, what waits for them, and the ways to everything else. */
@Path("/supplier")
@RolesAllowed(SUPPLIER_MEMBER)
class SupplierPage {
    private final Tasks tasks;
    private final Suppliers suppliers;
    private final CurrentCaller callers;

    SupplierPage(Tasks tasks, Suppliers suppliers, CurrentCaller callers) {
        this.tasks = tasks;
        this.suppliers = suppliers;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance home(@Nullable SupplierView company, List<Task> tasks);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show() {
        Caller caller = callers.get();
        SupplierView company = suppliers.own(caller).orElse(null);
        return Templates.home(company, tasks.of(company, caller));
    }
}
