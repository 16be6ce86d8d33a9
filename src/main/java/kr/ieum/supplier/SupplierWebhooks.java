package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.webhook.Attempt;
import kr.ieum.webhook.WebhookOwner;
import kr.ieum.webhook.WebhookView;
import kr.ieum.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Where a supplier's own system is told of events: for its people, and to read for auditors. */
@ApplicationScoped
@RolesAllowed(SUPPLIER_MEMBER)
public class SupplierWebhooks {
    private final SupplierRepository suppliers;
    private final Webhooks webhooks;

    SupplierWebhooks(SupplierRepository suppliers, Webhooks webhooks) {
        this.suppliers = suppliers;
        this.webhooks = webhooks;
    }

    /** @return with the secret when it was made now, and never again */
    @Transactional
    public WebhookView set(
            SupplierId id, String url, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Caller caller) {
        return webhooks.set(own(id, caller), url, ifNoneMatch, ifMatch, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is none */
    @Transactional
    @RolesAllowed({SUPPLIER_MEMBER, AUDITOR})
    public WebhookView get(SupplierId id, Caller caller) {
        return webhooks.get(seen(id, caller));
    }

    @Transactional
    public Optional<WebhookView> find(SupplierId id, Caller caller) {
        return webhooks.find(own(id, caller));
    }

    /** What could not be sent yet is not sent any more. */
    @Transactional
    public void remove(SupplierId id, @Nullable IfMatch ifMatch, Caller caller) {
        webhooks.remove(own(id, caller), ifMatch, caller);
    }

    /** The secret so far signs too for a day. */
    @Transactional
    public WebhookView renewSecret(SupplierId id, @Nullable IfMatch ifMatch, Caller caller) {
        return webhooks.renewSecret(own(id, caller), ifMatch, caller);
    }

    /** Sends a message that says nothing, at once and once. */
    public Attempt test(SupplierId id, Caller caller) throws JsonProcessingException {
        return webhooks.test(own(id, caller));
    }

    /** The last tries, those that failed too. */
    @Transactional
    @RolesAllowed({SUPPLIER_MEMBER, AUDITOR})
    public Page<Attempt> attempts(SupplierId id, PageRequest page, Caller caller) {
        return webhooks.attempts(seen(id, caller), page);
    }

    private WebhookOwner own(SupplierId id, Caller caller) {
        return owner(suppliers.own(id, caller));
    }

    private WebhookOwner seen(SupplierId id, Caller caller) {
        return owner(suppliers.visible(id, caller));
    }

    private static WebhookOwner owner(Supplier supplier) {
        return new WebhookOwner("SUPPLIER", supplier.id().value());
    }
}
