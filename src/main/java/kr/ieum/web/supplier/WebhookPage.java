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
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierWebhooks;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import kr.ieum.webhook.Attempt;
import kr.ieum.webhook.WebhookTarget;
import kr.ieum.webhook.WebhookView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the supplier's own system is told of events, tried with one button. The secret is seen once and kept nowhere. */
@Path("/supplier/webhook")
@RolesAllowed(SUPPLIER_MEMBER)
class WebhookPage {
    private final SupplierWebhooks webhooks;
    private final Seller seller;
    private final Forms forms;

    WebhookPage(SupplierWebhooks webhooks, Seller seller, Forms forms) {
        this.webhooks = webhooks;
        this.seller = seller;
        this.forms = forms;
    }

    /** What the page's buttons say. */
    private enum Move {
        SET,
        TEST,
        RENEW,
        REMOVE
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance webhook(
                Sheet sheet,
                @Nullable WebhookView webhook,
                @Nullable String secret,
                @Nullable Attempt tried,
                List<Attempt> attempts);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page(Sheet.blank(), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.shown(() -> move(sent), sheet -> page(sheet, null, null));
    }

    private TemplateInstance move(Forms.Sent sent) throws Exception {
        SupplierId id = seller.id();
        Caller caller = seller.caller();
        return switch (sent.move(Move.class)) {
            case TEST -> page(Sheet.blank(), null, webhooks.test(id, caller));
            case REMOVE -> {
                webhooks.remove(id, sent.version(), caller);
                yield page(Sheet.blank(), null, null);
            }
            case RENEW -> page(Sheet.blank(), webhooks.renewSecret(id, sent.version(), caller), null);
            case SET -> {
                boolean fresh = sent.value("version").isEmpty();
                String url = sent.as(WebhookTarget.class).url();
                yield page(
                        Sheet.blank(),
                        webhooks.set(id, url, fresh ? "*" : null, fresh ? null : sent.version(), caller),
                        null);
            }
        };
    }

    private TemplateInstance page(Sheet sheet, @Nullable WebhookView changed, @Nullable Attempt tried) {
        SupplierId id = seller.id();
        return Templates.webhook(
                sheet,
                webhooks.find(id, seller.caller()).orElse(null),
                changed == null ? null : changed.secret(),
                tried,
                webhooks.attempts(id, new PageRequest(), seller.caller()).items());
    }
}
