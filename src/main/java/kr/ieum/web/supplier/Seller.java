package kr.ieum.web.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;

/** Who is at a supplier's page. Whose company is not registered yet is sent to do that first. */
@ApplicationScoped
class Seller {
    private final CurrentCaller callers;
    private final Suppliers suppliers;

    Seller(CurrentCaller callers, Suppliers suppliers) {
        this.callers = callers;
        this.suppliers = suppliers;
    }

    Caller caller() {
        return callers.get();
    }

    SupplierView company() {
        return suppliers
                .own(callers.get())
                .orElseThrow(() -> new RedirectionException(
                        Response.seeOther(URI.create("/supplier/registration")).build()));
    }

    SupplierId id() {
        return company().id();
    }
}
