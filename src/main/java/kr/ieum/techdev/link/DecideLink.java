package kr.ieum.techdev.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.ResearchBadge;
import kr.ieum.identity.Caller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.techdev.Entitlement;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;
import org.jspecify.annotations.Nullable;

/** Use cases: a ministry confirms or rejects that a listing carries its output, or the supplier takes the claim back. */
@ApplicationScoped
class DecideLink {
    private final LinkRepository links;
    private final TechOutputs outputs;
    private final Listings listings;
    private final ShowLinks showing;
    private final TellOfLink telling;
    private final Clock clock;

    DecideLink(
            LinkRepository links,
            TechOutputs outputs,
            Listings listings,
            ShowLinks showing,
            TellOfLink telling,
            Clock clock) {
        this.links = links;
        this.outputs = outputs;
        this.listings = listings;
        this.showing = showing;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    OutputLinkView decide(OutputLinkId id, @Nullable IfMatch ifMatch, LinkDecision decision, Caller caller) {
        OutputLink link = links.get(id);
        TechOutputView output = outputs.lock(link.output());
        if (!caller.worksAt(output.ministry())) throw LinkProblem.UNKNOWN_OUTPUT_LINK.with();
        IfMatch.check(ifMatch, links.again(link).version());
        OutputLinkView before = showing.show(link);
        switch (decision.outcome()) {
            case CONFIRM -> confirm(link, output, decision.reason(), caller);
            case REJECT -> link.reject(decision.reason(), caller.account(), clock.instant());
        }
        return telling.tell(before, link, decision.reason(), caller);
    }

    private void confirm(OutputLink link, TechOutputView output, String reason, Caller caller) {
        Entitlement right = Entitlement.of(output, link.supplierNumber(), KoreanTime.today(clock));
        link.confirm(right, reason, caller.account(), clock.instant());
        links.flush();
        listings.giveBadge(link.listing(), new ResearchBadge(output.id().value(), output.title(), link.until()));
    }

    @Transactional
    OutputLinkView withdraw(OutputLinkId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        OutputLink link = links.get(id);
        if (!caller.actsFor(link.supplierNumber())) throw LinkProblem.UNKNOWN_OUTPUT_LINK.with();
        outputs.lock(link.output());
        IfMatch.check(ifMatch, links.again(link).version());
        OutputLinkView before = showing.show(link);
        link.withdraw(reason, clock.instant());
        links.flush();
        listings.takeBadge(link.listing(), link.output().value());
        return telling.tell(before, link, reason, caller);
    }
}
