package kr.ieum.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import kr.ieum.supplier.ApprovalAsked;

/**
 * Suppliers are approved for what a programme really has. A draft's categories count too: suppliers are chosen before
 * the round opens, and often before its rules are published.
 */
@ApplicationScoped
class CheckApprovals {
    private final Programmes programmes;
    private final RuleVersionRepository versions;

    CheckApprovals(Programmes programmes, RuleVersionRepository versions) {
        this.programmes = programmes;
        this.versions = versions;
    }

    void approvalAsked(@Observes ApprovalAsked asked) {
        programmes.programmeId(asked.programme());
        List<String> categories = versions.of(asked.programme()).stream()
                .map(version ->
                        programmes.rules(asked.programme(), version.view().name()))
                .flatMap(rules -> rules.terms().categories().stream())
                .map(Category::code)
                .distinct()
                .toList();
        if (!categories.contains(asked.category()))
            throw ProgrammeProblem.UNKNOWN_CATEGORY.with(
                    "programme", asked.programme(), "category", asked.category(), "categories", categories);
    }
}
