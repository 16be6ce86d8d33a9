package kr.ieum.techdev.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.techdev.Entitlement;
import kr.ieum.techdev.NoRight;
import kr.ieum.techdev.TechOutputId;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;
import org.jspecify.annotations.Nullable;

/** Puts together what is seen of links, and for whom they are. */
@ApplicationScoped
class ShowLinks {
    private final LinkRepository links;
    private final TechOutputs outputs;
    private final Suppliers suppliers;
    private final Sql sql;
    private final Clock clock;

    ShowLinks(LinkRepository links, TechOutputs outputs, Suppliers suppliers, Sql sql, Clock clock) {
        this.links = links;
        this.outputs = outputs;
        this.suppliers = suppliers;
        this.sql = sql;
        this.clock = clock;
    }

    Page<OutputLinkView> find(LinkSearch search, PageRequest page, Caller caller) {
        Filter filter = search.filter(caller, page);
        List<UUID> ids = sql.list(
                "select l.id from techdev.output_link l join techdev.tech_output o on o.id = l.output_id where "
                        + filter.conditions(),
                row -> row.uuid("id"),
                filter.values());
        Page<UUID> found = Page.of(ids, page, UUID::toString);
        return new Page<>(show(links.all(found.items())), found.next());
    }

    /** @throws kr.ieum.platform.problem.Refused when it is neither the caller's nor of an output of its ministry */
    OutputLinkView visible(OutputLinkId id, Caller caller) {
        OutputLinkView view = show(links.get(id));
        boolean sees = caller.isStaff() || caller.worksAt(view.ministry()) || caller.actsFor(view.businessNumber());
        if (!sees) throw LinkProblem.UNKNOWN_OUTPUT_LINK.with();
        return view;
    }

    OutputLinkView show(OutputLink link) {
        return show(List.of(link)).get(0);
    }

    private List<OutputLinkView> show(List<OutputLink> all) {
        Map<TechOutputId, TechOutputView> their =
                outputs.all(all.stream().map(OutputLink::output).toList());
        Map<SupplierId, SupplierView> claimants =
                suppliers.all(all.stream().map(OutputLink::supplier).toList());
        return all.stream()
                .map(link -> show(
                        link,
                        Objects.requireNonNull(their.get(link.output())),
                        Objects.requireNonNull(claimants.get(link.supplier()))))
                .toList();
    }

    private OutputLinkView show(OutputLink link, TechOutputView output, SupplierView supplier) {
        return link.view(new OutputLinkView.Around(
                output.ministry(), output.number(), output.title(), supplier.name(), obstacle(link, output)));
    }

    private @Nullable NoRight obstacle(OutputLink link, TechOutputView output) {
        return link.status() == OutputLinkStatus.CLAIMED
                ? Entitlement.of(output, link.supplierNumber(), KoreanTime.today(clock))
                        .why()
                : null;
    }
}
