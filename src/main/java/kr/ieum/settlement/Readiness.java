package kr.ieum.settlement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;
import kr.ieum.settlement.Collectable.Candidate;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;

/** What is still missing before something is paid; it remembers what it knows of versions and accounts of one programme. */
final class Readiness {
    private final String programme;
    private final Programmes programmes;
    private final Suppliers suppliers;
    private final Map<String, Terms> terms = new HashMap<>();
    private final Map<SupplierId, Boolean> payable = new HashMap<>();

    Readiness(String programme, Programmes programmes, Suppliers suppliers) {
        this.programme = programme;
        this.programmes = programmes;
        this.suppliers = suppliers;
    }

    /** Learns of the accounts of many at once, before they are asked about. */
    void read(List<Candidate> page) {
        Set<SupplierId> unknown = page.stream()
                .map(Candidate::supplier)
                .filter(supplier -> !payable.containsKey(supplier))
                .collect(Collectors.toSet());
        Collection<SupplierId> known = suppliers.payoutAccounts(unknown).keySet();
        unknown.forEach(supplier -> payable.put(supplier, known.contains(supplier)));
    }

    Optional<Why> missing(Candidate candidate) {
        if (candidate.code() != null) {
            Terms its = terms.computeIfAbsent(
                    candidate.ruleVersion(),
                    version -> programmes.rules(programme, version).terms());
            if (!isProven(its, candidate)) return Optional.of(Why.NO_PROOF_OF_USE);
            if (its.taxInvoice() && !candidate.invoiced()) return Optional.of(Why.NO_TAX_INVOICE);
        }
        return payable.getOrDefault(candidate.supplier(), false)
                ? Optional.empty()
                : Optional.of(Why.ACCOUNT_NOT_CONFIRMED);
    }

    /** From 2022 on the subsidy is paid only for proven use (domain 1.1). */
    private static boolean isProven(Terms terms, Candidate candidate) {
        return terms.proofsOf(candidate.tranche()).areIn(candidate.proofs());
    }
}
