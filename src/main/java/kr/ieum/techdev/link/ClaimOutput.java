package kr.ieum.techdev.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import kr.ieum.techdev.TechOutputId;
import kr.ieum.techdev.TechOutputStatus;
import kr.ieum.techdev.TechOutputs;

/** Use case: a supplier says that a listing of its own carries an output. */
@ApplicationScoped
class ClaimOutput {
    private final LinkRepository links;
    private final TechOutputs outputs;
    private final Listings listings;
    private final Suppliers suppliers;
    private final TellOfLink telling;
    private final Ids ids;
    private final Clock clock;

    ClaimOutput(
            LinkRepository links,
            TechOutputs outputs,
            Listings listings,
            Suppliers suppliers,
            TellOfLink telling,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.outputs = outputs;
        this.listings = listings;
        this.suppliers = suppliers;
        this.telling = telling;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    OutputLinkView claim(TechOutputId output, NewOutputLink claim, Caller caller) {
        BusinessNumber company = caller.companyOrRefuse();
        SupplierId supplier = listings.find(claim.listingId())
                .orElseThrow(CommonProblem.NOT_FOUND::with)
                .supplierId();
        caller.mustBelongTo(suppliers.get(supplier).businessNumber());
        if (outputs.lock(output).status() == TechOutputStatus.WITHDRAWN)
            throw LinkProblem.WITHDRAWN_OUTPUT_CLAIMED.with();
        Optional<OutputLink> there = links.alive(output, claim.listingId());
        if (there.isPresent())
            throw LinkProblem.OUTPUT_LINKED_ALREADY.with("linkId", there.get().id());
        OutputLink link = new OutputLink(
                ids.next(),
                output,
                claim.listingId(),
                new OutputLink.Claimant(supplier, company, caller.account()),
                claim.grounds(),
                clock.instant());
        links.persist(link);
        return telling.tell(null, link, claim.grounds(), caller);
    }
}
