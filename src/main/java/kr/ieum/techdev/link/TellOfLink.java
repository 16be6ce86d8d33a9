package kr.ieum.techdev.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Whatever happens to a link is written down and told: to the record, to the rooms above, to the supplier's own system. */
@ApplicationScoped
class TellOfLink {
    private final LinkRepository links;
    private final ShowLinks showing;
    private final AuditTrail audit;
    private final Suppliers suppliers;
    private final Event<OutputLinkMoved> moved;

    TellOfLink(
            LinkRepository links,
            ShowLinks showing,
            AuditTrail audit,
            Suppliers suppliers,
            Event<OutputLinkMoved> moved) {
        this.links = links;
        this.showing = showing;
        this.audit = audit;
        this.suppliers = suppliers;
        this.moved = moved;
    }

    OutputLinkView tell(@Nullable OutputLinkView before, OutputLink link, @Nullable String reason, Caller by) {
        links.flush();
        OutputLinkView after = showing.show(link);
        audit.record(AuditEvent.of(audit.newEvent(), by, "OUTPUT_LINK_" + action(before, after))
                .to("OUTPUT_LINK", after.id().value())
                .about(after.supplierId().value())
                .because(reason)
                .changing(before, after));
        news(before, after).ifPresent(type -> suppliers.tell(after.supplierId(), type, after));
        moved.fire(new OutputLinkMoved(after));
        return after;
    }

    private static String action(@Nullable OutputLinkView before, OutputLinkView after) {
        boolean stays = before != null && before.status() == after.status();
        return stays ? "RIGHT_CHANGED" : after.status().name();
    }

    /** What the supplier did itself it knows. */
    private static Optional<String> news(@Nullable OutputLinkView before, OutputLinkView after) {
        boolean stays = before != null && before.status() == after.status();
        return switch (after.status()) {
            case CLAIMED, WITHDRAWN -> Optional.empty();
            case CONFIRMED -> Optional.of(stays ? "output-link.changed" : "output-link.confirmed");
            case REJECTED -> Optional.of("output-link.rejected");
            case LAPSED -> Optional.of("output-link.lapsed");
        };
    }
}
