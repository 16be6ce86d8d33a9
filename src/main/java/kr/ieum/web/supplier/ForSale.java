package kr.ieum.web.supplier;

import static kr.ieum.web.TradeWords.asCategory;
import static kr.ieum.web.TradeWords.asProgramme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.supplier.ApprovalStatus;
import kr.ieum.supplier.ApprovalView;
import kr.ieum.supplier.Approvals;
import kr.ieum.supplier.SupplierId;
import kr.ieum.web.Here;

/** What there is to sell in: the categories of the programmes whose rules are published. */
@ApplicationScoped
class ForSale {
    private final Programmes programmes;
    private final Approvals approvals;

    ForSale(Programmes programmes, Approvals approvals) {
        this.programmes = programmes;
        this.approvals = approvals;
    }

    /** Something to choose, and what it is called. */
    record Choice(String value, String name) {}

    /** Each {@code programme/category}. */
    @Transactional
    List<Choice> fields() {
        Map<String, String> fields = new TreeMap<>();
        for (RuleSet rules : programmes.published(null, null))
            for (Category category : rules.terms().categories())
                fields.put(
                        rules.programme() + "/" + category.code(),
                        asProgramme(rules.programme()) + " · " + Here.here().say(category.name()));
        return choices(fields);
    }

    /**
     * The categories a supplier is approved in or has asked to be; a listing in any other could only be sent back.
     *
     * @param written the one a listing has already, which it may keep; empty if none
     */
    @Transactional
    List<Choice> categories(SupplierId supplier, String written, Caller caller) {
        Map<String, String> categories = new TreeMap<>();
        for (ApprovalView approval :
                approvals.of(supplier, new PageRequest(), caller).items())
            if (isAlive(approval.status())) categories.put(approval.category(), asCategory(approval.category()));
        if (!written.isEmpty()) categories.put(written, asCategory(written));
        return choices(categories);
    }

    static boolean isAlive(ApprovalStatus status) {
        return switch (status) {
            case APPLIED, IN_REVIEW, CONDITIONAL, APPROVED, AGREED -> true;
            case REJECTED, EXPIRED, REVOKED -> false;
        };
    }

    private static List<Choice> choices(Map<String, String> named) {
        return named.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }
}
