package kr.ieum.techdev.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.ResearchBadge;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.techdev.Entitlement;
import kr.ieum.techdev.NoRight;
import kr.ieum.techdev.OutputsChanged;
import kr.ieum.techdev.TechOutputId;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;

/** Use case: links whose output has changed, or whose right's last day has passed, go on or lapse. */
@ApplicationScoped
class ReconsiderLinks {
    private final LinkRepository links;
    private final TechOutputs outputs;
    private final Listings listings;
    private final ShowLinks showing;
    private final TellOfLink telling;
    private final CurrentCaller callers;
    private final Clock clock;

    ReconsiderLinks(
            LinkRepository links,
            TechOutputs outputs,
            Listings listings,
            ShowLinks showing,
            TellOfLink telling,
            CurrentCaller callers,
            Clock clock) {
        this.links = links;
        this.outputs = outputs;
        this.listings = listings;
        this.showing = showing;
        this.telling = telling;
        this.callers = callers;
        this.clock = clock;
    }

    /** In the transaction of the ministry's change. */
    void outputsChanged(@Observes OutputsChanged changed) {
        for (TechOutputId id : links.linked(changed.ids())) reconsider(id, callers.get());
    }

    @Transactional
    void reconsider(TechOutputId id, Caller by) {
        TechOutputView output = outputs.lock(id);
        for (OutputLink link : links.confirmed(id)) reconsider(link, output, by);
    }

    private void reconsider(OutputLink link, TechOutputView output, Caller by) {
        OutputLinkView before = showing.show(link);
        Entitlement right = Entitlement.of(output, link.supplierNumber(), KoreanTime.today(clock));
        NoRight none = right.why();
        if (none != null) {
            link.lapse(none, clock.instant());
            links.flush();
            listings.takeBadge(link.listing(), output.id().value());
            telling.tell(before, link, none.name(), by);
        } else {
            boolean same = link.standsOn(right);
            link.standOn(right);
            listings.giveBadge(link.listing(), new ResearchBadge(output.id().value(), output.title(), right.until()));
            if (!same) telling.tell(before, link, null, by);
        }
    }
}
